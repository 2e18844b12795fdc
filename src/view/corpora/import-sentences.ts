/** What an import came to, in a sentence or two. */
import type { ImportReport } from "../../papers/paper.ts";
import { plural } from "../plural.ts";

/** "1,240 papers from 2 files." */
export function countImported({ sources }: ImportReport, paperCount: number): string {
  return `${plural(paperCount, "paper")} from ${plural(sources.length, "file")}.`;
}
