import { describe, expect, test } from "vitest";
import { findImporter, headOf, IMPORTERS } from "../../../src/papers/formats/all-formats.ts";
import { RECOGNISED_LENGTH } from "../../../src/papers/paper.ts";
import { expectLinearTime } from "../../growth.ts";

describe("IMPORTERS", () => {
  test("have names that differ", () => {
    expect(new Set(IMPORTERS.map(({ name }) => name)).size).toBe(IMPORTERS.length);
  });
});

describe("findImporter", () => {
  test.each([
    ['[{"title": "Bees", "authorships": []}]', "OpenAlex JSON"],
    ["@misc{a, title = {Bees}}", "BibTeX"],
    ["TY  - JOUR\nTI  - Bees\nER  - ", "RIS"],
    ["Title,Year,DOI\nBees,2019,", "CSV or another table"],
    ["Counting bees in gardens\nOf wasps and ants\nHives: a survey", "list of titles"],
  ])("knows %j", (text, name) => {
    expect(findImporter(text)?.name).toBe(name);
    expect(findImporter(`\n \n${text}`)?.name).toBe(name);
  });

  test.each(["", "bees", "\u0000\u0001", "{", "<"])("knows no format of %j", (text) => {
    expect(findImporter(text)).toBeUndefined();
  });
});

describe("headOf", () => {
  test("starts at the first line that is not blank, with its tabs", () => {
    expect(headOf("\n \t\n\tTitle\tYear\n")).toBe("\tTitle\tYear\n");
    expect(headOf("Bees")).toBe("Bees");
    expect(headOf("")).toBe("");
  });

  test("is no longer than what importers look at", () => {
    expect(headOf(`\n${"b".repeat(50_000)}`)).toHaveLength(RECOGNISED_LENGTH);
  });

  test("takes linear time on nothing but blanks", () => {
    for (const part of ["\n", " ", " \n"]) expectLinearTime((n) => part.repeat(n), headOf);
  });
});
