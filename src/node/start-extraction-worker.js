/** A new thread does not know TypeScript: teaches it, then loads the worker. */
import { register } from "tsx/esm/api";

register();
export const { extractTexts } = await import("./extraction-worker.ts");
