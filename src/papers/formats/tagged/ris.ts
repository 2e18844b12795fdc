/** RIS, the exchange format of reference managers and databases: "TY  - JOUR", "TI  - …", "ER  - ". */
import { markupToText } from "../../markup/markup-text.ts";
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { nameInReadingOrder } from "../../fields/author-names.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { ARXIV_ADDRESS, DOI_IN_TEXT } from "../../fields/identifier-patterns.ts";
import { parseTaggedPapers, type TaggedRecord, type TaggedSyntax } from "./tagged-lines.ts";

/** The standard has two blanks; some write one, or three. */
const SYNTAX: TaggedSyntax = {
  field: /^\s{0,3}([A-Z][A-Z0-9])[ \t]{1,3}-(?:[ \t](.*))?$/,
  first: new Set(["TY"]),
  last: new Set(["ER"]),
  usual: new Set([
    "TI",
    "T1",
    "CT",
    "BT",
    "AU",
    "A1",
    "AB",
    "N2",
    "PY",
    "Y1",
    "DO",
    "JO",
    "JF",
    "ID",
  ]),
};

export const ris: Importer = {
  name: "RIS",
  recognises: (head) => {
    return !/^\s*[[{<@]/.test(head) && /^\s{0,3}(?:TY|ER)[ \t]{1,3}-(?:[ \t]|$)/m.test(head);
  },
  parse: (source) => parseTaggedPapers(source, SYNTAX, readDraft),
};

function readDraft(record: TaggedRecord): PaperDraft {
  const title = record.first("TI", "T1", "CT", "BT");
  const [mainAuthors, others] = [record.all("AU", "A1"), record.all("A2", "A3", "A4", "ED")];
  const venues = record.all("JF", "T2", "JO", "BT", "JA", "J2", "PB");
  return {
    line: record.line,
    title: markupToText(title),
    abstract: markupToText(readAbstract(record)),
    keywords: readKeywords(record),
    authors: (mainAuthors.length > 0 ? mainAuthors : others).flatMap(splitNames),
    ...readDates(record.all("DA", "Y1", "PY")),
    venue: markupToText(venues.find((venue) => venue !== title) ?? ""),
    ...readAddresses(record),
  };
}

/** Some repeat the tag for each paragraph; some give the same abstract under both. */
function readAbstract(record: TaggedRecord): string {
  const paragraphs = record.paragraphs("AB");
  return (paragraphs.length > 0 ? paragraphs : record.paragraphs("N2")).join("\n");
}

/** A tag for each keyword, or for each line of them, or one for a list. */
function readKeywords(record: TaggedRecord): string[] {
  const values = record.all("KW", "K1");
  const isList = values.some((value) => value.includes(";"));
  const lines = (isList ? values : record.lines("KW", "K1")).map(markupToText);
  const isInOne = lines.length === 1 && /;|,.*,/s.test(lines[0] ?? "");
  return isInOne ? lines.flatMap(splitKeywords) : lines;
}

/** One name a line is the rule; "Lovelace, A.; Babbage, C." is met too. */
function splitNames(names: string): string[] {
  return markupToText(names).split(";").map(nameInReadingOrder);
}

/** The most precise of the dates; where none can be read, the first, for the Problem it is. */
function readDates(dates: readonly string[]): { date: string; year: string } {
  const read = dates.map(readDate).filter((date) => date !== "");
  const best = read.reduce((a, b) => (b.length > a.length ? b : a), "");
  return { date: best || (dates[0] ?? ""), year: best.slice(0, 4) };
}

/** Reads "2012/07/03/spring", "2019//", "2019" or "Nov 2019"; "" for anything else. */
function readDate(text: string): string {
  const [year = "", month, day] = text.trim().split(/[/-]/, 3);
  if (/^\d{4}$/.test(year.trim())) return isoDate(year, month, day);
  return isoDate(text, text, text);
}

function readAddresses(record: TaggedRecord): Partial<PaperDraft> {
  const own = record.all("UR");
  /** Attachments may be files of the one who made the export. */
  const attached = record.all("L1", "L2").filter((link) => /^https?:|^www\./i.test(link));
  const doi = [...record.all("DO", "M3"), ...own].find(
    (text) => DOI_IN_TEXT.test(text) && !/\s/.test(text),
  );
  return {
    addresses: [...own, ...attached],
    doi: doi ?? record.first("DO"),
    arxiv: own.find((url) => ARXIV_ADDRESS.test(url)) ?? "",
  };
}
