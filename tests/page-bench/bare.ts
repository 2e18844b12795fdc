/** The floor that the page is measured against: the same nodes and links in Sigma as it comes, and nothing else. */
import Graph from "graphology";
import Sigma from "sigma";

import type { BareGraph } from "../../scripts/page-bench/bare-graph.ts";

const container = document.getElementById("map");
if (container) {
  const response = await fetch("./bare.json");
  const { nodes, links } = (await response.json()) as BareGraph;
  const graph = new Graph({ multi: false, type: "undirected" });
  nodes.forEach(([x, y, size, color], i) => graph.addNode(String(i), { x, y, size, color }));
  for (const [source, target] of links) graph.mergeEdge(String(source), String(target));
  const sigma = new Sigma(graph, container, { renderLabels: false });
  Object.assign(window, { sigma });
  container.dataset["drawn"] = "true";
}
