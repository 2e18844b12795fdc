/** Loads the worker in a new thread, which has to learn to read TypeScript first. */
import { register } from "tsx/esm/api";

register();
export const { extractTexts } = await import("./extraction-worker.ts");
