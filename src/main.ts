/** Starts the page: fetches the map, then shows it, or says what failed and what to do. */
import "@fontsource-variable/inter/index.css";
import "./view/styles/page.css";

import { h, render } from "preact";

import { readGraph } from "./graph/stored-graph.ts";
import { App } from "./view/app.tsx";
import { buildIndex } from "./view/graph-index.ts";
import { Failure, Loading } from "./view/panels/start.tsx";

async function fetchGraph(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}`);
  return readGraph(await response.text());
}

async function start(root: HTMLElement): Promise<void> {
  render(h(Loading, {}), root);
  try {
    const index = buildIndex(await fetchGraph("./graph.json"));
    render(h(App, { index }), root);
  } catch (error) {
    render(h(Failure, { reason: error instanceof Error ? error.message : String(error) }), root);
  }
}

const root = document.getElementById("app");
if (root) void start(root);
