/** Findings of many papers: from the cache where the same text was extracted before, else by worker threads. */
import { availableParallelism } from "node:os";
import { Tinypool } from "tinypool";
import { extractFromPapers } from "../entities/extract-entities.ts";
import { readFindings, writeFindings } from "../entities/findings-codec.ts";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import type { ExtractAll } from "../pipeline.ts";
import type { Paper } from "../papers/paper.ts";
import { openExtractionCache } from "./extraction-cache.ts";
import type { extractTexts } from "./extraction-worker.ts";
import type { PaperFindings } from "../entities/findings.ts";

/** Fewer papers are extracted sooner than workers are started. */
const MIN_PAPERS_FOR_WORKERS = 300;

/** Papers of a task: few enough to share the work evenly, enough that sending costs nothing beside it. */
const PAPERS_PER_TASK = 100;

interface ExtractAllOptions {
  /** 1 works in the caller's thread; all cores where not given. */
  workers?: number | undefined;
  /** Folder of the cache; null for none. */
  cache: string | null;
}

/** Creates an extraction whose findings are the same with any number of workers and any cache. */
export function createExtractAll({
  workers = availableParallelism(),
  cache: folder,
}: ExtractAllOptions): ExtractAll {
  return async (papers, resources, onProgress) => {
    const cache = await openExtractionCache(folder, resources);
    const found = papers.map((paper) => readCached(cache.get(paper), paper));
    const missing = papers.filter((_, at) => found[at] === null);
    const known = papers.length - missing.length;
    const showProgress = (done: number): void => onProgress(known + done, papers.length);
    showProgress(0);
    // Reading the resources takes longer than all else of a small map that was built before.
    if (missing.length > 0) {
      const needsWorkers = workers > 1 && missing.length >= MIN_PAPERS_FOR_WORKERS;
      const texts = needsWorkers
        ? await extractByWorkers(missing, resources, workers, showProgress)
        : extractFromPapers(missing, resources, showProgress).map(writeFindings);
      await cache.add(missing, texts);
    }
    return papers.map((paper, at) => found[at] ?? readFindings(cache.get(paper) ?? "", paper));
  };
}

/** Null where the paper was not read before, or another hand wrote the line. */
function readCached(text: string | null, paper: Paper): PaperFindings | null {
  try {
    return text === null ? null : readFindings(text, paper);
  } catch {
    return null;
  }
}

async function extractByWorkers(
  papers: readonly Paper[],
  resources: ResourceTexts,
  workers: number,
  onProgress: (done: number) => void,
): Promise<string[]> {
  const pool = new Tinypool({
    filename: new URL("start-extraction-worker.js", import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: resources,
  });
  let done = 0;
  try {
    const tasks = Array.from(
      { length: Math.ceil(papers.length / PAPERS_PER_TASK) },
      async (_, task) => {
        const part = papers.slice(task * PAPERS_PER_TASK, (task + 1) * PAPERS_PER_TASK);
        const texts = (await pool.run(part, { name: "extractTexts" })) as ReturnType<
          typeof extractTexts
        >;
        done += part.length;
        onProgress(done);
        return texts;
      },
    );
    return (await Promise.all(tasks)).flat();
  } finally {
    await pool.destroy();
  }
}
