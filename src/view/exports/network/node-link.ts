/** The graph as node-link JSON, the form that NetworkX and D3 read. */
import type { ExportedGraph } from "./exported-graph.ts";

export function writeNodeLink({ nodes, links, ...graph }: ExportedGraph): string {
  return `${JSON.stringify({ directed: false, multigraph: false, graph, nodes, links }, null, 1)}\n`;
}
