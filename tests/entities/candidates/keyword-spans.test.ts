import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import type { Candidate } from "../../../src/entities/candidates/candidates.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { cleanKeywords } from "../../../src/papers/fields/keywords.ts";
import { fieldText } from "../../../src/papers/paper.ts";
import type { Paper } from "../../../src/papers/paper.ts";
import { anyText } from "../../helpers.ts";
import { featuresOf } from "../features/features-of.ts";
import { paper, resources } from "../helpers.ts";

const RESOURCES = readLexicalResources(resources);

function candidatesOf(fields: Partial<Paper>): Candidate[] {
  return findCandidates(tokenizePaper(paper(fields), new Vocabulary()), RESOURCES);
}

/** What is named in keywords: text, or what it stands for, by key. */
function namedIn(...keywords: string[]): Record<string, string> {
  const named = candidatesOf({ keywords }).map(({ key, keywordSpans: [span] }) => {
    return [key, span?.spelledOut ?? span?.text ?? ""] as const;
  });
  return Object.fromEntries(named);
}

describe("keywordSpanOf", () => {
  test("takes keywords whole, also a small word", () => {
    expect(Object.values(namedIn("bees", "Dances of wild bees"))).toEqual([
      ...["bees", "Dances of wild bees"],
    ]);
  });

  test.each([
    ["Neoplasms, Breast", "Breast Neoplasms"],
    ["Carcinoma, Non-Small-Cell Lung", "Non-Small-Cell Lung Carcinoma"],
    ["Receptors, Antigen, T-Cell", "T-Cell Antigen Receptors"],
    ["Classification (of information)", "Classification"],
    ["adsorbed layers and thin films, stability", "adsorbed layers and thin films, stability"],
    ["chemo(radio)therapy", "chemo(radio)therapy"],
    ["CH3NH3PbI(3)", "CH3NH3PbI(3)"],
    ["Machine Learning: CV: Recognition (of faces)", "Recognition"],
  ])("reads %j as %j", (keyword, name) => {
    expect(Object.values(namedIn(keyword))).toEqual([name]);
  });

  test("gives an inverted heading the key of the phrase in reading order", () => {
    const keys = candidatesOf({
      abstract: "We study breast neoplasms in mice.",
      keywords: ["Neoplasms, Breast"],
    }).filter(({ keywordSpans }) => keywordSpans.length > 0);
    expect(keys).toHaveLength(1);
    expect(keys[0]?.spans.map(({ text }) => text)).toEqual(["breast neoplasms"]);
  });

  test("joins a short form and its long form, whichever of text and keywords defines it", () => {
    const inKeywords = candidatesOf({
      abstract: "AHP ranks the sites.",
      keywords: ["Analytic Hierarchy Process (AHP)"],
    });
    expect(
      inKeywords.map(({ spans, keywordSpans }) =>
        [spans, keywordSpans].map((all) => all.map(({ text }) => text)),
      ),
    ).toContainEqual([["AHP"], ["Analytic Hierarchy Process", "AHP"]]);
  });

  test("has places in the text of all keywords", () => {
    fc.assert(
      fc.property(fc.array(anyText), (given) => {
        const own = paper({ keywords: cleanKeywords(given) });
        const text = fieldText(own, "keywords");
        for (const { spans, keywordSpans } of candidatesOf(own)) {
          expect(spans).toEqual([]);
          for (const span of keywordSpans) {
            expect(span.field).toBe("keywords");
            expect(text.slice(span.start, span.end)).toBe(span.text);
          }
        }
      }),
      { seed: 1 },
    );
  });
});

describe("findCandidates of a paper with keywords", () => {
  const text = { title: "Bees on CIFAR-10", abstract: "We count Wild Bees. FedAvg counts them." };

  test("leaves the spans of the text as they are", () => {
    const spansOf = (keywords: string[]) =>
      candidatesOf({ ...text, keywords })
        .filter(({ spans }) => spans.length > 0)
        .map(({ key, spans }) => [key, spans] as const);
    const without = spansOf([]);
    expect(without.length).toBeGreaterThan(2);
    expect(spansOf(["wild bees", "hives", "ImageNet"])).toEqual(expect.arrayContaining(without));
  });

  test("leaves the features of what the text names as they are, but for those of keywords", () => {
    const bare = featuresOf("FedAvg", text);
    const listed = featuresOf("FedAvg", { ...text, keywords: ["hives", "fedavg"] });
    const changed = Object.keys(bare).filter(
      (name) => bare[name as keyof typeof bare] !== listed[name as keyof typeof bare],
    );
    expect(changed).toEqual(["listedKeyword"]);
  });
});
