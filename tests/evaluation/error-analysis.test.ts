import { describe, expect, it } from "vitest";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { GoldEntity, GoldPaper } from "../../src/evaluation/gold.ts";
import type { Prediction, PredictedEntity } from "../../src/evaluation/predictions.ts";
import type { Mistake } from "../../src/evaluation/mistake.ts";

interface Case {
  paper: GoldPaper;
  prediction: Prediction;
}

/** A paper with its labels, and what was predicted for it: mentions are found where the text has the name. */
function labelled(
  id: string,
  abstract: string,
  labels: (Partial<GoldEntity> & { name: string })[],
  predicted: (Partial<PredictedEntity> & { name: string })[],
): Case {
  const entities = labels.map((label): GoldEntity => ({
    ...{ type: "method", alsoTypes: [], mentions: [label.name], role: "uses", required: true },
    ...label,
  }));
  const predictions = predicted.map((one): PredictedEntity => {
    const start = abstract.indexOf(one.name);
    const mention = { field: "abstract" as const, start, end: start + one.name.length };
    return {
      ...{ id: `method:${one.name}`, type: "method", role: "uses", confidence: 0.5 },
      mentions: start < 0 ? [] : [{ ...mention, text: one.name }],
      ...one,
    };
  });
  return {
    paper: { id, title: `Title of ${id}`, abstract, entities },
    prediction: { id, title: `Title of ${id}`, entities: predictions },
  };
}

function mistakesOf(...cases: Case[]): Mistake[] {
  const { mistakes } = evaluate(
    cases.map(({ paper }) => paper),
    cases.map(({ prediction }) => prediction),
  );
  return mistakes;
}

describe("analyseErrors", () => {
  it("tells what is missed and what is spurious, each with its sentence", () => {
    const text = "We train it. Then LoRA\nadapts it. No Banana is used.";
    const labels = [{ name: "LoRA" }, { name: "Softmax", required: false }];
    const predicted = [{ name: "Banana", confidence: 0.7 }];
    expect(mistakesOf(labelled("a", text, labels, predicted))).toEqual([
      {
        ...{ kind: "missed", paperId: "a", type: "method", name: "LoRA", confidence: null },
        ...{ others: [], sentence: "Then LoRA adapts it." },
      },
      {
        ...{ kind: "spurious", paperId: "a", type: "method", name: "Banana", confidence: 0.7 },
        ...{ others: [], sentence: "No Banana is used." },
      },
    ]);
  });

  it("gives the title where no sentence has the name", () => {
    const [missed] = mistakesOf(labelled("a", "", [{ name: "LoRA" }], []));
    expect(missed?.sentence).toBe("Title of a");
  });

  it("tells a wrong type once, not as missed and spurious", () => {
    const labels = [
      { name: "Fairness", type: "task" as const },
      { name: "Pruning", type: "task" as const, alsoTypes: ["method" as const] },
    ];
    const predicted = [{ name: "Fairness" }, { name: "Pruning" }];
    expect(mistakesOf(labelled("a", "We study Fairness.", labels, predicted))).toEqual([
      {
        ...{ kind: "mistyped", paperId: "a", type: "method", name: "Fairness", confidence: 0.5 },
        ...{ others: ["task"], sentence: "We study Fairness." },
      },
    ]);
  });

  it("tells of one predicted entity that stands for two labelled ones, once", () => {
    const segmenter = [{ name: "Segment Anything", mentions: ["SAM"] }];
    const optimiser = [{ name: "Sharpness-Aware Minimization", mentions: ["SAM"] }];
    const cases = [segmenter, optimiser, segmenter, optimiser, segmenter].map((labels, at) =>
      labelled(String(at), `SAM in paper ${String(at)}.`, labels, [{ name: "SAM" }]),
    );
    expect(mistakesOf(...cases)).toEqual([
      {
        ...{ kind: "merged", paperId: "1", type: "method", name: "SAM", confidence: 0.5 },
        others: ["Sharpness-Aware Minimization", "Segment Anything"],
        sentence: "SAM in paper 1.",
      },
    ]);
  });

  it("tells of one labelled entity under two predicted ids", () => {
    const label = [{ name: "Supernet", mentions: ["super-network"] }];
    const cases = ["supernet", "super-network", "supernets"].map((name) =>
      labelled(name, `The ${name}.`, label, [{ name, id: `method:${name.replace(/s$/, "")}` }]),
    );
    expect(mistakesOf(...cases)).toEqual([
      {
        ...{ kind: "split", paperId: "super-network", type: "method", name: "Supernet" },
        ...{ confidence: 0.5, others: ["method:super-network", "method:supernet"] },
        sentence: "The super-network.",
      },
    ]);
  });

  it("tells nothing where all is right, in however many papers", () => {
    const cases = ["a", "b"].map((id) => labelled(id, "", [{ name: "X1" }], [{ name: "X1" }]));
    expect(mistakesOf(...cases)).toEqual([]);
  });
});
