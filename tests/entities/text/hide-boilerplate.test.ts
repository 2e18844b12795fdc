import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hideBoilerplate } from "../../../src/entities/text/hide-boilerplate.ts";

/** What is left of a text, without the signs that stand for the rest. */
function proseOf(abstract: string): string {
  return hideBoilerplate(abstract).replace(/\|+/g, "|");
}

describe("hideBoilerplate", () => {
  it.each([
    ["They nest. (c) 2010 Elsevier B.V. All rights reserved.", "They nest. |"],
    [
      "They nest. © 2014 The Authors. Ibis published by John Wiley & Sons Ltd.",
      "They nest. | Ibis",
    ],
    ["© 2019, Springer Nature Ltd. We study nests.", "| We study nests."],
    ["They nest. Copyright © 2010 John Wiley & Sons, Ltd.", "They nest. |"],
    ["They nest. [ABSTRACT FROM AUTHOR]", "They nest. |"],
    ["They nest. (PsycINFO Database Record (c) 2012 APA, all rights reserved)", "They nest. |"],
    ["They nest. This article is protected by copyright. All rights reserved.", "They nest. |"],
    ["Nests. 2014 Elsevier B.V. All rights reserved. Methods The birds", "Nests. | | The birds"],
    [
      "They nest. Copyright of Ibis is the property of Wiley & Sons, Inc. and its content may not be copied or emailed. However, users may print articles. (Copyright applies to all Abstracts.)",
      "They nest. |",
    ],
  ])("blots out the copyright of %j", (abstract, prose) => {
    expect(proseOf(abstract)).toContain(prose);
    expect(proseOf(abstract)).not.toMatch(/copyright|rights|Elsevier|Wiley &(?! Sons Ltd)|APA/i);
  });

  it.each([
    ["BACKGROUND: Birds nest. METHODS: We look.", "| Birds nest. | We look."],
    ["Materials and methods: Nests. Aim - to see.", "| Nests. | to see."],
    ["Design/methodology/approach – Nests.\nOriginality/value – Few.", "| Nests.\n| Few."],
    ["BACKGROUND Feeding birds. RESULTS They ate.", "| Feeding birds. | They ate."],
    ["It is so. Results The birds ate.", "It is so. | The birds ate."],
  ])("blots out the headings of %j", (abstract, prose) => {
    expect(proseOf(abstract)).toBe(prose);
  });

  it.each([
    ["It was large (F1,517 = 3.2, p < 0.05).", "It was large (|, |)."],
    ["Odds (OR = 1.34, 95% CI 1.2-3.4; n = 30).", "Odds (|, |; |)."],
    ["With R2 = .4 and df = 3, CI: 1.0 to 1.2.", "With | and |, |."],
  ])("blots out the statistics of %j", (abstract, prose) => {
    expect(proseOf(abstract)).toBe(prose);
  });

  it.each([
    "Copyright protection for models; the property of nilpotency.",
    "The carbon (C) cycle, and (c) initial data of CI engines.",
    "Background subtraction is old. Case studies of design thinking: none.",
    "GPT-4 and CIFAR-10 beat F1 scores; results of this: none.",
  ])("leaves %j as it is", (abstract) => {
    expect(hideBoilerplate(abstract)).toBe(abstract);
  });

  it("keeps the length of any text", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "(c) 2010",
        "Copyright of ",
        " is the property of ",
        "Methods: ",
        "p < .05",
        "© ",
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join("");
        expect(hideBoilerplate(text)).toHaveLength(text.length);
      }),
    );
  });
});
