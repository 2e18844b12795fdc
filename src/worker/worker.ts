/** The pipeline off the main thread: the very same core as in the build, so that the bytes are the same. */
import { expose, transfer } from "comlink";

import { REPORT_FILE, writeMapFiles } from "../graph/stored/map-files.ts";
import { addUnreadFiles, serialiseReport } from "../papers/import-report.ts";
import { fetchKnowledge } from "./knowledge.ts";
import type { WorkerCalls } from "./messages.ts";
import { readFiles } from "./read-files.ts";
import { throttleProgress } from "./throttle.ts";

/** The build's own default, so that a corpus looks the same on a site and in the page. */
const SEED = 1;

const calls: WorkerCalls = {
  holdLock: (name) =>
    new Promise((resolve, reject) => {
      // Kept until the worker ends: the inner promise never settles.
      const held = navigator.locks.request(name, () => {
        resolve();
        return new Promise<never>(() => undefined);
      });
      held.catch(reject);
    }),

  async build(files, onProgress) {
    const tell = throttleProgress(onProgress, () => performance.now());
    tell({ step: "read", done: 0, total: 0 });
    // What weighs most comes only for those who bring papers.
    const [{ buildMap }, knowledge, { sources, problems }] = await Promise.all([
      import("../pipeline.ts"),
      fetchKnowledge(),
      readFiles(files),
    ]);
    const { graph, report } = await buildMap(sources, knowledge, { seed: SEED, onProgress: tell });
    const text = serialiseReport(addUnreadFiles(report, problems));
    const made = [
      ...writeMapFiles(graph),
      { name: REPORT_FILE, bytes: new TextEncoder().encode(text) },
    ];
    return transfer(
      made,
      made.map(({ bytes }) => bytes.buffer),
    );
  },
};

expose(calls);
