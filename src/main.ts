/** Starts the page: the map of the site or of the visitor's own papers, or what failed and what to do. */
import "@fontsource-variable/inter/index.css";
import "./view/styles/page.css";

import { h, render } from "preact";

import { correctTexts } from "./storage/corrected-texts.ts";
import { readCorrections, writeCorrections } from "./corrections/corrections.ts";
import type { RecomputeOptions } from "./graph/recompute-map.ts";
import { FILE_ATTRIBUTE, readMapFiles, REPORT_FILE } from "./storage/map-files.ts";
import { createTexts } from "./storage/text-shards.ts";
import { readQualityReport, type QualityReport } from "./evaluation/quality-report.ts";
import { readReport } from "./papers/import-report.ts";
import { App } from "./view/app/app.tsx";
import { browserAddress } from "./view/state/address-bar.ts";
import { yieldToBrowser } from "./view/state/yield-to-browser.ts";
import { createCorpusStorage, type StoredFile } from "./view/corpora/corpus-storage.ts";
import { Library } from "./view/corpora/library.ts";
import { buildIndex } from "./view/state/graph-index.ts";
import type { RecomputedView, RecomputationParts } from "./view/recompute/recomputation.ts";
import { type Job, startBuild, startRecompute } from "./worker/client.ts";
import type { RecomputedFiles } from "./worker/messages.ts";
import type { ReadFile } from "./storage/read-file.ts";
import type { OpenedMap } from "./storage/opened-map.ts";

async function openMap(readFile: ReadFile): Promise<OpenedMap> {
  const [graph, report] = await Promise.all([
    readMapFiles(readFile, yieldToBrowser),
    readFile(REPORT_FILE),
  ]);
  const texts = createTexts(graph.papers, readFile);
  return { graph, texts, readFile, report: readReport(new TextDecoder().decode(report)) };
}

function recompute(map: OpenedMap, options: Required<RecomputeOptions>): Job<RecomputedView> {
  const { result, cancel } = startRecompute(map.readFile, options);
  const open = async ({ files, moves, unmatched }: RecomputedFiles): Promise<RecomputedView> => {
    const bytesByName = new Map(files.map(({ name, bytes }) => [name, bytes]));
    const graph = await readMapFiles(
      (name) => Promise.resolve(bytesByName.get(name) ?? new Uint8Array()),
      yieldToBrowser,
    );
    const texts = correctTexts(map.texts, moves);
    return { opened: { ...map, graph, texts }, unmatched };
  };
  return { result: result.then((files) => files && open(files)), cancel };
}

/** A file that is part of the page itself, where page and map are one file; null where the page holds none of that name. */
function readEmbedded(name: string): Uint8Array<ArrayBuffer> | null {
  const elements = document.querySelectorAll(`script[${FILE_ATTRIBUTE}]`);
  const own = [...elements].find((element) => element.getAttribute(FILE_ATTRIBUTE) === name);
  if (!own) return null;
  const letters = atob(own.textContent ?? "");
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}

async function fetchFile(name: string): Promise<Uint8Array> {
  const embedded = readEmbedded(name);
  if (embedded) return embedded;
  const response = await fetch(`./${name}`);
  if (!response.ok) throw new Error(`${name} answered ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function openStored(files: readonly StoredFile[]): Promise<OpenedMap> {
  const blobByName = new Map(files.map(({ name, bytes }) => [name, bytes]));
  return openMap(async (name) => {
    const blob = blobByName.get(name);
    if (!blob) throw new Error(`no ${name}`);
    return new Uint8Array(await blob.arrayBuffer());
  });
}

/** Null where the site has no such figures. */
async function loadQuality(): Promise<QualityReport | null> {
  const file = await fetchFile("quality.json").catch(() => null);
  return file && readQualityReport(new TextDecoder().decode(file));
}

const root = document.getElementById("app");
if (root) {
  const address = browserAddress();
  const storage = createCorpusStorage();
  const parts = {
    loadSite: async () => buildIndex(await openMap(fetchFile)),
    openMap: openStored,
    storage,
    address,
    startBuild,
    clock: Date.now,
  };
  const format = { read: readCorrections, write: writeCorrections };
  const recomputation: RecomputationParts = { recompute, format };
  render(h(App, { library: new Library(parts), address, loadQuality, recomputation }), root);
}
