import type { LoadedGraph } from "../graph/model.ts";
import type { Texts } from "./text-shards.ts";
import type { ImportReport } from "../papers/paper.ts";
import type { ReadFile } from "./read-file.ts";
/** A map as it comes from its files. */
export interface OpenedMap {
  graph: LoadedGraph;
  texts: Texts;
  /** The files that it came from. */
  readFile: ReadFile;
  /** Of the files that the map was made from. */
  report: ImportReport;
}
