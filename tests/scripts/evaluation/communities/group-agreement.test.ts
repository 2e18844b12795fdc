import { describe, expect, it } from "vitest";
import { measureAgreement } from "../../../../scripts/evaluation/communities/group-agreement.ts";

const GROUPS = new Map([
  ...["a", "b", "c"].map((id) => [id, "Owls"] as const),
  ...["d", "e"].map((id) => [id, "Bees"] as const),
  ["f", null] as const,
]);
const communities = (...numbers: number[]) =>
  new Map(["a", "b", "c", "d", "e", "f"].map((id, at) => [id, numbers[at] ?? -1]));

describe("measureAgreement", () => {
  it("is 1 where communities are the groups, whatever becomes of a paper in none", () => {
    for (const last of [0, 1, -1])
      expect(measureAgreement(GROUPS, communities(0, 0, 0, 1, 1, last))).toEqual({
        ...{ pairs: { precision: 1, recall: 1, f1: 1 }, ari: 1 },
        ...{ groupCount: 2, communityCount: 2, looseCount: 0 },
      });
  });

  it("counts pairs: together in a community, in a group, in both", () => {
    const { pairs, ari } = measureAgreement(GROUPS, communities(0, 0, 1, 1, 1, 1));
    expect(pairs).toEqual({ precision: 0.5, recall: 0.5, f1: 0.5 });
    expect(ari).toBeCloseTo((2 - 1.6) / (4 - 1.6), 12);
  });

  it("lets each loose paper stand alone", () => {
    expect(measureAgreement(GROUPS, communities(0, 0, -1, -1, -1, -1))).toMatchObject({
      ...{ pairs: { precision: 1, recall: 0.25 }, communityCount: 1, looseCount: 3 },
    });
  });
});
