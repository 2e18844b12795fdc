import { describe, expect, it } from "vitest";
import { lookAcross } from "../../../src/entities/linking/cross-document.ts";
import { judged } from "../helpers.ts";

const keysAndSureness = (papers: ReturnType<typeof lookAcross>) =>
  papers.map((paper) => paper.judged.map((one) => `${one.key} ${String(one.confidence)}`));

const longForm = new Map([["PALM", "prototypicallearning"]]);

describe("lookAcross", () => {
  it("gives nothing for no papers", () => {
    expect(lookAcross([])).toEqual([]);
  });

  it("resolves a short form that only another paper explains", () => {
    const papers = lookAcross([
      { shortForms: longForm, judged: [judged("prototypicallearning", "PALM", 0.95)] },
      { shortForms: new Map(), judged: [judged("palm", "PALM", 0.7)] },
    ]);
    expect(papers[1]?.judged[0]?.key).toBe("prototypicallearning");
  });

  it("leaves a short form alone that two papers explain in two ways", () => {
    const papers = lookAcross([
      { shortForms: longForm, judged: [] },
      { shortForms: new Map([["PALM", "pathwaymodel"]]), judged: [] },
      { shortForms: new Map(), judged: [judged("palm", "PALM", 0.7)] },
    ]);
    expect(papers[2]?.judged[0]?.key).toBe("palm");
  });

  it("makes one of a long form and its unexplained short form in a paper", () => {
    const both = [
      judged("prototypicallearning", "prototypical learning", 0.6),
      judged("palm", "PALM", 0.7),
    ];
    const papers = lookAcross([
      { shortForms: longForm, judged: [] },
      { shortForms: new Map(), judged: both },
    ]);
    expect(papers[1]?.judged.map((one) => one.places.map((place) => place.text))).toEqual([
      ["PALM", "prototypical learning"],
    ]);
  });

  it("looks up coined names that are sure in another paper", () => {
    const papers = lookAcross([
      { shortForms: new Map(), judged: [judged("fedx", "FedX", 0.95)] },
      { shortForms: new Map(), judged: [judged("fedx", "FedX", 0.2), judged("fedy", "FedY", 0.2)] },
    ]);
    expect(keysAndSureness(papers)[1]).toEqual(["fedx 0.5", "fedy 0.2"]);
  });
});
