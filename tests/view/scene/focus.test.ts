import { describe, expect, it } from "vitest";

import { findPath } from "../../../src/view/queries/shortest-paths.ts";
import {
  communitiesOf,
  findFocus,
  type FocusInput,
  linksInFocus,
} from "../../../src/view/scene/focus.ts";
import { buildScene } from "../../../src/view/scene/scene.ts";
import { linkKey } from "../../../src/view/state/graph-index.ts";
import type { MapView } from "../../../src/view/state/view-state.ts";
import { threePapers } from "../../view-helpers.ts";

const index = threePapers();
const sceneOf = (view: MapView) => buildScene(index, view, 1, new Set());

function focusOn(parts: Partial<FocusInput>, view: MapView = "all") {
  const nothing: FocusInput = { selection: null, path: null, hover: null, hits: null };
  const focus = findFocus({ ...nothing, ...parts }, index, sceneOf(view));
  if (!focus) return null;
  const { self, near, links } = focus;
  return { self: [...self].sort(), near: [...near].sort(), links: links && [...links].sort() };
}

describe("findFocus", () => {
  it("is null where nothing is selected, pointed at or found", () => {
    expect(focusOn({})).toBeNull();
    expect(focusOn({ hits: new Set(["unknown"]) }, "communities")).toBeNull();
  });

  it("lifts a node out with its neighbours and its own links", () => {
    expect(focusOn({ selection: { kind: "paper", id: "a" } })).toEqual({
      ...{ self: ["a"], near: ["method:fedavg"] },
      links: [linkKey("a", "method:fedavg")],
    });
  });

  it("lifts out what stands for a thing that the view does not draw", () => {
    const papers = focusOn({ selection: { kind: "entity", id: "dataset:cifar" } }, "papers");
    expect(papers).toEqual({ self: [], near: ["b", "c"], links: null });
    const entities = focusOn({ selection: { kind: "paper", id: "b" } }, "entities");
    expect(entities?.near).toEqual(["dataset:cifar", "method:fedavg"]);
  });

  it("goes by the hover before the selection", () => {
    const selection = { kind: "paper", id: "a" } as const;
    expect(focusOn({ selection, hover: { kind: "node", id: "c" } })?.self).toEqual(["c"]);
    expect(focusOn({ selection, hover: { kind: "community", id: "blue" } })?.near).toEqual([
      "c",
      "dataset:cifar",
      "task:nlp",
    ]);
  });

  it("lifts out both papers of a link with what they share", () => {
    expect(focusOn({ selection: { kind: "link", source: "a", target: "b" } })).toMatchObject({
      ...{ self: ["a", "b"], near: ["method:fedavg"] },
    });
  });

  it("lifts out what lies on a path, and the two ends alone where there is none", () => {
    const selection = { kind: "path", source: "a", target: "c" } as const;
    const path = findPath(index, "a", "c", { hiddenTypes: [] });
    const found = focusOn({ selection, path });
    expect(found?.self).toEqual(["a", "c"]);
    expect(found?.near).toEqual(["a", "b", "c", "dataset:cifar", "method:fedavg"]);
    expect(focusOn({ selection })).toEqual({ self: ["a", "c"], near: [], links: [] });
  });

  it("adds what a search found to the selection", () => {
    const hits = new Set(["c"]);
    expect(focusOn({ hits })).toEqual({ self: [], near: ["c"], links: [] });
    expect(focusOn({ selection: { kind: "paper", id: "a" }, hits })?.near).toEqual([
      "c",
      "method:fedavg",
    ]);
  });
});

describe("communitiesOf", () => {
  it("takes papers, and entities by the papers that name them", () => {
    expect([...communitiesOf(["a"], index)]).toEqual(["red"]);
    expect([...communitiesOf(["dataset:cifar"], index)].sort()).toEqual(["blue", "red"]);
  });
});

describe("linksInFocus", () => {
  const scene = sceneOf("all");
  const keysOf = (parts: Pick<FocusInput, "selection">, most = 10) => {
    const focus = findFocus({ path: null, hover: null, hits: null, ...parts }, index, scene);
    return focus && linksInFocus(focus, scene, most).map(({ key }) => key);
  };

  it("gives the links of a node, at most so many", () => {
    const selection = { kind: "paper", id: "b" } as const;
    expect(keysOf({ selection })).toHaveLength(2);
    expect(keysOf({ selection }, 1)).toHaveLength(1);
  });

  it("gives every link between two nodes of a community", () => {
    expect(keysOf({ selection: { kind: "community", id: "red" } })).toEqual([
      linkKey("a", "method:fedavg"),
      linkKey("b", "method:fedavg"),
    ]);
  });
});
