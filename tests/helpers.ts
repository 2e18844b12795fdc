/** Builders that take only what a test is about. */
import fc from "fast-check";
import type { Paper } from "../src/papers/paper.ts";

export function paper(parts: Partial<Paper> & { title: string }): Paper {
  return {
    id: `paper:${parts.title}`,
    abstract: "",
    keywords: [],
    authors: [],
    date: null,
    venue: null,
    links: [],
    upvotes: null,
    ...parts,
  };
}

/** Any UTF-16 code units: control characters, direction marks and half characters among them. */
export const anyText = fc
  .array(fc.nat({ max: 0xffff }), { maxLength: 20 })
  .map((codes) => String.fromCharCode(...codes));
