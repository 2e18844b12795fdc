/** The pipeline off the main thread: the very same core as in the build, so that the bytes are the same. */
import { expose, transfer } from "comlink";

import { drainSources } from "../papers/files/unpack-file.ts";
import {
  readMapFiles,
  REPORT_FILE,
  writeLoadedFiles,
  writeMapFiles,
} from "../storage/map-files.ts";
import type { MapFile } from "../storage/map-files.ts";
import { readWordTables } from "../storage/word-tables.ts";
import { createTexts } from "../storage/text-shards.ts";
import { addUnreadFiles, serialiseReport } from "../papers/import-report.ts";
import { fetchResources } from "./fetch-resources.ts";
import type { WorkerCalls } from "./messages.ts";
import { readFiles } from "./read-files.ts";
import { throttleProgress } from "./throttle-progress.ts";

/** The build's own default, so that a corpus looks the same on a site and in the page. */
const SEED = 1;

const buffersOf = (files: readonly MapFile[]) => files.map(({ bytes }) => bytes.buffer);

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
    const showProgress = throttleProgress(onProgress, () => performance.now());
    showProgress({ step: "read", done: 0, total: 0 });
    // The heaviest code and data are loaded only when somebody opens papers.
    const [{ buildMap }, resources, { sources, problems }] = await Promise.all([
      import("../pipeline.ts"),
      fetchResources(),
      readFiles(files),
    ]);
    const { graph, report } = await buildMap(drainSources(sources), resources, {
      seed: SEED,
      onProgress: showProgress,
    });
    const text = serialiseReport(addUnreadFiles(report, problems));
    const made = [
      ...writeMapFiles(graph),
      { name: REPORT_FILE, bytes: new TextEncoder().encode(text) },
    ];
    return transfer(made, buffersOf(made));
  },

  async recompute(files, options, readFile) {
    const { recomputeMap } = await import("../graph/recompute-map.ts");
    const bytesByName = new Map(files.map(({ name, bytes }) => [name, bytes]));
    const map = await readMapFiles((name) => {
      const bytes = bytesByName.get(name);
      return bytes ? Promise.resolve(bytes) : Promise.reject(new Error(`no ${name}`));
    });
    const texts = createTexts(map.papers, readFile);
    const words = await readWordTables(readFile, map.papers.length);
    const given = { ...map, words };
    const { graph, ...rest } = await recomputeMap(given, options, (id) => texts.load(id));
    const made = writeLoadedFiles(graph);
    return transfer({ files: made, ...rest }, buffersOf(made));
  },
};

expose(calls);
