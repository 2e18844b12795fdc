/** Measures the extraction inside a browser's worker; bundled by worker-speed.ts. */
import { measureExtraction } from "./extraction-speed.ts";
import type { SpeedTask } from "./worker-speed.ts";

addEventListener("message", ({ data }: MessageEvent<SpeedTask>) => {
  postMessage(measureExtraction(data.papers, data.resources, () => performance.now() / 1000));
});
