/// <reference types="vite/client" />
/** Starts the worker's script where it is part of the page: takes the place of `create-worker.ts` in the single file. */
import InlineWorker from "./worker.ts?worker&inline";

/** Starts the worker that the page holds inline. */
export function createWorker(): Worker {
  return new InlineWorker();
}
