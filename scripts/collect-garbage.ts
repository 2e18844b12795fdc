/** Keeps the memory of a large build low: left alone, Node lets garbage grow to the size of what is in use. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import type { Progress } from "../src/pipeline.ts";

/** Below so many bytes of the whole process it is not worth the time. */
const WORTH_BYTES = 600e6;

type Tell = (progress: Progress) => void;

/** The same, collecting garbage before each step. */
export function collectBetweenSteps(tell: Tell): Tell {
  let last: Progress["step"] | null = null;
  return (progress) => {
    if (progress.step !== last && process.memoryUsage.rss() > WORTH_BYTES) collect();
    last = progress.step;
    tell(progress);
  };
}

function collect(): void {
  setFlagsFromString("--expose-gc");
  const gc: unknown = runInNewContext("gc");
  if (typeof gc === "function") gc();
}
