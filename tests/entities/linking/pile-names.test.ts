import { describe, expect, it } from "vitest";
import { countPileNames } from "../../../src/entities/linking/pile-names.ts";
import { scored } from "../helpers.ts";

/** A pile of papers of which each of the first so many has a name with a confidence. */
function namesOf(size: number, count: number, confidence = 0.9) {
  const papers = Array.from({ length: size }, (_, at) => ({
    scored: at < count ? [scored("cu2o", "Cu2O", confidence)] : [],
  }));
  const { shared, subjects } = countPileNames(papers);
  return { shared: [...shared], subjects: [...subjects] };
}

describe("countPileNames", () => {
  it("finds nothing in no papers, nor what one or two have, nor what is unsure", () => {
    for (const names of [namesOf(0, 0), namesOf(2, 2), namesOf(9, 9, 0.3)])
      expect(names).toEqual({ shared: [], subjects: [] });
  });

  it("calls a name shared that three papers have, and a subject what one in ten of them has", () => {
    expect(namesOf(30, 3)).toEqual({ shared: ["cu2o"], subjects: ["cu2o"] });
    expect(namesOf(31, 3)).toEqual({ shared: ["cu2o"], subjects: [] });
  });
});
