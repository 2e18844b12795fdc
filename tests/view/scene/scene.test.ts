import { describe, expect, it } from "vitest";
import { PLACEMENTS } from "../../../src/graph/model.ts";
import { allLinks, buildScene } from "../../../src/view/scene/scene.ts";
import { MAP_VIEWS, type MapView } from "../../../src/view/state/view-state.ts";
import { entityNode, graphIndex, paperNode, threePapers } from "../../view-helpers.ts";
import type { Scene } from "../../../src/view/scene/scene-model.ts";

const NONE = new Set<string>();
const ids = (scene: Scene) => scene.nodes.map(({ id }) => id);
const linksOf = (scene: Scene) =>
  allLinks(scene).map(({ source, target, strength, types }) => [source, target, strength, types]);

describe("buildScene", () => {
  it("links papers to what they name", () => {
    const scene = buildScene(threePapers(), "all", 1, NONE);
    expect(ids(scene)).toEqual(["a", "b", "c", "dataset:cifar", "method:fedavg", "task:nlp"]);
    expect(linksOf(scene)).toEqual([
      ["a", "method:fedavg", 0, ["method"]],
      ["b", "method:fedavg", 0, ["method"]],
      ["b", "dataset:cifar", 0, ["dataset"]],
      ["c", "dataset:cifar", 0, ["dataset"]],
      ["c", "task:nlp", 0, ["task"]],
    ]);
  });

  it("links papers by what they share, relative to the strongest link", () => {
    const scene = buildScene(threePapers(), "papers", 1, NONE);
    expect(ids(scene)).toEqual(["a", "b", "c"]);
    expect(linksOf(scene)).toEqual([
      ["a", "b", 1, ["method"]],
      ["b", "c", 0.5, ["dataset"]],
    ]);
  });

  it("links entities, with the types of both ends in the order of ENTITY_TYPES", () => {
    const scene = buildScene(threePapers(), "entities", 1, NONE);
    expect(ids(scene)).toEqual(["dataset:cifar", "method:fedavg", "task:nlp"]);
    expect(linksOf(scene)).toEqual([
      ["dataset:cifar", "task:nlp", 1, ["task", "dataset"]],
      ["dataset:cifar", "method:fedavg", 0.4, ["method", "dataset"]],
    ]);
  });

  it("leaves out entities of too few papers and their links, but not those always drawn", () => {
    const two = buildScene(threePapers(), "entities", 2, NONE);
    expect(ids(two)).toEqual(["dataset:cifar", "method:fedavg"]);
    expect(allLinks(two).map(({ target }) => target)).toEqual(["method:fedavg"]);
    expect(ids(buildScene(threePapers(), "entities", 2, new Set(["task:nlp"])))).toContain(
      "task:nlp",
    );
    expect(ids(buildScene(threePapers(), "all", 3, NONE))).toEqual(["a", "b", "c"]);
  });

  it.each(["all", "papers", "entities"] as const)(
    "finds each link from both of its ends and by its key, and only between nodes that it draws: %s",
    (view) => {
      const scene = buildScene(threePapers(), view, 2, NONE);
      const links = allLinks(scene);
      expect(links.length).toBeGreaterThan(0);
      expect(scene.nodes.flatMap(({ id }) => scene.linksOf(id))).toHaveLength(2 * links.length);
      for (const link of links) {
        for (const end of [link.source, link.target]) {
          expect(scene.nodeById.get(end)?.id).toBe(end);
          expect(scene.linksOf(end)).toContainEqual(link);
        }
        expect(scene.findLink(link.key)).toEqual(link);
      }
    },
  );

  it("finds no link at or to what it does not draw", () => {
    const scene = buildScene(threePapers(), "all", 2, NONE);
    expect(scene.linksOf("task:nlp")).toEqual([]);
    expect(scene.linksOf("c").map(({ target }) => target)).toEqual(["dataset:cifar"]);
    expect(scene.findLink("c\ntask:nlp")).toBeNull();
    expect(scene.findLink("a\nb")).toBeNull();
  });

  it("lists the nodes of each community", () => {
    const members = buildScene(threePapers(), "all", 1, NONE).members();
    expect([...members].map(([id, nodes]) => [id, nodes.map((node) => node.id)])).toEqual([
      ["red", ["a", "b", "method:fedavg"]],
      ["blue", ["c", "dataset:cifar", "task:nlp"]],
    ]);
  });

  it("takes place, community and short name from the map", () => {
    const papers = [paperNode({ id: "p", title: "LoRA: Low Rank", x: -0.5, y: 0.25 })];
    const entities = [
      entityNode({ id: "task:mt", name: "Translation", papers: ["p"], x: 1, community: "c" }),
    ];
    const { nodes } = buildScene(graphIndex({ papers, entities }), "all", 1, NONE);
    expect(nodes).toMatchObject([
      { id: "p", kind: "paper", label: "LoRA", x: -0.5, y: 0.25, rank: 0, community: null },
      { id: "task:mt", kind: "task", label: "Translation", x: 1, y: 0, rank: 1, community: "c" },
    ]);
  });

  it("fills papers that what they name placed, and nothing else", () => {
    const papers = [...PLACEMENTS, null].map((placedBy) =>
      paperNode({ id: placedBy ?? "loose", placedBy }),
    );
    const entities = [entityNode({ id: "task:mt", papers: ["names"] })];
    const { nodes } = buildScene(graphIndex({ papers, entities }), "all", 1, NONE);
    const filled = nodes.filter(({ isFilled }) => isFilled).map(({ id }) => id);
    expect(filled).toEqual(["names", "kinds"]);
  });

  it("draws more papers larger, in the view where size means links", () => {
    const sizes = buildScene(threePapers(), "papers", 1, NONE).nodes.map(({ size }) => size);
    expect(sizes[1]).toBeGreaterThan(sizes[0] ?? 0);
    expect(sizes[2]).toBe(sizes[0]);
    const all = buildScene(threePapers(), "all", 1, NONE).nodes;
    expect(new Set(all.slice(0, 3).map(({ size }) => size)).size).toBe(1);
  });

  it("draws papers with more upvotes larger beside what they name, and those without smallest", () => {
    const papers = [100, 10, 0, null].map((upvotes, i) => paperNode({ id: `p${i}`, upvotes }));
    const sizesIn = (view: MapView) =>
      buildScene(graphIndex({ papers }), view, 1, NONE).nodes.map(({ size }) => size);
    const [most = 0, some = 0, none = 0, unknown = 0] = sizesIn("all");
    expect([most > some, some > none, none === unknown]).toEqual([true, true, true]);
    expect(new Set(sizesIn("papers")).size).toBe(1);
  });

  it.each(MAP_VIEWS)("draws an empty map: %s", (view) => {
    const scene = buildScene(graphIndex({}), view, 2, NONE);
    expect(scene.nodes).toEqual([]);
    expect(scene.linkCount).toBe(0);
    expect(scene.linksOf("a")).toEqual([]);
  });
});
