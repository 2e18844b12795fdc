/** What each paper names: from the cache where the very same text was read before, else found by workers. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { extractFromPapers } from "../entities/extract-entities.ts";
import { readFindings, writeFindings } from "../entities/findings-codec.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import type { ExtractAll } from "../pipeline.ts";
import type { Paper } from "../papers/paper.ts";
import { openExtractionCache } from "./extraction-cache.ts";
import type { extractTexts } from "./extraction-worker.ts";

/** Fewer are found sooner than workers are started. */
const WORTH_WORKERS = 300;

/** Papers in a task: few enough to share the work evenly, enough that sending costs nothing beside it. */
const TASK_SIZE = 100;

export interface ExtractAllOptions {
  /** 1 works in the caller's thread; all cores where not given. */
  workers?: number | undefined;
  /** Folder of what was found before; null keeps and reads nothing. */
  cache: string | null;
}

/** The findings depend on the papers and the resources alone, never on workers or the cache. */
export function createExtractAll({
  workers = availableParallelism(),
  cache: folder,
}: ExtractAllOptions): ExtractAll {
  return async (papers, resources, onProgress) => {
    const cache = await openExtractionCache(folder, resources);
    const missing = papers.filter((paper) => cache.get(paper) === null);
    const known = papers.length - missing.length;
    const tell = (done: number): void => onProgress(known + done, papers.length);
    tell(0);
    // Reading the resources takes longer than all else of a small map that was built before.
    if (missing.length > 0) {
      const isWorth = workers > 1 && missing.length >= WORTH_WORKERS;
      const texts = isWorth
        ? await extractByWorkers(missing, resources, workers, tell)
        : extractFromPapers(missing, resources, tell).map(writeFindings);
      await cache.add(missing, texts);
    }
    return papers.map((paper) => readFindings(cache.get(paper) ?? "", paper));
  };
}

async function extractByWorkers(
  papers: readonly Paper[],
  resources: ResourceTexts,
  workers: number,
  tell: (done: number) => void,
): Promise<string[]> {
  const pool = new Tinypool({
    filename: new URL("start-extraction-worker.js", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: resources,
  });
  let done = 0;
  try {
    const tasks = Array.from({ length: Math.ceil(papers.length / TASK_SIZE) }, async (_, task) => {
      const part = papers.slice(task * TASK_SIZE, (task + 1) * TASK_SIZE);
      const texts = (await pool.run(part, { name: "extractTexts" })) as ReturnType<
        typeof extractTexts
      >;
      done += part.length;
      tell(done);
      return texts;
    });
    return (await Promise.all(tasks)).flat();
  } finally {
    await pool.destroy();
  }
}
