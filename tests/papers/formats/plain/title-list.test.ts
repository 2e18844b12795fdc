import { describe, expect, test } from "vitest";
import { titleList } from "../../../../src/papers/formats/plain/title-list.ts";
import { checkImporter } from "../importer-checks.ts";

const TITLES = [
  "Counting Bees in Gardens",
  "Is counting all you need?",
  "3D models of hives: a survey",
  "“Small” swarms and their queens",
];

function parse(...lines: string[]) {
  return titleList.parse({ name: "titles.txt", text: lines.join("\n") });
}

describe("titleList", () => {
  test("takes each line for a title", () => {
    const { papers, problems } = parse(...TITLES.slice(0, 2), "", ...TITLES.slice(2));
    expect(papers.map(({ line, title }) => [line, title])).toEqual(
      TITLES.map((title, index) => [index < 2 ? index + 1 : index + 2, title]),
    );
    expect(problems).toEqual([]);
  });

  test.each(["1. ", "12) ", "(3) ", "[12] ", "- ", "• ", "  * "])("drops the mark %j", (mark) => {
    const lines = TITLES.map((title) => mark + title);
    expect(titleList.recognises(lines.join("\n"))).toBe(true);
    expect(parse(...lines).papers.map(({ title }) => title)).toEqual(TITLES);
  });

  test("reports each line that is no title", () => {
    const { problems, lostCount } = parse("To read", ...TITLES, "We count bees.", "x ".repeat(200));
    expect(problems.map(({ line, message }) => [line, message.slice(0, 30)])).toEqual([
      [1, 'too short for a title: "To rea'],
      [6, 'no title: "We count bees."'],
      [7, 'too long for a title: "x x x x'],
    ]);
    expect(lostCount).toBe(3);
  });

  test.each([
    [
      "prose",
      "We count the bees of a garden.\nThe method needs no labels.\nIt misses few of them.",
    ],
    [
      "wrapped prose",
      "We count the bees of\na garden with a camera and\nfind that it needs no\nlabels",
    ],
    [
      "verse",
      "The bees of the garden,\nThe wasps of the house,\nThe ants of the wood,\nAnd one mouse",
    ],
    ["code", "Bees = count(garden)\nWasps = count(house)\nAnts = count(the, wood)"],
    [
      "a log",
      "2024-05-01 12:00:01 Bees came home\n2024-05-01 12:00:02 Wasps came home too\n".repeat(2),
    ],
    [
      "a table",
      "Counting the bees,2019,Lovelace\nCounting the wasps,2020,Ek\nCounting the ants,2021,Li",
    ],
    ["fields", "From: ada@example.org\nTo: bo@example.org\nSubject: Bees"],
    ["two lines", TITLES.slice(0, 2).join("\n")],
    ["single words", "Bees\nWasps\nAnts\nFlies"],
  ])("does not take %s for titles", (_, text) => {
    expect(titleList.recognises(text)).toBe(false);
  });

  checkImporter(titleList, TITLES.join("\n"), [
    (n) => "a".repeat(50 * n),
    (n) => "A b c\n".repeat(n / 2),
    (n) => ", ,".repeat(20 * n),
    (n) => "\n".repeat(20 * n),
  ]);
});
