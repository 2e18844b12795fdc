/** The pipeline off the main thread: the very same core as in the build, so that the bytes are the same. */
import { expose } from "comlink";

import type { PaperGraph } from "../graph/model.ts";
import { readGraph, serialiseGraph } from "../graph/stored-graph.ts";
import { addUnreadFiles, readReport, serialiseReport } from "../papers/import-report.ts";
import type { ImportReport } from "../papers/paper.ts";
import { cutGraph } from "./graph-pieces.ts";
import { fetchKnowledge } from "./knowledge.ts";
import type { GraphPiece, MapHead, WorkerCalls } from "./messages.ts";
import { readFiles } from "./read-files.ts";
import { throttleProgress } from "./throttle.ts";

/** The build's own default, so that a corpus looks the same on a site and in the page. */
const SEED = 1;

let current: { graph: PaperGraph; report: ImportReport } | null = null;
let pieces: Generator<GraphPiece> | null = null;

function hold(graph: PaperGraph, report: ImportReport): MapHead {
  current = { graph, report };
  pieces = cutGraph(graph);
  return { card: { version: graph.version, build: graph.build }, report };
}

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
    return hold(graph, addUnreadFiles(report, problems));
  },

  async read({ graph, report }) {
    const [graphText, reportText] = await Promise.all([graph.text(), report.text()]);
    return hold(readGraph(graphText), readReport(reportText));
  },

  takePiece: () => pieces?.next().value ?? null,

  takeStored() {
    if (!current) throw new Error("no map to keep");
    return {
      graph: new Blob([serialiseGraph(current.graph)]),
      report: new Blob([serialiseReport(current.report)]),
    };
  },
};

expose(calls);
