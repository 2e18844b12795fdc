import { describe, expect, it } from "vitest";
import {
  findPaperEntity,
  linkKey,
  otherEnd,
  shortTitle,
} from "../../../src/view/state/graph-index.ts";
import { graphIndex, paperEntity, paperLink, paperNode, threePapers } from "../../view-helpers.ts";

describe("buildIndex", () => {
  it("finds everything by id, and nothing else", () => {
    const index = threePapers();
    expect([...index.paperById.keys()]).toEqual(["a", "b", "c"]);
    expect(index.entityById.get("task:nlp")?.papers).toEqual(["c"]);
    expect(index.communityById.get("red")?.papers).toEqual(["a", "b"]);
    expect(index.paperById.get("task:nlp")).toBeUndefined();
  });

  it("lists a paper's links from both ends, strongest first", () => {
    const links = [paperLink("a", "b", 0.1), paperLink("b", "c", 0.9), paperLink("a", "c", 0.5)];
    const { paperLinksByPaper } = graphIndex({ paperLinks: links });
    const ends = (id: string) => paperLinksByPaper.get(id)?.map((link) => otherEnd(link, id));
    expect(ends("a")).toEqual(["c", "b"]);
    expect(ends("b")).toEqual(["c", "a"]);
    expect(ends("c")).toEqual(["b", "a"]);
    expect(ends("d")).toBeUndefined();
  });

  it("lists an entity's links, and finds a paper link by either order of its ends", () => {
    const index = threePapers();
    const others = index.entityLinksByEntity.get("dataset:cifar")?.map(({ target }) => target);
    expect(others).toEqual(["task:nlp", "method:fedavg"]);
    expect(index.paperLinkByKey.get(linkKey("c", "b"))?.weight).toBe(0.4);
  });

  it("leaves the order of the map's own links alone", () => {
    const paperLinks = [paperLink("a", "b", 0.1), paperLink("a", "c", 0.9)];
    expect(graphIndex({ paperLinks }).graph.paperLinks.map(({ weight }) => weight)).toEqual([
      0.1, 0.9,
    ]);
  });

  it("makes empty tables of an empty map", () => {
    const {
      corpus,
      currentEntityId,
      graph,
      hierarchy,
      readFile,
      report,
      sizeScale,
      mostUpvotes,
      words,
      texts,
      ...tables
    } = graphIndex({});
    expect(currentEntityId("task:x")).toBe("task:x");
    expect(readFile).toBeTypeOf("function");
    expect(graph.papers).toEqual([]);
    expect(report.sources).toEqual([]);
    expect(texts.get("a")).toBeNull();
    expect(hierarchy.papersWithKinds("a")).toEqual([]);
    expect(corpus).toBeNull();
    expect(sizeScale).toBe(1);
    expect(mostUpvotes).toBe(0);
    expect(words.any).toBe("task, method or dataset");
    expect(Object.values(tables).map((table) => table.get("a"))).toEqual(Array(7).fill(undefined));
  });
});

describe("findPaperEntity", () => {
  it("finds how a paper names an entity, or null", () => {
    const node = paperNode({
      id: "a",
      entities: [paperEntity("x"), paperEntity("y", ["title", 0, 1])],
    });
    expect(findPaperEntity(node, "y")?.mentions).toHaveLength(1);
    expect(findPaperEntity(node, "z")).toBeNull();
  });
});

describe("shortTitle", () => {
  it.each([
    ["FedAvg: Learning Together", "FedAvg"],
    ["Learning Together", "Learning Together"],
    ["Learning Together: A Survey of Many Old and New Ideas", "Learning Together"],
    [
      "A Title Whose First Part Is Long: And a Second",
      "A Title Whose First Part Is Long: And a Second",
    ],
    ["At 3:30 in the Morning", "At 3:30 in the Morning"],
    ["A: B", "A: B"],
    [": lost", ": lost"],
    ["Café: où", "Café"],
    ["", ""],
  ])("shortens %j to %j", (title, short) => {
    expect(shortTitle(title)).toBe(short);
  });
});
