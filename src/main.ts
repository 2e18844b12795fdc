/** Starts the page: the map of the site or of the visitor's own papers, or what failed and what to do. */
import "@fontsource-variable/inter/index.css";
import "./view/styles/page.css";

import { h, render } from "preact";

import { readGraph } from "./graph/stored-graph.ts";
import { readQuality, type Quality } from "./entities/quality.ts";
import { readReport } from "./papers/import-report.ts";
import { App, browserAddress } from "./view/app.tsx";
import { createCorpusStorage } from "./view/corpora/corpus-storage.ts";
import { Library } from "./view/corpora/library.ts";
import { buildIndex, type GraphIndex } from "./view/graph-index.ts";
import { startBuild, startReading } from "./worker/client.ts";

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function loadSite(): Promise<GraphIndex> {
  const [graph, report] = await Promise.all(["./graph.json", "./import.json"].map(fetchText));
  return buildIndex(readGraph(graph ?? ""), readReport(report ?? ""));
}

/** Null where the site has no such figures. */
async function loadQuality(): Promise<Quality | null> {
  const response = await fetch("./quality.json");
  return response.ok ? readQuality(await response.text()) : null;
}

const root = document.getElementById("app");
if (root) {
  const address = browserAddress();
  const storage = createCorpusStorage();
  const parts = { loadSite, storage, address, startBuild, startReading, clock: Date.now };
  render(h(App, { library: new Library(parts), address, loadQuality }), root);
}
