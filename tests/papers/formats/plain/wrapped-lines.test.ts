import { describe, expect, test } from "vitest";
import { splitLines } from "../../../../src/papers/formats/plain/wrapped-lines.ts";

const isDate = (line: string): boolean => line === "May 2";

describe("splitLines", () => {
  test("gives the lines that are not blank, trimmed, with their numbers", () => {
    expect(splitLines("\r\n One \r\n\n\tTwo\nThree", isDate)).toEqual([
      { line: 2, text: "One" },
      { line: 4, text: "Two" },
      { line: 5, text: "Three" },
    ]);
  });

  test("puts the paragraphs of a wrapped text together, titles too, and leaves dates alone", () => {
    const text = "May 2\nA Title in\nTwo Lines\n\nThe bees of\na garden are\ncounted by\na camera.";
    expect(splitLines(text, isDate)).toEqual([
      { line: 1, text: "May 2" },
      { line: 2, text: "A Title in\nTwo Lines" },
      { line: 5, text: "The bees of\na garden are\ncounted by\na camera." },
    ]);
  });

  test("joins nothing where a line is longer than a mail's", () => {
    const long = "word ".repeat(30).trim();
    expect(splitLines(`One\ntwo\nthree\nfour\nfive\n\n${long}`, isDate)).toHaveLength(6);
  });

  test("joins no list of titles", () => {
    expect(splitLines("One Title\nTwo Titles\nthree Titles\nFour Titles", isDate)).toHaveLength(4);
  });

  test("gives nothing for an empty text", () => {
    expect(splitLines("", isDate)).toEqual([]);
  });
});
