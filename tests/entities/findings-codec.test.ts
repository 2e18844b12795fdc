import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fieldText } from "../../src/papers/paper.ts";
import { readFindings, writeFindings } from "../../src/entities/findings-codec.ts";
import { paper, scored } from "./helpers.ts";
import type { PaperFindings } from "../../src/entities/findings.ts";

const PAPER = paper({
  id: "a",
  title: "SAM on CIFAR-10/100",
  abstract: "One. SAM (Sharp) helps.",
  keywords: ["x", "SAM"],
});
const FINDINGS: PaperFindings = {
  paperId: "a",
  sentences: [
    { start: 0, end: 4 },
    { start: 5, end: 23 },
  ],
  shortForms: new Map([["SAM", { key: "sharp", text: "Sharp" }]]),
  scored: [
    {
      ...scored(
        "sharp",
        "SAM",
        0.75,
        { field: "title", start: 0 },
        { start: 5 },
        { field: "keywords", start: 3 },
      ),
      entry: { name: "Sharpness", type: "method" },
      typeProbabilities: { task: 0.1, method: 0.9, dataset: 0 },
      roleProbabilities: { introduces: 0.25, addresses: 0, contrasts: 1 },
      reason: "known method",
    },
    scored("cifar10", "CIFAR-10/100", 0.5, {
      ...{ field: "title", start: 7, spelledOut: "CIFAR-10", tokenCount: 3 },
    }),
  ],
  profile: { knownShare: 0.5, machineLearning: 1 },
};

describe("readFindings", () => {
  it("reads back what writeFindings wrote", () => {
    expect(readFindings(writeFindings(FINDINGS), PAPER)).toEqual(FINDINGS);
  });

  it("reads back that nothing was found", () => {
    const { profile } = FINDINGS;
    const none = { paperId: "a", sentences: [], shortForms: new Map(), scored: [], profile };
    expect(readFindings(writeFindings(none), PAPER)).toEqual(none);
  });

  it("takes the id from the paper, so that papers of one text share a line", () => {
    const other = { ...PAPER, id: "b" };
    expect(readFindings(writeFindings(FINDINGS), other)).toEqual({ ...FINDINGS, paperId: "b" });
  });

  const mention = "[0,0,3,1]";
  const candidate = (parts: Record<number, string>) => {
    const row = [
      ...['"k"', "null", "0.5", "[0,1,0]", "[0,0,0]", "1", "0", "[1,2,3,0.5]"],
      ...['"why"', `[${mention}]`],
    ];
    return `[[],[],[[${row.map((part, at) => parts[at] ?? part).join(",")}]],[0,1]]`;
  };

  it("takes a line made by hand", () => {
    expect(readFindings(candidate({}), PAPER).scored[0]?.mentions[0]?.text).toBe("SAM");
  });

  it.each([
    ["nothing", ""],
    ["no JSON", "{"],
    ["another form", "{}"],
    ["null", "null"],
    ["a missing part", "[[],[]]"],
    ["a further part", "[[],[],[],[0,1],[]]"],
    ["a sentence beyond the abstract", "[[[0,24]],[],[],[0,1]]"],
    ["a sentence that ends before it starts", "[[[4,0]],[],[],[0,1]]"],
    ["a short form of no text", '[[],[["SAM",1]],[],[0,1]]'],
    ["a key of no text", candidate({ 0: "1" })],
    ["an unknown type", candidate({ 1: '["X","person"]' })],
    ["a confidence above 1", candidate({ 2: "1.5" })],
    ["a confidence of no number", candidate({ 2: '"0.5"' })],
    ["too few types", candidate({ 3: "[0,1]" })],
    ["a negative probability", candidate({ 3: "[0,1,-1]" })],
    ["one role", candidate({ 4: "[0]" })],
    ["a shape of two", candidate({ 5: "2" })],
    ["a reason of markup in a list", candidate({ 8: '["<b>"]' })],
    ["a weakness of two", candidate({ 6: "2" })],
    ["too few cues", candidate({ 7: "[1,2,3]" })],
    ["a profile of one share", "[[],[],[],[1]]"],
    ["no mention", candidate({ 9: "[]" })],
    ["a mention in a fourth field", candidate({ 9: "[[3,0,3,1]]" })],
    ["a mention beyond the title", candidate({ 9: "[[0,0,20,1]]" })],
    ["a mention before the start", candidate({ 9: "[[0,-1,3,1]]" })],
    ["a mention of half a letter", candidate({ 9: "[[0,0,2.5,1]]" })],
    ["a mention of no text", candidate({ 9: "[[0,3,3,1]]" })],
    ["a mention with a full name of no text", candidate({ 9: "[[0,0,3,1,1]]" })],
  ])("throws at %s", (_, line) => {
    expect(() => readFindings(line, PAPER)).toThrow();
  });

  it("gives mentions of the paper's own text, or throws, whatever is changed in a line", () => {
    const line = writeFindings(FINDINGS);
    const change = fc.record({
      at: fc.nat(line.length - 1),
      text: fc.oneof(fc.constantFrom("", "0", "9", "-", ",", "]", "null", '"'), fc.string()),
    });
    let readCount = 0;
    fc.assert(
      fc.property(change, ({ at, text }) => {
        const changed = line.slice(0, at) + text + line.slice(at + 1);
        let found: PaperFindings;
        try {
          found = readFindings(changed, PAPER);
        } catch {
          return;
        }
        readCount++;
        for (const { field, start, end, text: said } of found.scored.flatMap((s) => s.mentions)) {
          expect(said).not.toBe("");
          expect(fieldText(PAPER, field).slice(start, end)).toBe(said);
        }
      }),
      { numRuns: 500 },
    );
    expect(readCount).toBeGreaterThan(0);
  });
});
