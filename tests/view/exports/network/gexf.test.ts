import Graph from "graphology";
import { parse } from "graphology-gexf";
import { describe, expect, it, vi } from "vitest";

import { writeGexf } from "../../../../src/view/exports/network/gexf.ts";
import { MAP_VIEWS } from "../../../../src/view/state/view-state.ts";
import { clean, COUNTS, graphOf, sampleMap, SPICES } from "../sample-map.ts";

// The browser's build wants a DOM as soon as it is imported; both write alike.
vi.mock("graphology-gexf/browser", () => import("graphology-gexf"));

describe.each(SPICES)("writeGexf of a %s map", (_name, spice) => {
  const index = sampleMap(spice);

  it.each(MAP_VIEWS)("gives Gephi's reader the same graph (%s)", (view) => {
    const own = graphOf(index, view);
    const read = parse(Graph, writeGexf(own));
    expect({ nodes: read.order, links: read.size }).toEqual(COUNTS[view]);
    const labels = read.mapNodes((_id, { label }) => clean(label as string));
    expect(labels).toEqual(own.nodes.map(({ label }) => clean(label)));
    const names = read.mapNodes((_id, { communityName }) => communityName as string);
    expect(names.some((name) => name?.startsWith("Red"))).toBe(view !== "entities");
  });

  it("gives the same bytes for the same map", () => {
    const own = graphOf(index, "all");
    expect(writeGexf(own)).toBe(writeGexf(own));
  });

  it("carries colours, and what a link rests on", () => {
    const own = graphOf(index, "papers");
    const read = parse(Graph, writeGexf(own));
    const colors = read.mapNodes((_id, { color }) => color as string);
    expect(colors).toEqual(own.nodes.map(({ color }) => color));
    expect(read.mapEdges((_key, { weight, shared }) => [weight, shared])).toEqual([
      [0.5, "FedAvg"],
    ]);
  });
});
