import { describe, expect, it } from "vitest";
import { applyFilters } from "../../../src/view/state/filters.ts";
import { type GraphIndex, linkKey } from "../../../src/view/state/graph-index.ts";
import {
  type Emphasis,
  findBaseAppearance,
  findAppearance,
  type LinkAppearance,
  type NodeAppearance,
} from "../../../src/view/scene/appearance.ts";
import { findPath } from "../../../src/view/queries/shortest-paths.ts";
import { PALETTES } from "../../../src/view/scene/palette.ts";
import { allLinks, buildScene } from "../../../src/view/scene/scene.ts";
import { INITIAL_STATE, type ViewState } from "../../../src/view/state/view-state.ts";
import { entityNode, graphIndex, paperLink, paperNode, threePapers } from "../../view-helpers.ts";
import type { Hover } from "../../../src/view/state/view-state.ts";
import type { Scene } from "../../../src/view/scene/scene-model.ts";
import type { EntityType } from "../../../src/entities/entity-types.ts";

const palette = PALETTES.light;
const [red, blue] = palette.communities;

interface AllAppearances {
  nodes: ReadonlyMap<string, NodeAppearance>;
  links: ReadonlyMap<string, LinkAppearance>;
  hasFocus: boolean;
}

/** The appearance of all that a scene draws. */
function appearancesOf(
  index: GraphIndex,
  scene: Scene,
  state: ViewState,
  hover: Hover = null,
): AllAppearances {
  const { selection, hiddenTypes } = state;
  const path =
    selection?.kind === "path"
      ? findPath(index, selection.source, selection.target, { hiddenTypes })
      : null;
  const appearance = findAppearance(
    index,
    findBaseAppearance(index, scene, state, applyFilters(index, state), palette),
    { selection, path, hover, hits: null },
  );
  return {
    nodes: new Map(scene.nodes.map((node) => [node.id, appearance.node(node)])),
    links: new Map(allLinks(scene).map((link) => [link.key, appearance.link(link)])),
    hasFocus: appearance.focus !== null,
  };
}

/** The appearance of the three papers, all entities drawn. */
function appearanceOf(parts: Partial<ViewState>, hover: Hover = null): AllAppearances {
  const index = threePapers();
  const state = { ...INITIAL_STATE, ...parts };
  return appearancesOf(index, buildScene(index, state.view, 1, new Set()), state, hover);
}

/** Ids of nodes, or keys of links, with one emphasis. */
function having(
  emphasis: Emphasis,
  appearances: ReadonlyMap<string, { emphasis: Emphasis }>,
): string[] {
  return [...appearances]
    .filter(([, appearance]) => appearance.emphasis === emphasis)
    .map(([id]) => id);
}

describe("findAppearance without a focus", () => {
  it("is plain and coloured by community", () => {
    const { nodes, links, hasFocus } = appearanceOf({});
    expect(hasFocus).toBe(false);
    expect(having("plain", nodes)).toHaveLength(6);
    expect(having("plain", links)).toHaveLength(5);
    expect(nodes.get("a")).toEqual({ color: red, alpha: 1, emphasis: "plain" });
    expect(nodes.get("task:nlp")?.color).toBe(blue);
  });

  it("paints links inside a community like it, others grey", () => {
    const { links } = appearanceOf({ view: "papers" });
    const inside = links.get(linkKey("a", "b"));
    const across = links.get(linkKey("b", "c"));
    expect(inside?.color).toBe(`rgba(63,112,158,${palette.linkAlpha})`);
    expect(across?.color).toBe("rgba(139,144,151,0.25)");
    expect(inside?.width).toBeGreaterThan(across?.width ?? Number.POSITIVE_INFINITY);
  });

  it("paints a paper without a community grey", () => {
    const index = graphIndex({ papers: [paperNode({ id: "a" })] });
    const scene = buildScene(index, "all", 1, new Set());
    const appearance = appearancesOf(index, scene, INITIAL_STATE);
    expect(appearance.nodes.get("a")?.color).toBe(palette.grey);
    expect(appearance.links.size).toBe(0);
  });
});

