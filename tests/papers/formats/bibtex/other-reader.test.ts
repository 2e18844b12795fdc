/** What our reader and another one, written for Zotero, make of the same files; each kind of difference has its reason. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parse, type Entry } from "@retorquere/bibtex-parser";
import { describe, expect, test } from "vitest";
import { SHARED_FOLDER } from "../../../../scripts/project-paths.ts";
import { decodeText } from "../../../../src/papers/files/decode-text.ts";
import { readBibtexEntries } from "../../../../src/papers/formats/bibtex/bibtex-entries.ts";
import { bibtex } from "../../../../src/papers/formats/bibtex/bibtex.ts";
import type { FoundPaper } from "../../../../src/papers/paper.ts";

type Field = "entry" | "title" | "authors" | "year" | "doi" | "abstract";

interface Difference {
  field: Field;
  key: string;
  ours: string;
  theirs: string;
}

interface Reason {
  name: string;
  explains: (difference: Difference) => boolean;
}

/** The other reader takes a minute for the largest file. */
const MAX_LENGTH = 100_000;

const REASONS: readonly Reason[] = [
  {
    name: "they keep markup, signs and blanks that are plain text here; letters and digits are the same",
    explains: ({ field, ours, theirs }) =>
      field !== "year" && field !== "doi" && theirs !== "" && foldSigns(ours) === foldSigns(theirs),
  },
  {
    name: "they end a field at a percent sign, which is a comment only outside of fields",
    explains: ({ ours, theirs }) =>
      [...ours.matchAll(/%/g)].some(
        ({ index }) => foldSigns(ours.slice(0, index)) === foldSigns(theirs),
      ),
  },
  {
    name: "they count “others” among the authors",
    explains: ({ field, ours, theirs }) => field === "authors" && theirs === `${ours}; others`,
  },
  {
    name: "neither takes names apart where commas alone are between them: they change their order",
    explains: ({ field, ours, theirs }) =>
      field === "authors" && ours.split(",").length > 3 && !theirs.includes("; "),
  },
  {
    name: "they take no date from the volume that an entry refers to",
    explains: ({ field, theirs }) => field === "year" && theirs === "",
  },
  {
    name: "they keep \\bibcyr, which sets its argument in Cyrillic letters, or lose the text in it",
    explains: ({ ours, theirs }) =>
      theirs === "[" || theirs.replace(/\\bibcyr\{(.*?)\}/g, "$1") === ours,
  },
  {
    name: "they give a DOI as written, here it is a bare one or a Problem",
    explains: ({ field, ours, theirs }) =>
      field === "doi" &&
      (ours === "" ? !/10\.\d{4}/.test(theirs) : ours === theirs.replace(/^doi:\s*|\\|\.$/g, "")),
  },
  {
    name: "they miss an entry whose key is not ASCII or has an odd sign",
    explains: ({ field, key }) => field === "entry" && /[^\w:./+-]/.test(key),
  },
  {
    name: "NOT YET: a DOI of the 1990s goes on behind “<”, where ours ends",
    explains: ({ field, ours, theirs }) => field === "doi" && theirs.startsWith(`${ours}<`),
  },
  {
    name: "NOT YET: a date with a season, an impossible day or an open start has no year here",
    explains: ({ field, ours }) => field === "year" && ours === "",
  },
  {
    name: "NOT YET: \\cyrchar names a Cyrillic letter",
    explains: ({ ours }) => ours.includes("\\cyrchar"),
  },
];

/**
 * Without tags, character references and all that is no letter or digit; raised and lowered digits count as digits.
 * The other reader may write "<" and ">" as TeX's oldest fonts would print them.
 */
function foldSigns(text: string): string {
  return text
    .replaceAll("¡", "<")
    .replaceAll("¿", ">")
    .replace(/<\/?[a-z]+>|&\w+;/g, "")
    .normalize("NFKC")
    .replace(/[^\p{L}\p{N}]/gu, "");
}

function foldBlanks(text: string): string {
  return text.normalize("NFC").replace(/\s+/g, " ").trim();
}

function yearOf(text: string | undefined): string {
  return /\d{4}/.exec(text ?? "")?.[0] ?? "";
}

