import { describe, expect, test } from "vitest";
import * as patterns from "../../../src/papers/fields/identifier-patterns.ts";
import { expectLinearTime } from "../../growth.ts";

function find(pattern: RegExp, text: string): string | null {
  const found = pattern.exec(text);
  return found === null ? null : (found[1] ?? found[0]);
}

describe("ARXIV_IN_TEXT", () => {
  test.each([
    ["arXiv preprint arXiv:2405.13729v2, 2024", "2405.13729v2"],
    ["https://arxiv.org/pdf/hep-th/9901001.pdf", "hep-th/9901001"],
    ["arXiv 0704.0001", "0704.0001"],
    ["abs/2405.13729", "2405.13729"],
    ["arXiv:2405.137290123", null],
    ["see 2405.13729", null],
    ["Bees 12 (2019) abs/2405.13729", null],
  ])("finds in %j %j", (text, number) => {
    expect(find(patterns.ARXIV_IN_TEXT, text)).toBe(number);
  });
});

describe("ARXIV_FIELD", () => {
  test.each([
    ["2405.13729v12", "2405.13729"],
    ["math.GT/0309136v1", "math.GT/0309136"],
    ["http://arxiv.org/abs/2405.13729", "2405.13729"],
    ["arXiv:2405.13729.pdf", "2405.13729"],
    ["2405.13729 [cs.CL]", null],
    ["x2405.13729", null],
  ])("finds in %j %j", (text, number) => {
    expect(find(patterns.ARXIV_FIELD, text)).toBe(number);
  });
});

describe("ARXIV_NUMBER and ARXIV_LABEL", () => {
  test("want the whole text", () => {
    for (const text of ["2405.13729", "0704.0001v3", "hep-th/9901001"])
      expect(patterns.ARXIV_NUMBER.test(text)).toBe(true);
    for (const text of ["2405.137", "12405.13729", "2405.13729 bees", "hep-th/99010011"])
      expect(patterns.ARXIV_NUMBER.test(text)).toBe(false);
    expect(patterns.ARXIV_LABEL.test("arXiv: 2405.13729v2")).toBe(true);
    expect(patterns.ARXIV_LABEL.test("arXiv 2405.13729 on bees")).toBe(false);
  });
});

describe("DOI_IN_TEXT and DOI_ADDRESS", () => {
  test.each([
    ["https://doi.org/10.1000/Bees", "10.1000/Bees"],
    ["doi: 10.1000/a_(b)c", "10.1000/a_(b)c"],
    ["<10.1000/a>", "10.1000/a"],
    ["10.1000/", null],
    ["110.1000/a", null],
    ["10.1/a", null],
  ])("find in %j %j", (text, doi) => {
    expect(find(patterns.DOI_IN_TEXT, text)).toBe(doi);
  });

  test("know an address, also behind a proxy", () => {
    expect(
      patterns.DOI_ADDRESS.test("https://proxy.bees.org/?u=https://dx.doi.org/10.1000/a"),
    ).toBe(true);
    expect(patterns.DOI_ADDRESS.test("https://bees.org/10.1000/a")).toBe(false);
  });
});

describe("WORLDWIDE_ID", () => {
  test.each([
    ["pmid:1", true],
    ["https://bees.org/1", true],
    ["2405.13729v1", true],
    ["10.1000/a", true],
    ["hep-th/9901001", false],
    ["knuth:1984", false],
    ["17", false],
  ])("of %j: %j", (id, isWorldwide) => {
    expect(patterns.WORLDWIDE_ID.test(id)).toBe(isWorldwide);
  });
});

describe("every pattern", () => {
  test.each(Object.entries(patterns))("takes linear time: %s", (_, pattern) => {
    for (const part of ["arxiv", "10.1000/", "a-", "1234.5678", "https://doi.org/", "arxiv: "])
      expectLinearTime(
        (n) => part.repeat(n / 4),
        (text) => pattern.exec(text),
        4_000,
      );
  });
});
