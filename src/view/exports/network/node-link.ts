/** The graph as node-link JSON, the form that NetworkX and D3 read. */
import type { ExportedGraph } from "./exported-graph.ts";
import { toLinkRow } from "./exported-links.ts";

/** Facts of the whole graph are in its field `graph`. */
export function writeNodeLink({ nodes, links, ...graph }: ExportedGraph): string {
  const content = {
    ...{ directed: false, multigraph: false },
    ...{ graph, nodes, links: links.map(toLinkRow) },
  };
  return `${JSON.stringify(content, null, 1)}\n`;
}
