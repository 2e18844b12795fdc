/** Builders that take only what a test is about. */
import type { Paper } from "../src/papers/paper.ts";

export function paper(parts: Partial<Paper> & { title: string }): Paper {
  return {
    id: `paper:${parts.title}`,
    abstract: "",
    authors: [],
    date: null,
    venue: null,
    links: [],
    upvotes: null,
    ...parts,
  };
}
