/** The speed of the extraction in a web worker of a real browser. */
import { fileURLToPath } from "node:url";
import { build } from "vite";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { launchBrowser } from "../launch-browser.ts";
import type { ExtractionSpeed } from "./extraction-speed.ts";

export interface SpeedTask {
  papers: Paper[];
  resources: ResourceTexts;
}

/** Measures the extraction in a web worker; the papers and resources are sent there. */
export async function measureInWorker(task: SpeedTask): Promise<ExtractionSpeed> {
  const code = await bundleWorker();
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    return await page.evaluate(
      ({ code: script, task: given }) =>
        new Promise<ExtractionSpeed>((resolve, reject) => {
          const worker = new Worker(URL.createObjectURL(new Blob([script])));
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(given);
        }),
      { code, task },
    );
  } finally {
    await browser.close();
  }
}

async function bundleWorker(): Promise<string> {
  const entry = fileURLToPath(new URL("speed-worker.ts", import.meta.url));
  const results = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry, formats: ["iife"], name: "speed" } },
  });
  const [result] = Array.isArray(results) ? results : [results];
  const [chunk] = result && "output" in result ? result.output : [];
  if (chunk?.type !== "chunk") throw new Error("the worker could not be bundled");
  return chunk.code;
}
