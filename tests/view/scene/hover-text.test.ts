import { describe, expect, it } from "vitest";
import { linkKey } from "../../../src/view/state/graph-index.ts";
import { describeLink, describeNode } from "../../../src/view/scene/hover-text.ts";
import { buildScene } from "../../../src/view/scene/scene.ts";
import type { MapView } from "../../../src/view/state/view-state.ts";
import {
  community,
  entityLink,
  entityNode,
  graphIndex,
  paperEntity,
  paperLink,
  paperNode,
  threePapers,
} from "../../view-helpers.ts";

/** What a hover over the link of two nodes says in a view that draws every entity. */
function wordsOf(view: MapView, a: string, b: string, index = threePapers()): string | null {
  return describeLink(linkKey(a, b), buildScene(index, view, 1, new Set()), index);
}

/** Two papers that share methods of these names. */
function pairSharing(...names: string[]) {
  const ids = names.map((name) => `method:${name}`);
  return graphIndex({
    papers: ["a", "b"].map((id) =>
      paperNode({ id, entities: ids.map((name) => paperEntity(name)) }),
    ),
    entities: ids.map((id) => entityNode({ id, papers: ["a", "b"] })),
    paperLinks: [paperLink("a", "b", 0.5, ...ids)],
  });
}

/** As a scene has it; only whether it is a community tells anything. */
const nodeOf = (id: string) => ({ id, kind: "paper" as const });

describe("describeNode", () => {
  it("says of a community how many papers are in it, whatever else bears its id", () => {
    const index = graphIndex({
      papers: [paperNode({ id: "red" })],
      communities: [community({ id: "red", name: "Bees", papers: ["red", "b"] })],
    });
    const words = { kind: "community", name: "Bees", count: "2 papers", community: null };
    expect(describeNode({ id: "red", kind: "community" }, index)).toEqual(words);
  });

  it("says of a paper its whole title, how many things it names and its community", () => {
    const title = `Loom: ${"a very long way of weaving ".repeat(12)}`;
    const index = graphIndex({
      papers: [
        paperNode({
          ...{ id: "a", title, community: "red" },
          entities: [paperEntity("method:x"), paperEntity("method:y")],
        }),
      ],
    });
    expect(describeNode(nodeOf("a"), index)).toEqual({
      kind: "paper",
      name: title,
      count: "names 2 things",
      community: "red",
    });
  });

  it("says of an entity its type and how many papers name it", () => {
    expect(describeNode(nodeOf("dataset:cifar"), threePapers())).toEqual({
      kind: "dataset",
      name: "cifar",
      count: "named by 2 papers",
      community: "blue",
    });
  });

  it("counts in the singular, and writes thousands apart", () => {
    const papers = Array.from({ length: 1234 }, (_, i) => `p${i}`);
    const index = graphIndex({
      papers: [
        paperNode({ id: "none" }),
        paperNode({ id: "one", entities: [paperEntity("task:x")] }),
      ],
      entities: [
        entityNode({ id: "task:x", papers: ["one"] }),
        entityNode({ id: "task:y", papers }),
      ],
    });
    expect(
      ["none", "one", "task:x", "task:y"].map((id) => describeNode(nodeOf(id), index)?.count),
    ).toEqual(["names 0 things", "names 1 thing", "named by 1 paper", "named by 1,234 papers"]);
  });

  it("says of an unassigned paper that it is in no community", () => {
    const index = graphIndex({ papers: [paperNode({ id: "a" })] });
    expect(describeNode(nodeOf("a"), index)?.community).toBeNull();
  });

  it("has no words for what is not on the map", () => {
    expect(describeNode(nodeOf("nobody"), threePapers())).toBeNull();
  });
});

describe("describeLink", () => {
  it("says of a link between a paper and an entity what the paper names, from either end", () => {
    expect(wordsOf("all", "a", "method:fedavg")).toBe("names fedavg");
    expect(wordsOf("all", "dataset:cifar", "c")).toBe("names cifar");
  });

  it("says of a link between two papers what both name", () => {
    expect(wordsOf("papers", "a", "b")).toBe("both name fedavg");
    expect(wordsOf("papers", "c", "b")).toBe("both name cifar");
  });

  it.each([
    [["u", "v", "w"], "both name u, v, w"],
    [["u", "v", "w", "x"], "both name u, v, w and 1 more"],
    [["u", "v", "w", "x", "y", "z"], "both name u, v, w and 3 more"],
  ])("names at most three of what both name, strongest first (%j)", (names, words) => {
    expect(wordsOf("papers", "a", "b", pairSharing(...names))).toBe(words);
  });

  it("says of a link between two entities how many papers name both", () => {
    const ids = ["dataset:y", "method:x", "task:z"];
    const index = graphIndex({
      entities: ids.map((id) => entityNode({ id, papers: ["a", "b"] })),
      entityLinks: [
        { ...entityLink("dataset:y", "method:x", 0.5), paperCount: 12 },
        entityLink("method:x", "task:z", 0.9),
      ],
    });
    expect(wordsOf("entities", "method:x", "dataset:y", index)).toBe("named together by 12 papers");
    expect(wordsOf("entities", "method:x", "task:z", index)).toBe("named together by 1 paper");
  });

  it("has no words for a link that the view does not draw", () => {
    expect(wordsOf("all", "a", "b")).toBeNull();
    expect(wordsOf("papers", "a", "c")).toBeNull();
    expect(wordsOf("papers", "a", "method:fedavg")).toBeNull();
    expect(wordsOf("entities", "method:fedavg", "task:nlp")).toBeNull();
    expect(wordsOf("all", "nobody", "nothing")).toBeNull();
  });
});
