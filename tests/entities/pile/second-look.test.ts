import { describe, expect, it } from "vitest";
import { buildClassifier } from "../../../src/entities/classifier/model.ts";
import { PILE_FEATURE_NAMES } from "../../../src/entities/pile/pile-features.ts";
import { lookAgain } from "../../../src/entities/pile/second-look.ts";
import { scored } from "../helpers.ts";
import { findings } from "./findings.ts";

/** Log-odds of the first look, and 2 more for each doubling of the other papers. */
const WEIGHTS: Record<string, number> = { first: 1, otherPapers: 2 };
const AGAIN = buildClassifier({
  ...{ bias: 0, start: 0, trees: [] },
  weights: PILE_FEATURE_NAMES.map((name) => WEIGHTS[name] ?? 0),
});
const pile = (count: number) =>
  Array.from({ length: count }, (_, at) => findings(`p${at}`, [scored("owl", "owl", 0.5)]));

describe("lookAgain", () => {
  it("raises what the other papers of the pile name, too", () => {
    expect(lookAgain(pile(1), AGAIN)[0]?.scored[0]?.confidence).toBe(0.5);
    expect(lookAgain(pile(4), AGAIN)[0]?.scored[0]?.confidence).toBeCloseTo(1 / (1 + Math.exp(-4)));
  });

  it("keeps all else, and gives the same in any order", () => {
    const papers = pile(3);
    const judged = lookAgain(papers, AGAIN);
    expect(lookAgain(papers.toReversed(), AGAIN).toReversed()).toEqual(judged);
    for (const [at, paper] of judged.entries())
      expect(paper).toEqual({
        ...papers[at],
        scored: paper.scored.map(({ confidence }) => scored("owl", "owl", confidence)),
      });
  });

  it("leaves a surely known dataset at the confidence that the lexicon gives", () => {
    const known = { ...scored("owl", "OWL", 0.6), isWeak: false };
    const entry = { name: "OWL", type: "dataset" as const };
    const doubtful = buildClassifier({ bias: -9, weights: [], start: 0, trees: [] });
    const [paper] = lookAgain([findings("a", [{ ...known, entry }])], doubtful);
    expect(paper?.scored[0]?.confidence).toBe(0.6);
  });
});
