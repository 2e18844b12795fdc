import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper, resources } from "../helpers.ts";

/** "kinetic" and "bird" stand free in many papers, without capitals. */
const lexical = readLexicalResources({
  ...resources,
  lexicons: {
    task: "Avian Species | bird",
    method: "Phi-4",
    dataset: "=Kinetics\nPubMed",
  },
  phrases: "kinetic\tkkk\nbird\tkkk",
});

/** The names of the entries that a paper names. */
function entriesIn(fields: { title?: string; abstract?: string; keywords?: string[] }): string[] {
  const tokenized = tokenizePaper(paper(fields), new Vocabulary());
  return findCandidates(tokenized, lexical).flatMap(({ entry }) => entry?.name ?? []);
}

describe("isHomonym", () => {
  it("takes an ordinary word for a dataset only where a capital or a cue says so", () => {
    expect(entriesIn({ abstract: "We train on Kinetics." })).toEqual(["Kinetics"]);
    expect(entriesIn({ title: "Kinetics dataset of the year" })).toEqual(["Kinetics"]);
    expect(entriesIn({ title: "Kinetics of oxidation" })).toEqual([]);
    expect(entriesIn({ abstract: "Kinetics were slow." })).toEqual([]);
    expect(entriesIn({ abstract: "It has slow kinetics." })).toEqual([]);
    expect(entriesIn({ keywords: ["Kinetics"] })).toEqual([]);
    expect(entriesIn({ title: "PubMed" })).toEqual(["PubMed"]);
  });

  it("takes no name in capitals for the ordinary word that it spells", () => {
    expect(entriesIn({ abstract: "We test on BIRD." })).toEqual([]);
    expect(entriesIn({ abstract: "We count birds." })).toEqual(["Avian Species"]);
  });

  it("takes no power for a name", () => {
    expect(entriesIn({ abstract: "The phi^4 theory differs." })).toEqual([]);
    expect(entriesIn({ abstract: "We use Phi-4." })).toEqual(["Phi-4"]);
  });
});
