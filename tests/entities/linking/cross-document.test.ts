import { describe, expect, it } from "vitest";
import { resolveAcrossPapers } from "../../../src/entities/linking/cross-document.ts";
import { scored } from "../helpers.ts";

const keysAndConfidences = (papers: ReturnType<typeof resolveAcrossPapers>) =>
  papers.map((paper) => paper.scored.map((one) => `${one.key} ${String(one.confidence)}`));

const longForm = new Map([["PALM", "prototypicallearning"]]);

describe("resolveAcrossPapers", () => {
  it("gives nothing for no papers", () => {
    expect(resolveAcrossPapers([])).toEqual([]);
  });

  it("resolves a short form that only another paper explains", () => {
    const papers = resolveAcrossPapers([
      { shortForms: longForm, scored: [scored("prototypicallearning", "PALM", 0.95)] },
      { shortForms: new Map(), scored: [scored("palm", "PALM", 0.7)] },
    ]);
    expect(papers[1]?.scored[0]?.key).toBe("prototypicallearning");
  });

  it("leaves a short form alone that two papers explain in two ways", () => {
    const papers = resolveAcrossPapers([
      { shortForms: longForm, scored: [] },
      { shortForms: new Map([["PALM", "pathwaymodel"]]), scored: [] },
      { shortForms: new Map(), scored: [scored("palm", "PALM", 0.7)] },
    ]);
    expect(papers[2]?.scored[0]?.key).toBe("palm");
  });

  it("makes one of a long form and its unexplained short form in a paper", () => {
    const both = [
      scored("prototypicallearning", "prototypical learning", 0.6),
      scored("palm", "PALM", 0.7),
    ];
    const papers = resolveAcrossPapers([
      { shortForms: longForm, scored: [] },
      { shortForms: new Map(), scored: both },
    ]);
    expect(papers[1]?.scored.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ["PALM", "prototypical learning"],
    ]);
  });

  it("looks up name-shaped candidates that are sure in another paper", () => {
    const papers = resolveAcrossPapers([
      { shortForms: new Map(), scored: [scored("fedx", "FedX", 0.95)] },
      { shortForms: new Map(), scored: [scored("fedx", "FedX", 0.2), scored("fedy", "FedY", 0.2)] },
    ]);
    expect(keysAndConfidences(papers)[1]).toEqual(["fedx 0.5", "fedy 0.2"]);
  });
});
