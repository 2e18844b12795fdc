import { describe, expect, it } from "vitest";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper, resources } from "../helpers.ts";

const lexical = readLexicalResources(resources);

/** The spellings of all candidates of a paper, without a phrase table. */
function candidatesIn(abstract: string, title = ""): string[] {
  const tokenized = tokenizePaper(paper({ title, abstract }), new Vocabulary());
  return findCandidates(tokenized, lexical).flatMap(({ spans }) =>
    spans.map(({ spelledOut, text }) => spelledOut ?? text),
  );
}

describe("findCandidates", () => {
  it("finds a name of the lexicon that is longer than a phrase, over commas, too", () => {
    const name = "disabilities of the arm, shoulder and hand questionnaire";
    const lexicons = { ...resources.lexicons, method: `DASH | ${name}` };
    const tokenized = tokenizePaper(
      paper({ abstract: `They fill in the ${name}.` }),
      new Vocabulary(),
    );
    const found = findCandidates(tokenized, readLexicalResources({ ...resources, lexicons }));
    const known = found.filter(({ entry }) => entry?.name === "DASH");
    expect(known.flatMap(({ spans }) => spans.map(({ text }) => text))).toEqual([name]);
  });

  it.each([
    ["nest survival", "Nest survival rates differed."],
    ["acute pancreatitis", "Patients with severe acute pancreatitis were treated."],
    ["electron microscopy", "The films were studied by electron microscopy."],
    ["history of philosophy", "We turn to the history of philosophy."],
    ["planning under uncertainty", "This is planning under uncertainty."],
    ["systematic review", "This systematic review assesses drugs."],
    ["substance use", "It reduced depression, substance use, and strain."],
    ["Early Bronze Age", "They found an Early Bronze Age site."],
    ["black-backed woodpecker", "We surveyed the black-backed woodpecker."],
    ["weakly labelled images", "We learn from weakly labelled images."],
    ["case studies", "Drawing on case studies, we see more."],
    ["IT adoption", "The literature on IT adoption grows."],
    ["hepatitis A", "An outbreak of hepatitis A in spring."],
    ["gamma-ray spectroscopy", "They used \\gamma-ray spectroscopy."],
    ["N$-body simulations", "A series of $N$-body simulations was run."],
    ["Mycoplasma agalactiae", "Isolates of Mycoplasma agalactiae were typed."],
  ])("finds %j in %j", (name, text) => {
    expect(candidatesIn(text).map((o) => o.toLowerCase())).toContain(name.toLowerCase());
  });

  it.each([
    ["significant differences", "Significant differences were found."],
    ["recent years", "In recent years it has grown."],
    ["proposed approach", "The proposed approach is fast."],
    ["general model", "We build a general model."],
    ["better", "The results are better."],
    ["increase", "There is an increase of risk."],
    ["robustly", "They fly robustly."],
    ["the use of", "It is about the use of nets."],
    ["crd42017058364", "It is registered as CRD42017058364 in PROSPERO (CRD42017058364)."],
    ["z 2.56", "The quasar at z 2.56 is bright, and z 2.56 is far."],
    ["non-obese patients", "Non-obese patients were taken, and non-obese patients only."],
    ["multi-criteria", "The multi-criteria, or so, is multi-criteria."],
    ["12 months", "After 12 months they grew."],
    ["mg", "They got 5 mg or 10 mg, and mg it is."],
    ["mg/kg", "A dose of 5 mg/kg, not 10 mg/kg."],
    ["degrees c", "At 25 degrees C, then 30 degrees C."],
    ["southern brazil", "In southern Brazil, and southern Brazil only."],
    ["chinese patients", "Chinese patients and Chinese patients."],
    ["united states", "The United States and the United States."],
    ["march", "In March 2012, then in March 2013."],
    ["part ii", "This is part II and part II."],
    ["b", "A type B was B."],
    ["ii", "Types II and II."],
    ["species", "Species differ. The species is a species."],
    ["women", "Women and men were asked; women answered."],
    ["results", "RESULTS: Results. Results!"],
  ])("finds no %j in %j", (phrase, text) => {
    expect(candidatesIn(text).map((o) => o.toLowerCase())).not.toContain(phrase);
  });

  it("finds no place among keywords, unless the lexicon names something like it", () => {
    const fields = { keywords: ["China", "Wildfire"] };
    const namesOf = (texts: typeof resources) =>
      findCandidates(
        tokenizePaper(paper(fields), new Vocabulary()),
        readLexicalResources(texts),
      ).map(({ key }) => key);
    expect(namesOf(resources)).toEqual(["wildfire"]);
    const lexicons = { ...resources.lexicons, dataset: "=China" };
    expect(namesOf({ ...resources, lexicons })).toEqual(["china", "wildfire"]);
  });

  it("takes one word in small letters where the title has it, or the text twice", () => {
    expect(candidatesIn("They took metformin.")).not.toContain("metformin");
    expect(candidatesIn("", "A trial of metformin")).toContain("metformin");
    expect(candidatesIn("They took metformin. But metformin is old.")).toContain("metformin");
  });

  it("gives a short form and its long form one candidate", () => {
    const tokenized = tokenizePaper(
      paper({ abstract: "The black-backed woodpecker (BBWO) nests. BBWO are rare." }),
      new Vocabulary(),
    );
    const long = findCandidates(tokenized, lexical).filter(({ spans }) =>
      spans.some(({ text }) => text === "BBWO"),
    );
    expect(long.map(({ spans }) => spans.map(({ text }) => text))).toEqual([
      ["black-backed woodpecker", "BBWO", "BBWO"],
    ]);
  });

  it("knows a name of the lexicon that is turned round", () => {
    const text = "We study the classification of images.";
    const tokenized = tokenizePaper(paper({ abstract: text }), new Vocabulary());
    const found = findCandidates(tokenized, lexical).find(
      ({ key }) => key === "imageclassification",
    );
    expect(found?.entry?.name).toBe("Image Classification");
  });
});
