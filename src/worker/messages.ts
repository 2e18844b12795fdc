/** The messages between the page and its worker: calls, and the plain data that they carry. */
import type { MentionMove } from "../corrections/apply-moves.ts";
import type { MapFile } from "../storage/map-files.ts";
import type { RecomputeOptions } from "../graph/recompute-map.ts";
import type { Progress } from "../pipeline.ts";
import type { ReadFile } from "../storage/read-file.ts";

/** A file as a visitor gave it; its bytes are read in the worker. */
export interface SourceFile {
  name: string;
  bytes: Blob;
}

export interface RecomputedFiles {
  files: MapFile[];
  /** What the corrections do to the texts of papers, which are not among the files. */
  moves: MentionMove[];
  /** Corrections that change nothing, each with the reason. */
  unmatched: string[];
}

/** What the worker does for the page. Calls that fail reject with a sentence. */
export interface WorkerCalls {
  /** Holds the lock for as long as the worker lives, so that the page hears of its end. */
  holdLock: (name: string) => Promise<void>;
  /** Builds the files of a map with its import.json; their bytes are handed over, not copied. */
  build: (
    files: readonly SourceFile[],
    onProgress: (progress: Progress) => void,
  ) => Promise<MapFile[]>;
  /**
   * Recomputes a map that is given, and comes back, without its texts.
   * @param readFile reads its other files: the word similarity, and a shard of the texts where corrections need it
   */
  recompute: (
    files: readonly MapFile[],
    options: RecomputeOptions,
    readFile: ReadFile,
  ) => Promise<RecomputedFiles>;
}
