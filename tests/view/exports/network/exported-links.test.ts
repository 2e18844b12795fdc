import { describe, expect, it } from "vitest";

import { listLinks, toLinkRow } from "../../../../src/view/exports/network/exported-links.ts";
import { MAP_VIEWS, type MapView } from "../../../../src/view/state/view-state.ts";
import { threePapers } from "../../../view-helpers.ts";

const index = threePapers();
const { papers, entities, communities } = index.graph;
const ALL = new Set([...papers, ...entities, ...communities].map(({ id }) => id));
const linksOf = (view: MapView, ids: ReadonlySet<string> = ALL) =>
  listLinks({ index, part: { papers, entities }, view }, ids);

describe("listLinks", () => {
  it("says of two papers which entities both name", () => {
    expect(linksOf("papers").map(({ basis }) => basis)).toEqual([
      { kind: "shared entities", names: ["fedavg"] },
      { kind: "shared entities", names: ["cifar"] },
    ]);
  });

  it("says of a paper and an entity which role it has", () => {
    const links = linksOf("all");
    expect(links).toHaveLength(5);
    expect(links[0]).toEqual({
      ...{ source: "a", target: "method:fedavg", weight: 1 },
      basis: { kind: "role", role: "uses" },
    });
  });

  it("says of two entities how many papers name both", () => {
    expect(linksOf("entities").map(({ basis }) => basis)).toEqual([
      { kind: "common papers", paperCount: 1 },
      { kind: "common papers", paperCount: 1 },
    ]);
  });

  it("says of two communities how many links their papers have", () => {
    expect(linksOf("communities").map(({ basis }) => basis)).toEqual([
      { kind: "paper links", linkCount: 1 },
    ]);
  });

  it.each(MAP_VIEWS)("lists no link to a node that is not exported (%s)", (view) => {
    const ids = new Set(["a", "b", "c", "dataset:cifar", "red"]);
    for (const { source, target } of linksOf(view, ids))
      expect([ids.has(source), ids.has(target)]).toEqual([true, true]);
  });
});

describe("toLinkRow", () => {
  it.each([
    [{ kind: "shared entities", names: ["CIFAR", "FedAvg"] }, "CIFAR; FedAvg"],
    [{ kind: "role", role: "introduces" }, "introduces"],
    [{ kind: "common papers", paperCount: 3 }, "3"],
    [{ kind: "paper links", linkCount: 12 }, "12"],
  ] as const)("writes %j as %s", (basis, shared) => {
    const ends = { source: "a", target: "b", weight: 0.5 };
    expect(toLinkRow({ ...ends, basis })).toEqual({ ...ends, shared });
  });
});
