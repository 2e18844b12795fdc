import { describe, expect, it } from "vitest";
import { findConsensus, measureStability } from "../../../src/graph/communities/consensus.ts";
import { createRandom } from "../../../src/base/random.ts";
import { linkGraph, planted } from "./planted-groups.ts";

const consensusOf = (seed: number, across: number) =>
  findConsensus(planted(5, 24, across), {
    ...{ resolution: 1, runCount: 10 },
    random: createRandom(seed),
  });

describe("findConsensus", () => {
  it("finds planted groups, steadily", () => {
    const { groupOf, runs } = consensusOf(1, 0.02);
    expect(groupOf).toEqual(Int32Array.from({ length: 120 }, (_, node) => node % 5));
    expect(Math.min(...measureStability(groupOf, runs))).toBeGreaterThan(0.9);
  });

  it("gives on every machine what it gave on the first", () => {
    const { groupOf, runs } = findConsensus(planted(4, 12, 0.2), {
      ...{ resolution: 1, runCount: 10 },
      random: createRandom(7),
    });
    expect(groupOf.join("")).toBe("000012131203222300332033003120130213013102013203");
    expect(runs.slice(0, 3).map((run) => run.join(""))).toEqual([
      "012022343214023421330144013302340234134301233114",
      "000012131203222300333033001120310213011102113203",
      "012022343214023421330144013302340234134301233114",
    ]);
  });

  it("groups nothing without links", () => {
    const options = { resolution: 1, runCount: 2, random: createRandom(1) };
    expect(findConsensus(linkGraph(2, []), options).groupOf).toEqual(Int32Array.of(0, 1));
  });
});

describe("measureStability", () => {
  it("is the share of a node's company that runs keep with it", () => {
    const runs = [Int32Array.of(0, 0, 0, 1), Int32Array.of(0, 0, 1, 1)];
    expect([...measureStability(Int32Array.of(0, 0, 0, 1), runs)]).toEqual([0.75, 0.75, 0.5, 1]);
  });

  it("is 0 for a node in no group", () => {
    const runs = [Int32Array.of(0, 0, 0)];
    expect([...measureStability(Int32Array.of(0, 0, -1), runs)]).toEqual([1, 1, 0]);
  });
});
