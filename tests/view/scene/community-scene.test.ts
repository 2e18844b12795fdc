import { describe, expect, it } from "vitest";

import { communityNodes } from "../../../src/view/scene/community-scene.ts";
import { findFocus, type FocusInput } from "../../../src/view/scene/focus.ts";
import { type GraphIndex, linkKey } from "../../../src/view/state/graph-index.ts";
import { describeLink } from "../../../src/view/scene/hover-text.ts";
import { findBaseAppearance } from "../../../src/view/scene/appearance.ts";
import { PALETTES } from "../../../src/view/scene/palette.ts";
import { allLinks, buildScene } from "../../../src/view/scene/scene.ts";
import type { Selection } from "../../../src/view/state/view-state.ts";
import { buildTable } from "../../../src/view/queries/table.ts";
import { community, graphIndex, paperLink, paperNode, threePapers } from "../../view-helpers.ts";
import { buildCommunityLinks } from "../../../src/view/queries/community-links.ts";
import { ENTITY_TYPE_IDS } from "../../../src/entities/entity-types.ts";
import type { EntityType } from "../../../src/entities/entity-types.ts";

const NOTHING: FocusInput = { selection: null, path: null, hover: null, hits: null };

const sceneOf = (index: GraphIndex) => buildScene(index, "communities", 2, new Set());

/** Communities of one paper each, all linked to all; the later the two, the stronger. */
function clique(size: number): GraphIndex {
  const ids = Array.from({ length: size }, (_, i) => `c${i}`);
  const pairs = ids.flatMap((a, i) =>
    ids.slice(i + 1).map((b, j) => ({ a, b, weight: 2 * i + j + 1 })),
  );
  return graphIndex({
    papers: ids.map((id) => paperNode({ id, community: id })),
    communities: ids.map((id) => community({ id, papers: [id] })),
    paperLinks: pairs.map(({ a, b, weight }) => paperLink(a, b, weight / 100)),
  });
}

describe("communityNodes", () => {
  it("stand in the middle of their papers, with an area that goes with how many these are", () => {
    const index = graphIndex({
      papers: [
        { id: "a", x: 0, y: 0, community: "red" },
        { id: "b", x: 2, y: 4, community: "red" },
        { id: "c", x: 9, y: 9, community: "blue" },
        { id: "loose", x: 99, y: 99 },
      ].map((paper) => paperNode(paper)),
      communities: [
        community({ id: "red", name: "Red", papers: ["a", "b"] }),
        community({ id: "blue", name: "Blue", papers: ["c"] }),
      ],
    });
    const [red, blue, ...others] = communityNodes(index);
    expect(red).toMatchObject({ id: "red", kind: "community", label: "Red", x: 1, y: 2, rank: 2 });
    expect(blue).toMatchObject({ x: 9, y: 9 });
    expect(others).toEqual([]);
    expect((red?.size ?? 0) ** 2 / (blue?.size ?? 1) ** 2).toBeCloseTo(2);
  });
});

describe("the scene of communities", () => {
  it("keeps the three strongest links of each", () => {
    const scene = sceneOf(clique(8));
    const links = allLinks(scene);
    const all = [...buildCommunityLinks(clique(8)).values()];
    const best = scene.nodes.flatMap(({ id }) =>
      all
        .filter(({ source, target }) => source === id || target === id)
        .sort((a, b) => b.weight - a.weight)
        .slice(0, 3)
        .map(({ source, target }) => linkKey(source, target)),
    );
    expect(new Set(links.map(({ key }) => key))).toEqual(new Set(best));
    expect(Math.max(...links.map(({ strength }) => strength))).toBe(1);
  });

  it("says how many links there are between two", () => {
    const index = threePapers();
    expect(describeLink(linkKey("red", "blue"), sceneOf(index), index)).toBe(
      "red and blue: 1 link between their papers",
    );
    expect(describeLink(linkKey("red", "green"), sceneOf(index), index)).toBeNull();
  });

  it.each<[Selection, string[], string[]]>([
    [{ kind: "paper", id: "a" }, [], ["red"]],
    [{ kind: "entity", id: "dataset:cifar" }, [], ["blue", "red"]],
    [{ kind: "link", source: "a", target: "c" }, [], ["blue", "red"]],
    [{ kind: "community", id: "red" }, ["red"], ["blue"]],
  ])("lifts out the communities of what is selected: %j", (selection, self, near) => {
    const index = threePapers();
    const focus = findFocus({ ...NOTHING, selection }, index, sceneOf(index));
    expect([...(focus?.self ?? [])]).toEqual(self);
    expect([...(focus?.near ?? [])].sort()).toEqual(near);
  });

  it("lifts out the communities of what a search found", () => {
    const index = threePapers();
    const near = (...hits: string[]) => {
      const focus = findFocus({ ...NOTHING, hits: new Set(hits) }, index, sceneOf(index));
      return [...(focus?.near ?? [])].sort();
    };
    expect(near("c")).toEqual(["blue"]);
    expect(near("method:fedavg")).toEqual(["red"]);
    expect(near("red")).toEqual(["red"]);
    expect(near("dataset:cifar", "a")).toEqual(["blue", "red"]);
  });

  it("turns grey what no paper is left of", () => {
    const index = threePapers();
    const scene = sceneOf(index);
    const filtered = {
      papers: new Set(["c"]),
      entities: new Set<string>(),
      communities: new Set(["blue"]),
    };
    const { appearances } = findBaseAppearance(
      index,
      scene,
      { hiddenTypes: [] },
      filtered,
      PALETTES.light,
    );
    const emphasisOf = (id: string) => {
      const node = scene.nodeById.get(id);
      return node && appearances.node(node).emphasis;
    };
    expect([emphasisOf("red"), emphasisOf("blue")]).toEqual(["faded", "plain"]);
    const { rows, count } = buildTable(index, "communities", { filtered, minPapers: 2 });
    expect(rows.map(({ key }) => key)).toEqual(["blue"]);
    expect(count).toBe(2);
  });

  it("fades all links where papers are linked by nothing", () => {
    const index = threePapers();
    const scene = sceneOf(index);
    const emphasisWith = (hiddenTypes: readonly EntityType[]) => {
      const { appearances } = findBaseAppearance(
        index,
        scene,
        { hiddenTypes },
        null,
        PALETTES.light,
      );
      return allLinks(scene).map((link) => appearances.link(link).emphasis);
    };
    expect(emphasisWith(["task"])).toEqual(["plain"]);
    expect(emphasisWith(ENTITY_TYPE_IDS)).toEqual(["faded"]);
  });

  it("lights up the community of a paper that is pointed at elsewhere", () => {
    const index = threePapers();
    const hover = { kind: "node", id: "a" } as const;
    const focus = findFocus({ ...NOTHING, hover }, index, sceneOf(index));
    expect([...(focus?.near ?? [])]).toEqual(["red"]);
  });
});
