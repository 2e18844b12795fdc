/** Starts the page: fetches the map, then shows it, or says what failed and what to do. */
import "@fontsource-variable/inter/index.css";
import "./view/styles/page.css";

import { h, render } from "preact";

import { readGraph } from "./graph/stored-graph.ts";
import { readReport } from "./papers/import-report.ts";
import { App } from "./view/app.tsx";
import { buildIndex } from "./view/graph-index.ts";
import { Failure, Loading } from "./view/panels/start.tsx";

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return response.text();
}

async function start(root: HTMLElement): Promise<void> {
  render(h(Loading, {}), root);
  try {
    const [graph, report] = await Promise.all(["./graph.json", "./import.json"].map(fetchText));
    const index = buildIndex(readGraph(graph ?? ""), readReport(report ?? ""));
    render(h(App, { index }), root);
  } catch (error) {
    render(h(Failure, { reason: error instanceof Error ? error.message : String(error) }), root);
  }
}

const root = document.getElementById("app");
if (root) void start(root);
