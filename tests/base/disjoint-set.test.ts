import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createDisjointSet } from "../../src/base/disjoint-set.ts";

describe("createDisjointSet", () => {
  test("starts with each number by itself", () => {
    const sets = createDisjointSet(3);
    expect([0, 1, 2].map(sets.findRoot)).toEqual([0, 1, 2]);
  });

  test("keeps the root of the first of two sets", () => {
    const sets = createDisjointSet(5);
    sets.join(3, 1);
    sets.join(4, 2);
    sets.join(2, 1);
    expect([0, 1, 2, 3, 4].map(sets.findRoot)).toEqual([0, 4, 4, 4, 4]);
  });

  test("joins what is reached over pairs and nothing else, whatever the pairs", () => {
    const member = fc.nat({ max: 19 });
    fc.assert(
      fc.property(fc.array(fc.tuple(member, member), { maxLength: 30 }), (pairs) => {
        const sets = createDisjointSet(20);
        const groups = Array.from({ length: 20 }, (_, index) => new Set([index]));
        for (const [first, second] of pairs) {
          sets.join(first, second);
          const union = new Set([...(groups[first] ?? []), ...(groups[second] ?? [])]);
          for (const one of union) groups[one] = union;
        }
        for (let index = 0; index < 20; index++) {
          const same = [...Array(20).keys()].filter(
            (other) => sets.findRoot(other) === sets.findRoot(index),
          );
          expect(new Set(same)).toEqual(groups[index]);
        }
      }),
      { seed: 1 },
    );
  });
});
