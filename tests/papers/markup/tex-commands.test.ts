import { describe, expect, test } from "vitest";
import { readCommand, readEscape } from "../../../src/papers/markup/tex-commands.ts";
import { TexCursor } from "../../../src/papers/markup/tex-cursor.ts";

type Reader = typeof readCommand;

/** What a command at the start of a text prints, and what of the text is left; arguments are taken as they are written. */
function readWith(reader: Reader, text: string, isMath: boolean, isLoose: boolean) {
  const cursor = new TexCursor(text);
  cursor.isMath = isMath;
  const printed = reader(cursor, ({ start, end }) => text.slice(start, end), isLoose);
  return [printed, text.slice(cursor.position)];
}

function readTeX(reader: Reader, text: string) {
  return readWith(reader, text, false, false);
}

describe("readEscape", () => {
  test.each([
    [String.raw`\% of bees`, "%", " of bees"],
    [String.raw`\'ecole`, "é", "cole"],
    [String.raw`\"{o}de`, "ö", "de"],
    [String.raw`\-bees`, "", "bees"],
    [String.raw`\, bees`, " ", " bees"],
    [String.raw`\\ bees`, " ", " bees"],
    ["\\", "\\", ""],
    [String.raw`\?bees`, String.raw`\?`, "bees"],
  ])("reads %j", (text, printed, rest) => {
    expect(readTeX(readEscape, text)).toEqual([printed, rest]);
  });

  test("leaves an accent in text that may be no TeX where no letter follows", () => {
    expect(readWith(readEscape, String.raw`\'5`, false, true)).toEqual([String.raw`\'`, "5"]);
  });
});

describe("readCommand", () => {
  test.each([
    [String.raw`\emph{bees} fly`, "bees", " fly"],
    [String.raw`\alpha-bees`, "α", "-bees"],
    [String.raw`\o re`, "ø", "re"],
    [String.raw`\bf bees`, "", "bees"],
    [String.raw`\cite[p.~5]{key} bees`, "", " bees"],
    [String.raw`\href{https://b.org/\_a}{Bees}.`, "Bees (https://b.org/_a)", "."],
    [String.raw`\footnote{Or wasps.} fly`, " (Or wasps.)", " fly"],
    [String.raw`\c{c}a`, "ç", "a"],
    [String.raw`\unknown{bees}{wasps} fly`, "bees wasps", " fly"],
    [String.raw`\unknown bees`, String.raw`\unknown`, " bees"],
    [String.raw`\bees{}`, "bees", ""],
  ])("reads %j", (text, printed, rest) => {
    expect(readTeX(readCommand, text)).toEqual([printed, rest]);
  });

  test("sets formulas in one line", () => {
    const read = (text: string) => readWith(readCommand, text, true, true);
    expect(read(String.raw`\frac{a+b}{2}`)).toEqual(["(a+b)/2", ""]);
    expect(read(String.raw`\sqrt[3]x+1`)).toEqual(["√x", "+1"]);
    expect(read(String.raw`\mathbb{R}^2`)).toEqual(["ℝ", "^2"]);
    expect(read(String.raw`\hat y`)).toEqual(["ŷ", ""]);
  });

  test.each([String.raw`C:\data\bees`, String.raw`\d{2}`, String.raw`\b`])(
    "leaves %j in text that may be no TeX",
    (text) => {
      const cursor = new TexCursor(text);
      cursor.position = text.indexOf("\\");
      const read = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
      const printed = readCommand(cursor, read, true);
      expect(text.slice(text.indexOf("\\"), cursor.position)).toBe(printed);
    },
  );

  test.each(["emph", "frac", "href", "'", "c", "cite[", "footnote", "unknown"])(
    "ends where the argument of \\%s never closes, or is missing",
    (name) => {
      for (const rest of ["{bees", "{", "", "}", "[", "\\", "{}", "{{{{"]) {
        const text = `\\${name}${rest}`;
        const reader = /^[a-z]/.test(name) ? readCommand : readEscape;
        const [printed, left] = readTeX(reader, text);
        expect(left?.length).toBeLessThan(text.length);
        expect(typeof printed).toBe("string");
      }
    },
  );
});
