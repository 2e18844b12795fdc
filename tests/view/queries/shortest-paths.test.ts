import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { GraphIndex } from "../../../src/view/state/graph-index.ts";
import { findPath, findPaths } from "../../../src/view/queries/shortest-paths.ts";
import { entityNode, graphIndex, paperEntity, paperNode } from "../../view-helpers.ts";

/** Each key is a paper, each letter of its value a method it names. */
function mapOf(namesById: Record<string, string>): GraphIndex {
  const papers = Object.keys(namesById).sort();
  const names = [...new Set(Object.values(namesById).join(""))].sort();
  return graphIndex({
    papers: papers.map((id) =>
      paperNode({
        id,
        entities: [...(namesById[id] ?? "")].map((name) => paperEntity(`method:${name}`)),
      }),
    ),
    entities: names.map((name) =>
      entityNode({
        id: `method:${name}`,
        papers: papers.filter((id) => namesById[id]?.includes(name)),
      }),
    ),
  });
}

const ALL = { hiddenTypes: [] };

/** "a-x-b-y-c" */
function spell(path: ReturnType<typeof findPath>): string | null {
  if (!path) return null;
  const steps = path.steps.map(({ entityId, to }) => `-${entityId.replace("method:", "")}-${to}`);
  return (path.steps[0]?.from ?? "") + steps.join("");
}

/** The cheapest way by trying all, over each paper at most once. */
function cheapestByTrying(
  index: GraphIndex,
  from: string,
  to: string,
  seen: string[] = [],
): number {
  if (from === to) return 0;
  let least = Number.POSITIVE_INFINITY;
  for (const { entityId } of index.paperById.get(from)?.entities ?? []) {
    const papers = index.entityById.get(entityId)?.papers ?? [];
    for (const next of papers) {
      if (next === from || seen.includes(next)) continue;
      const rest = cheapestByTrying(index, next, to, [...seen, from]);
      least = Math.min(least, Math.log2(papers.length) + rest);
    }
  }
  return least;
}

describe("findPath", () => {
  it("goes over what both name", () => {
    expect(spell(findPath(mapOf({ a: "x", b: "x" }), "a", "b", ALL))).toBe("a-x-b");
  });

  it("goes two steps over rare names rather than one over a name that all know", () => {
    const index = mapOf({ a: "hx", b: "xy", c: "hy", d: "h", e: "h", f: "h" });
    const path = findPath(index, "a", "c", ALL);
    expect(spell(path)).toBe("a-x-b-y-c");
    expect(path?.cost).toBe(2);
  });

  it("avoids types that are switched off, and entities to be avoided", () => {
    const index = mapOf({ a: "hx", b: "xy", c: "hy", d: "h", e: "h" });
    const without = new Set(["method:x"]);
    expect(spell(findPath(index, "a", "c", { hiddenTypes: [], without }))).toBe("a-h-c");
    expect(findPath(index, "a", "c", { hiddenTypes: ["method"] })).toBeNull();
  });

  it("gives null where nothing leads there, and no step from a paper to itself", () => {
    const index = mapOf({ a: "x", b: "y", c: "" });
    expect(findPath(index, "a", "b", ALL)).toBeNull();
    expect(findPath(index, "c", "a", ALL)).toBeNull();
    expect(findPath(index, "a", "a", ALL)).toEqual({ steps: [], cost: 0 });
  });

  it("is as cheap as the best of all ways, and its parts add up", () => {
    const word = fc.uniqueArray(fc.constantFrom(..."pqrstu"), { maxLength: 3 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 6 }), (words) => {
        const ids = words.map((_, i) => `paper ${i}`);
        const index = mapOf(Object.fromEntries(words.map((own, i) => [ids[i], own.join("")])));
        const [from = "", to = ""] = [ids[0], ids.at(-1)];
        const path = findPath(index, from, to, ALL);
        const cost = path?.steps.reduce((sum, step) => sum + step.cost, 0);
        expect(cost ?? Number.POSITIVE_INFINITY).toBeCloseTo(cheapestByTrying(index, from, to));
        for (const { from: a, entityId, to: b } of path?.steps ?? [])
          expect(index.entityById.get(entityId)?.papers).toEqual(expect.arrayContaining([a, b]));
      }),
    );
  });
});

describe("findPaths", () => {
  it("gives others that share no entity with the first, cheapest first", () => {
    const index = mapOf({ a: "xh", b: "xy", c: "yh", d: "h", e: "h", f: "h" });
    const paths = findPaths(index, "a", "c", { hiddenTypes: [], most: 3 });
    expect(paths.map(spell)).toEqual(["a-x-b-y-c", "a-h-c"]);
  });

  it("gives none between a paper and itself", () => {
    expect(findPaths(mapOf({ a: "x" }), "a", "a", { hiddenTypes: [], most: 3 })).toEqual([]);
  });
});
