import { describe, expect, it } from "vitest";

import { exportGraph } from "../../../../src/view/exports/network/exported-graph.ts";
import type { MapView } from "../../../../src/view/state/view-state.ts";
import { sampleMap } from "../sample-map.ts";
import { threePapers } from "../../../view-helpers.ts";

const index = threePapers();
const colorOf = new Map([["red", "#ff0000"]]);

/** @param ids of the papers of the part */
function exportOf(view: MapView, ids: readonly string[] = ["a", "b", "c"]) {
  const papers = index.graph.papers.filter(({ id }) => ids.includes(id));
  const part = { papers, entities: index.graph.entities };
  return exportGraph({ index, part, view, colorOf, grey: "#888888" });
}

describe("exportGraph", () => {
  it.each([
    ["all", ["a", "b", "c", "dataset:cifar", "method:fedavg", "task:nlp"]],
    ["papers", ["a", "b", "c"]],
    ["entities", ["dataset:cifar", "method:fedavg", "task:nlp"]],
    ["communities", ["red", "blue"]],
  ] as const)("has the nodes of the view %s", (view, ids) => {
    expect(exportOf(view).nodes.map(({ id }) => id)).toEqual(ids);
  });

  it("counts what a paper names, and of communities the papers of the part alone", () => {
    expect(exportOf("papers").nodes.map(({ count }) => count)).toEqual([1, 2, 2]);
    expect(exportOf("communities", ["a"]).nodes.map(({ id, count }) => [id, count])).toEqual([
      ["red", 1],
    ]);
  });

  it("gives nodes the colour of their community, or grey", () => {
    expect(exportOf("papers").nodes.map(({ color }) => color)).toEqual([
      "#ff0000",
      "#ff0000",
      "#888888",
    ]);
  });

  it("says of entities what they are kinds of", () => {
    const index = sampleMap("");
    const { papers, entities } = index.graph;
    const { nodes } = exportGraph({
      ...{ index, part: { papers, entities }, view: "entities", colorOf, grey: "#888888" },
    });
    expect(nodes.map(({ id, wider }) => [id, wider])).toEqual([
      ["dataset:cifar", ""],
      ["method:fedavg", "dataset:cifar"],
    ]);
  });

  it("lists the communities of its nodes, with all of their papers", () => {
    expect(exportOf("papers", ["a"]).communities).toEqual([
      { id: "red", name: "red", color: "#ff0000", papers: 2 },
    ]);
  });
});
