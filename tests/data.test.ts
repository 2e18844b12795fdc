import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENTITY_TYPE_IDS } from "../src/entities/entity-types.ts";
import type { EntityType } from "../src/entities/entity-types.ts";

interface Row {
  line: number;
  text: string;
  spellings: string[];
}

/**
 * Folded spellings that rightly stand in two files; `=` on each side tells them apart. Oscar is a model and
 * a corpus, SNIP a pruning method beside the SNIPS corpus, SuperGlue a matcher beside SuperGLUE.
 */
const IN_TWO_TYPES = ["oscar", "snip", "superglue"];

/** Words of plain English that name no entity on their own, in the folded form of `fold`. */
const ORDINARY = new Set(
  (
    "accuracy adapter agent align alignment approach article attack attention baseline benchmark boost boosting clip " +
    "chain code corpus data dataset deep design distance distribution efficiency embedding environment " +
    "estimation evaluation experiment feature filter framework function generation glide gradient graph head image " +
    "inference instruction kernel knowledge language layer leaf learning lime loss map mask math memory " +
    "method metric mistake mixture model moon motion network noise objective optimization paper parameter " +
    "performance planning policy pool prediction problem prompt question reading reasoning replica result reward " +
    "robot robustness sample scaffold score search self sequence skill speech step switch system task " +
    "teacher test text theory token tool trade training tree value video view vision wild word world"
  ).split(" "),
);

const fileOf = (type: EntityType): URL =>
  new URL(`../data/lexicons/machine-learning/${type}s.txt`, import.meta.url);
const readLines = (type: EntityType): string[] => readFileSync(fileOf(type), "utf8").split("\n");
const isSure = (spelling: string): boolean => !spelling.startsWith("?");
const bare = (spelling: string): string => spelling.replace(/^[?=]/u, "");

/** The folding the matcher applies anyway, in short: case, accents, hyphens and spaces, plural. */
function fold(spelling: string): string {
  const words =
    bare(spelling)
      .normalize("NFKD")
      .toLowerCase()
      .match(/[a-z0-9+]+/gu) ?? [];
  return words
    .map((word) => (/[^siu]s$/u.test(word) && word.length > 3 ? word.slice(0, -1) : word))
    .join("");
}

function readRows(type: EntityType): Row[] {
  return readLines(type).flatMap((text, i) =>
    text === "" || text.startsWith("#")
      ? []
      : [{ line: i + 1, text, spellings: text.split(" | ") }],
  );
}

function repeatsOf(spellings: string[]): string[] {
  const seen = new Set<string>();
  return spellings.filter((spelling) => seen.size === seen.add(spelling).size);
}

const place = (type: EntityType, row: Row): string => `${type}s.txt:${row.line}: ${row.text}`;
const rowsWhere = (type: EntityType, isWrong: (row: Row) => boolean): string[] =>
  readRows(type)
    .filter(isWrong)
    .map((row) => place(type, row));

describe.each(ENTITY_TYPE_IDS)("the lexicon of type %s", (type) => {
  it("is valid UTF-8 without byte order mark, carriage return, tab or trailing space", () => {
    const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(
      readFileSync(fileOf(type)),
    );
    expect(text).not.toMatch(/\uFEFF|\r|\t| \n|\n\n/u);
    expect(text.endsWith("\n")).toBe(true);
  });

  it("explains its format in comments at the top and nowhere else", () => {
    const lines = readLines(type);
    const commentCount = lines.findIndex((line) => !line.startsWith("#"));
    expect(commentCount).toBeGreaterThan(0);
    expect(lines.slice(commentCount).filter((line) => line.startsWith("#"))).toEqual([]);
  });

  it("separates spellings by one bar between single spaces", () => {
    const isSpelling = (spelling: string) => /^[?=]?[^\s|?=](?:[^|]*[^\s|])?$/u.test(spelling);
    expect(
      rowsWhere(type, (row) => !row.spellings.every(isSpelling) || row.text.includes("  ")),
    ).toEqual([]);
  });

  it("has a canonical name that counts on its own", () => {
    expect(rowsWhere(type, (row) => row.text.startsWith("?"))).toEqual([]);
  });

  it("is sorted by canonical name, case ignored", () => {
    const names = readRows(type).map((row) => bare(row.spellings[0] ?? "").toLowerCase());
    expect(names).toEqual(names.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
  });

  it("gives no spelling twice, save an ambiguous one to several entities", () => {
    const rows = readRows(type);
    const sure = rows.flatMap((row) => row.spellings.filter(isSure).map(fold));
    const isDoubled = ({ spellings }: Row) => new Set(spellings.map(fold)).size < spellings.length;
    expect(repeatsOf(sure)).toEqual([]);
    expect(rowsWhere(type, isDoubled)).toEqual([]);
  });

  it("has no one-letter spelling and no ordinary word that matches in any case", () => {
    const isTooPlain = (spelling: string) =>
      fold(spelling).length < 2 || (!/^[?=]/u.test(spelling) && ORDINARY.has(fold(spelling)));
    expect(rowsWhere(type, (row) => row.spellings.some(isTooPlain))).toEqual([]);
  });
});

describe("the lexicons together", () => {
  it("give no sure spelling in two types unless it is listed", () => {
    const spellings = ENTITY_TYPE_IDS.flatMap((type) => [
      ...new Set(readRows(type).flatMap((row) => row.spellings.filter(isSure).map(fold))),
    ]);
    expect(repeatsOf(spellings).toSorted()).toEqual(IN_TWO_TYPES);
  });
});
