import type { LoadedGraph } from "../graph/model.ts";
import type { Texts } from "./text-shards.ts";
import type { ImportReport } from "../papers/paper.ts";
import type { ReadFile } from "./read-file.ts";

/** A map as it is opened from its files. */
export interface OpenedMap {
  graph: LoadedGraph;
  texts: Texts;
  /** The files of the map. */
  readFile: ReadFile;
  /** On the import of the papers of the map. */
  report: ImportReport;
}