function describeOurs({ title, authors, date, identifiers, abstract }: FoundPaper) {
  return {
    title: foldBlanks(title),
    authors: authors.map(foldBlanks).join("; "),
    year: yearOf(String(date?.year ?? "")),
    doi: identifiers.find((id) => id.startsWith("doi:"))?.slice(4) ?? "",
    abstract: foldBlanks(abstract),
  };
}

function describeTheirs({ fields }: Entry) {
  const names = (fields.author ?? fields.editor ?? []).map(
    ({ firstName, prefix, lastName, suffix, name }) =>
      [firstName, prefix, lastName, suffix].filter(Boolean).join(" ") || (name ?? ""),
  );
  return {
    title: foldBlanks([fields["title"], fields["subtitle"]].filter(Boolean).join(": ")),
    authors: names.map(foldBlanks).join("; "),
    year: yearOf(fields["date"]) || yearOf(fields["year"]),
    doi: (fields["doi"] ?? "").toLowerCase().replace(/^https?:\/\/(?:dx\.)?doi\.org\//, ""),
    abstract: foldBlanks(fields["abstract"] ?? ""),
  };
}

/** Of entries with a title here; both readers give those of one key in the order of the file. */
function compareReaders(text: string): { paperCount: number; differences: Difference[] } {
  const { papers } = bibtex.parse({ name: "library.bib", text });
  const keys = new Map([...readBibtexEntries(text)].map(({ line, key }) => [line, key]));
  const others = parse(text, { sentenceCase: false, caseProtection: false }).entries;
  const differences = papers.flatMap((paper): Difference[] => {
    const key = keys.get(paper.line) ?? "";
    const at = others.findIndex((entry) => entry.key === key);
    const [other] = at < 0 ? [] : others.splice(at, 1);
    if (!other) return [{ field: "entry", key, ours: paper.title, theirs: "" }];
    const [ours, theirs] = [describeOurs(paper), describeTheirs(other)];
    const fields = ["title", "authors", "year", "doi", "abstract"] as const;
    return fields
      .filter((field) => ours[field] !== theirs[field])
      .map((field) => ({ field, key, ours: ours[field], theirs: theirs[field] }));
  });
  return { paperCount: papers.length, differences };
}

function listUnexplained(differences: readonly Difference[]): Difference[] {
  return differences.filter((one) => !REASONS.some(({ explains }) => explains(one)));
}

/** The .bib files below a folder, sorted. */
function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".bib"))
    .sort()
    .map((name) => `${folder}/${name}`);
}

/** Whole entries at the start of a file; null where it is in an encoding that we do not read. */
function readStart(path: string): string | null {
  const text = decodeText(readFileSync(path))?.replace(/\r\n?/g, "\n") ?? null;
  if (text === null || text.length <= MAX_LENGTH) return text;
  return text.slice(0, text.lastIndexOf("\n@", MAX_LENGTH));
}

const FIXTURES = fileURLToPath(new URL("../../../fixtures", import.meta.url));
const INPUTS = `${SHARED_FOLDER}/inputs`;

describe("bibtex", () => {
  test("reads what another reader reads of the fixtures, but for differences with a reason", () => {
    const results = listFiles(FIXTURES).map((path) => compareReaders(readStart(path) ?? ""));
    expect(results.map(({ paperCount }) => paperCount)).toEqual([11]);
    const differences = results.flatMap((result) => result.differences);
    expect(listUnexplained(differences)).toEqual([]);
    const idle = REASONS.filter(({ explains }) => !differences.some(explains));
    expect(idle.map(({ name }) => name)).toEqual([]);
  });

  test("differs from another reader where a field is lost", () => {
    const { differences } = compareReaders(
      "@misc{a, title = {Bees}, abstract = {We count 5 % of it.}}",
    );
    expect(differences.map(({ field }) => field)).toEqual(["abstract"]);
    const made: Difference = { field: "title", key: "a", ours: "Bees", theirs: "Bees and Wasps" };
    expect(listUnexplained([made])).toEqual([made]);
  });

  test.skipIf(!existsSync(INPUTS))(
    "reads what another reader reads of real libraries, but for differences with a reason",
    { timeout: 120_000 },
    () => {
      const texts = listFiles(INPUTS).flatMap((path) => readStart(path) ?? []);
      const differences = texts.flatMap((text) => compareReaders(text).differences);
      expect(listUnexplained(differences)).toEqual([]);
    },
  );
});
