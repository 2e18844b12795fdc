import Graph from "graphology";
import { parse } from "graphology-graphml";
import { describe, expect, it } from "vitest";

import { writeGraphml } from "../../../../src/view/exports/network/graphml.ts";
import { MAP_VIEWS } from "../../../../src/view/state/view-state.ts";
import { clean, COUNTS, graphOf, sampleMap, SPICES } from "../sample-map.ts";

describe.each(SPICES)("writeGraphml of a %s map", (_name, spice) => {
  const index = sampleMap(spice);

  it.each(MAP_VIEWS)("gives a reader of GraphML the same graph (%s)", (view) => {
    const own = graphOf(index, view);
    const read = parse(Graph, writeGraphml(own));
    expect({ nodes: read.order, links: read.size }).toEqual(COUNTS[view]);
    const labels = read.mapNodes((_id, { label }) => clean(label as string));
    expect(labels).toEqual(own.nodes.map(({ label }) => clean(label)));
  });

  it("carries places as numbers, and what a link rests on", () => {
    const read = parse(Graph, writeGraphml(graphOf(index, "papers")));
    expect(read.mapNodes((_id, { x, count }) => [x, count])).toEqual([
      [0, 2],
      [0, 1],
      [0, 1],
    ]);
    expect(read.mapEdges((_key, { weight, shared }) => [weight, shared])).toEqual([
      [0.5, "FedAvg"],
    ]);
  });
});
