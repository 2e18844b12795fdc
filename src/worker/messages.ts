/** What the page and its worker say to each other: plain data, and the calls that carry it. */
import type { PaperGraph } from "../graph/model.ts";
import type { ImportReport } from "../papers/paper.ts";
import type { Progress } from "../pipeline.ts";

/** A file as a visitor gave it; its bytes are read in the worker. */
export interface SourceFile {
  name: string;
  bytes: Blob;
}

/** A map as it is kept: what `serialiseGraph` and `serialiseReport` wrote. */
export interface StoredMap {
  graph: Blob;
  report: Blob;
}

/** The lists of a graph, which grow with its papers; all else of it is small. */
export type GraphLists = Pick<
  PaperGraph,
  "papers" | "entities" | "paperLinks" | "entityLinks" | "communities"
>;

/** The next few items of a list, in order. */
export type GraphPiece = Partial<GraphLists>;

/** A map without its lists, which follow in pieces. */
export interface MapHead {
  card: Omit<PaperGraph, keyof GraphLists>;
  report: ImportReport;
}

/** What the worker does for the page. Calls that fail reject with a sentence. */
export interface WorkerCalls {
  /** Holds the lock for as long as the worker lives, so that the page hears of its end. */
  holdLock: (name: string) => Promise<void>;
  build: (
    files: readonly SourceFile[],
    onProgress: (progress: Progress) => void,
  ) => Promise<MapHead>;
  /** Checks and reads a map that was kept. */
  read: (stored: StoredMap) => Promise<MapHead>;
  /** The next part of the map that was built or read; null after the last. */
  takePiece: () => GraphPiece | null;
  /** The map's bytes, to be kept. */
  takeStored: () => StoredMap;
}
