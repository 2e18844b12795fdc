import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clearFilters,
  DEFAULT_MIN_PAPERS,
  hasFilters,
  listUnassigned,
  INITIAL_STATE,
  isSameSelection,
  requirePapers,
  select,
  type Selection,
  showView,
  toggleCommunity,
  UNASSIGNED,
  toggleType,
} from "../../../src/view/state/view-state.ts";
import { ENTITY_TYPE_IDS } from "../../../src/entities/entity-types.ts";

describe("select", () => {
  it("keeps the rest, and leaves the old state as it was", () => {
    const before = toggleType(showView(INITIAL_STATE, "papers"), "task");
    const after = select(before, { kind: "paper", id: "a" });
    expect(after).toEqual({ ...before, selection: { kind: "paper", id: "a" } });
    expect(before.selection).toBeNull();
    expect(select(after, null)).toEqual(before);
  });
});

describe("showView", () => {
  it("keeps the selection", () => {
    const selected = select(INITIAL_STATE, { kind: "entity", id: "e" });
    expect(showView(selected, "entities")).toEqual({ ...selected, view: "entities" });
  });
});

describe("toggleType", () => {
  it("hides types in the order of ENTITY_TYPES, whatever the order of clicks", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...ENTITY_TYPE_IDS]), (types) => {
        const { hiddenTypes } = types.reduce(toggleType, INITIAL_STATE);
        expect(hiddenTypes).toEqual(ENTITY_TYPE_IDS.filter((type) => types.includes(type)));
      }),
    );
  });

  it("shows a hidden type again", () => {
    expect(toggleType(toggleType(INITIAL_STATE, "method"), "method")).toEqual(INITIAL_STATE);
  });
});

describe("toggleCommunity", () => {
  it("keeps the ids sorted and takes a repeated one out", () => {
    const { communities } = ["b", "é", "a", "b", "B"].reduce(toggleCommunity, INITIAL_STATE);
    expect(communities).toEqual(["B", "a", "é"]);
  });
});

describe("listUnassigned", () => {
  it("lists papers, those in no community alone", () => {
    const state = { ...INITIAL_STATE, view: "communities", communities: ["red"] } as const;
    const listed = { surface: "table", view: "papers", communities: [UNASSIGNED] };
    expect(listUnassigned(state)).toMatchObject(listed);
  });
});

describe("requirePapers", () => {
  it("takes whole numbers from 1 on", () => {
    expect(requirePapers(INITIAL_STATE, 1).minPapers).toBe(1);
    expect(requirePapers(INITIAL_STATE, 40).minPapers).toBe(40);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("throws on %d", (count) => {
    expect(() => requirePapers(INITIAL_STATE, count)).toThrow(`invalid number of papers: ${count}`);
  });
});

describe("clearFilters", () => {
  it("clears each filter that hasFilters sees, and keeps view, selection and camera", () => {
    const start = {
      ...select(showView(INITIAL_STATE, "papers"), { kind: "paper", id: "a" }),
      camera: { x: 0, y: 0, ratio: 1 },
    };
    expect(hasFilters(start)).toBe(false);
    const filtered = [
      toggleType(start, "task"),
      toggleCommunity(start, "red"),
      requirePapers(start, DEFAULT_MIN_PAPERS + 1),
    ];
    expect(filtered.map(hasFilters)).toEqual([true, true, true]);
    expect(filtered.map(clearFilters)).toEqual([start, start, start]);
  });
});

describe("isSameSelection", () => {
  it("is true for equal values only", () => {
    const all: (() => Selection | null)[] = [
      () => null,
      () => ({ kind: "paper", id: "a" }),
      () => ({ kind: "paper", id: "b" }),
      () => ({ kind: "entity", id: "a" }),
      () => ({ kind: "community", id: "a" }),
      () => ({ kind: "link", source: "a", target: "b" }),
      () => ({ kind: "link", source: "a", target: "c" }),
      () => ({ kind: "link", source: "c", target: "b" }),
    ];
    for (const [i, a] of all.entries())
      for (const [j, b] of all.entries()) expect(isSameSelection(a(), b())).toBe(i === j);
  });
});
