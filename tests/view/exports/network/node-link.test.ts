import Graph from "graphology";
import { describe, expect, it } from "vitest";

import { writeNodeLink } from "../../../../src/view/exports/network/node-link.ts";
import { MAP_VIEWS } from "../../../../src/view/state/view-state.ts";
import { COUNTS, graphOf, sampleMap, SPICES } from "../sample-map.ts";

interface NodeLink {
  directed: boolean;
  multigraph: boolean;
  nodes: { id: string }[];
  links: { source: string; target: string }[];
}

/** As NetworkX reads it: by ids, each link once, none to a node that is not there. */
function read(text: string): Graph {
  const { directed, multigraph, nodes, links } = JSON.parse(text) as NodeLink;
  const graph = new Graph({ type: directed ? "directed" : "undirected", multi: multigraph });
  for (const { id, ...facts } of nodes) graph.addNode(id, facts);
  for (const { source, target, ...facts } of links) graph.addEdge(source, target, facts);
  return graph;
}

describe.each(SPICES)("writeNodeLink of a %s map", (_name, spice) => {
  it.each(MAP_VIEWS)("gives a reader of JSON the same graph (%s)", (view) => {
    const own = graphOf(sampleMap(spice), view);
    const graph = read(writeNodeLink(own));
    expect({ nodes: graph.order, links: graph.size }).toEqual(COUNTS[view]);
    expect(graph.nodes()).toEqual(own.nodes.map(({ id }) => id));
  });
});
