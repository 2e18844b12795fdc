/** Starts the worker's script, which lies beside the page's own. */
export function createWorker(): Worker {
  return new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
}
