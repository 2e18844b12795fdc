/** The page's end of the worker: each job has a worker of its own, which ends with the job, is ended by cancelling it, and may die. */
import { proxy, type Remote, transfer, wrap } from "comlink";

import { LOADED_FILES, type MapFile } from "../storage/map-files.ts";
import type { RecomputeOptions } from "../graph/recompute-map.ts";
import type { Progress } from "../pipeline.ts";
import { createWorker } from "./create-worker.ts";
import type { RecomputedFiles, SourceFile, WorkerCalls } from "./messages.ts";
import type { ReadFile } from "../storage/read-file.ts";

export interface Job<T> {
  /** Null when cancelled; rejects with a sentence when the work failed or the worker died. */
  result: Promise<T | null>;
  cancel: () => void;
}

interface BuildOptions {
  onProgress: (progress: Progress) => void;
}

/** Builds the map of files in a worker. */
export function startBuild(
  files: readonly SourceFile[],
  { onProgress }: BuildOptions,
): Job<MapFile[]> {
  return startJob(({ calls }) => calls.build(files, proxy(onProgress)));
}

/** Recomputes a map in a worker. @param readFile reads the files of the map as it was loaded */
export function startRecompute(
  readFile: ReadFile,
  options: RecomputeOptions,
): Job<RecomputedFiles> {
  // What is given to the worker is gone from the page, which may need it again.
  const copy = async (name: string) => (await readFile(name)).slice();
  const files = Promise.all(
    LOADED_FILES.map(async (name): Promise<MapFile> => ({ name, bytes: await copy(name) })),
  );
  const readText = async (name: string) => {
    const bytes = await copy(name);
    return transfer(bytes, [bytes.buffer]);
  };
  return startJob(async ({ calls }) => {
    const given = await files;
    const buffers = given.map(({ bytes }) => bytes.buffer);
    return calls.recompute(transfer(given, buffers), options, proxy(readText));
  });
}

interface LiveWorker {
  calls: Remote<WorkerCalls>;
  /** The same promise, which rejects when the worker dies before it settles. */
  survive: <T>(promise: Promise<T>) => Promise<T>;
  end: () => void;
}

function startWorker(): LiveWorker {
  const worker = createWorker();
  const calls = wrap<WorkerCalls>(worker);
  const watch = new AbortController();
  const death = Promise.race([failWithWorker(worker), failWithLock(calls, watch.signal)]);
  death.catch(() => undefined);
  return {
    calls,
    survive: (promise) => Promise.race([promise, death]),
    end() {
      watch.abort();
      worker.terminate();
    },
  };
}

function startJob<T>(work: (worker: LiveWorker) => Promise<T>): Job<T> {
  const worker = startWorker();
  let cancel = (): void => undefined;
  const cancelled = new Promise<null>((resolve) => {
    cancel = () => {
      worker.end();
      resolve(null);
    };
  });
  const result = Promise.race([worker.survive(work(worker)), cancelled]).finally(worker.end);
  return { result, cancel };
}

/** Rejects when the script is missing, does not parse or throws outside of a call. */
function failWithWorker(worker: Worker): Promise<never> {
  return new Promise((_, reject) => {
    worker.addEventListener("error", (event) => {
      event.preventDefault();
      reject(new Error(`the worker stopped: ${event.message || "its script could not be loaded"}`));
    });
    worker.addEventListener("messageerror", () =>
      reject(new Error("the worker was not understood")),
    );
  });
}

/** Rejects when the worker dies without an event, of too little memory: then its lock is free. Browsers offer locks on secure pages alone. */
async function failWithLock(worker: Remote<WorkerCalls>, signal: AbortSignal): Promise<never> {
  const never = new Promise<never>(() => undefined);
  if (!("locks" in navigator)) return never;
  const name = `paperloom-${crypto.randomUUID()}`;
  try {
    await worker.holdLock(name);
    await navigator.locks.request(name, { signal }, () => undefined);
  } catch {
    return never;
  }
  if (signal.aborted) return never;
  throw new Error("the worker stopped, perhaps for want of memory");
}