describe("findAppearance with a focus", () => {
  it("stands in for a selected node that the view does not draw", () => {
    const names = appearanceOf({ view: "entities", selection: { kind: "paper", id: "a" } });
    expect(having("near", names.nodes)).toEqual(["method:fedavg"]);
    const papers = appearanceOf({
      view: "papers",
      selection: { kind: "entity", id: "method:fedavg" },
    });
    expect(having("near", papers.nodes)).toEqual(["a", "b"]);
  });

  it("fades the link to a neighbour that a filter takes out", () => {
    const parts = { communities: ["red"], selection: { kind: "paper", id: "b" } as const };
    const { nodes, links } = appearanceOf(parts);
    expect(nodes.get("dataset:cifar")?.emphasis).toBe("faded");
    expect(links.get(linkKey("b", "dataset:cifar"))?.emphasis).toBe("faded");
  });

  it("fades all but a selected paper and what it names", () => {
    const { nodes, links, hasFocus } = appearanceOf({ selection: { kind: "paper", id: "a" } });
    expect(hasFocus).toBe(true);
    expect(having("self", nodes)).toEqual(["a"]);
    expect(having("near", nodes)).toEqual(["method:fedavg"]);
    expect(nodes.get("b")).toEqual({ color: red, alpha: palette.fadedAlpha, emphasis: "faded" });
    expect(having("near", links)).toEqual([linkKey("a", "method:fedavg")]);
    expect(having("faded", links)).toHaveLength(4);
  });

  it("shows the papers that name a selected entity", () => {
    const { nodes } = appearanceOf({ selection: { kind: "entity", id: "dataset:cifar" } });
    expect(having("self", nodes)).toEqual(["dataset:cifar"]);
    expect(having("near", nodes)).toEqual(["b", "c"]);
  });

  it("follows the hover rather than the selection", () => {
    const selection = { kind: "paper", id: "a" } as const;
    const { nodes } = appearanceOf({ selection }, { kind: "node", id: "task:nlp" });
    expect(having("self", nodes)).toEqual(["task:nlp"]);
    expect(having("near", nodes)).toEqual(["c"]);
  });

  it("shows the two ends of a hovered link, and no other link between them and the rest", () => {
    const key = linkKey("b", "method:fedavg");
    const { nodes, links } = appearanceOf({}, { kind: "link", key });
    expect(having("near", nodes)).toEqual(["b", "method:fedavg"]);
    expect(having("near", links)).toEqual([key]);
  });

  it.each([
    ["hovered", {}, { kind: "community", id: "blue" }],
    ["selected", { selection: { kind: "community", id: "blue" } }, null],
  ] as const)("shows a %s community and the links inside it", (_, state, hover) => {
    const { nodes, links } = appearanceOf(state, hover);
    expect(having("self", nodes)).toEqual([]);
    expect(having("near", nodes)).toEqual(["c", "dataset:cifar", "task:nlp"]);
    expect(having("near", links)).toEqual([
      linkKey("c", "dataset:cifar"),
      linkKey("c", "task:nlp"),
    ]);
  });

  it("shows two linked papers with what they share, and how each names it", () => {
    const selection = { kind: "link", source: "a", target: "b" } as const;
    const all = appearanceOf({ selection });
    expect(having("self", all.nodes)).toEqual(["a", "b"]);
    expect(having("near", all.nodes)).toEqual(["method:fedavg"]);
    expect(having("near", all.links)).toEqual([
      linkKey("a", "method:fedavg"),
      linkKey("b", "method:fedavg"),
    ]);
    const papers = appearanceOf({ selection, view: "papers" });
    expect(having("near", papers.links)).toEqual([linkKey("a", "b")]);
  });

  it("shows two papers that share nothing, without a link", () => {
    const { nodes, links } = appearanceOf({
      selection: { kind: "link", source: "a", target: "c" },
    });
    expect(having("self", nodes)).toEqual(["a", "c"]);
    expect(having("near", nodes)).toEqual([]);
    expect(having("near", links)).toEqual([]);
  });

  it("fades everything for a hover that the map does not draw", () => {
    const { nodes } = appearanceOf({}, { kind: "link", key: linkKey("x", "y") });
    expect(having("faded", nodes)).toHaveLength(6);
  });
});

describe("findAppearance with filters", () => {
  const faded = { color: palette.grey, alpha: palette.fadedAlpha, emphasis: "faded" };

  it("greys a hidden type and its links, and keeps them on the map", () => {
    const { nodes, links } = appearanceOf({ hiddenTypes: ["dataset"] });
    expect(nodes.get("dataset:cifar")).toEqual(faded);
    expect(having("faded", nodes)).toEqual(["dataset:cifar"]);
    expect(having("faded", links)).toEqual([
      linkKey("b", "dataset:cifar"),
      linkKey("c", "dataset:cifar"),
    ]);
  });

  it("greys a paper link only where all it rests on is hidden", () => {
    const { nodes, links } = appearanceOf({ view: "papers", hiddenTypes: ["dataset", "task"] });
    expect(having("faded", nodes)).toEqual([]);
    expect(having("faded", links)).toEqual([linkKey("b", "c")]);
  });

  it("keeps a paper link that rests on a shown type as well", () => {
    const index = graphIndex({
      papers: ["a", "b"].map((id) => paperNode({ id })),
      entities: ["method:x", "task:y"].map((id) => entityNode({ id })),
      paperLinks: [paperLink("a", "b", 1, "method:x", "task:y")],
    });
    const scene = buildScene(index, "papers", 1, new Set());
    const emphasisWithout = (...hiddenTypes: EntityType[]) =>
      appearancesOf(index, scene, { ...INITIAL_STATE, hiddenTypes }).links.get(linkKey("a", "b"))
        ?.emphasis;
    expect(emphasisWithout("task")).toBe("plain");
    expect(emphasisWithout("task", "method")).toBe("faded");
  });

  it("greys what is outside the communities shown alone", () => {
    const { nodes, links } = appearanceOf({ communities: ["red"] });
    expect(having("plain", nodes)).toEqual(["a", "b", "method:fedavg"]);
    expect(nodes.get("c")).toEqual(faded);
    expect(having("plain", links)).toEqual([
      linkKey("a", "method:fedavg"),
      linkKey("b", "method:fedavg"),
    ]);
    expect(having("plain", appearanceOf({ communities: ["blue", "red"] }).nodes)).toHaveLength(6);
  });

  it("keeps a filtered node faded next to the focus, but not as the focus itself", () => {
    const hiddenTypes = ["dataset"] as const;
    const near = appearanceOf({ hiddenTypes, selection: { kind: "paper", id: "b" } });
    expect(having("near", near.nodes)).toEqual(["method:fedavg"]);
    expect(having("near", near.links)).toEqual([linkKey("b", "method:fedavg")]);
    const self = appearanceOf({ hiddenTypes, selection: { kind: "entity", id: "dataset:cifar" } });
    expect(self.nodes.get("dataset:cifar")).toEqual({
      color: palette.grey,
      alpha: 1,
      emphasis: "self",
    });
  });
});
