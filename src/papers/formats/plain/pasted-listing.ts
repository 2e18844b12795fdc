/** A page of trending papers, copied as text: date headers, then title and abstract in turn, among the page's own words. */
import { cleanBody, cleanLine, cutLine } from "../../../base/clean-text.ts";
import { countWords, parseListingBlocks, splitNames, type ListingBlock } from "./listing-blocks.ts";
import { groupEntries, type ListingEntry } from "./listing-entries.ts";
import { paperIdFromTitle } from "../../fields/paper-id.ts";
import type { FoundPaper, Importer, ParsedSource, SourceText } from "../../paper.ts";
import { extractLinks, mergeLinks } from "../../fields/web-links.ts";
import { loseRecord } from "../../paper-draft.ts";

/** A shorter line without an abstract is more often a button or a tag than a title. */
const MIN_LONE_TITLE_WORDS = 3;
/** JSON, XML, BibTeX and TeX start so, and a listing never does. */
const OTHER_START = /^\s*(?:\[\s*[{\]]|\{|<[?!A-Za-z][^>]*>|@\w+\s*\{|%)/;
/** RIS and PubMed exports begin each record with such a line. */
const OTHER_RECORD = /^(?:TY {1,2}|PMID ?)- /m;

export const pastedListing: Importer = {
  name: "pasted listing",
  recognises: (head) => {
    if (OTHER_START.test(head) || OTHER_RECORD.test(head) || isTable(head)) return false;
    const entries = groupEntries(parseListingBlocks(head));
    const abstracts = entries.filter(({ abstract }) => abstract.length > 0);
    const titled = abstracts.filter(({ title }) => title !== null);
    return titled.length * 2 > abstracts.length;
  },
  parse: parsePastedListing,
};

/** A first line of column names: "id,title,abstract". */
function isTable(head: string): boolean {
  const cells = (head.split("\n", 1)[0] ?? "").split(/[,;\t]/);
  const names = cells.map((cell) => cell.replaceAll('"', "").trim().toLowerCase());
  return names.length > 2 && names.some((name) => name === "title" || name === "article title");
}

/** Reads a listing, in its order; a line that belongs to no paper and is not the page's own is a Problem. */
function parsePastedListing({ name, text }: SourceText): ParsedSource {
  const blocks = parseListingBlocks(text);
  const entries = groupEntries(blocks);
  const firstLine = findFirstLine(blocks, entries);
  const result: ParsedSource = { papers: [], problems: [] };
  for (const entry of entries) {
    if (isPagesOwn(entry, firstLine)) continue;
    const message = findFault(entry, firstLine);
    if (message === null) result.papers.push(buildPaper(entry));
    else loseRecord(result, { file: name, line: lineOf(entry), message });
  }
  return result;
}

/** Where the papers start: at the first date, or at the top where an abstract comes before any date. */
function findFirstLine(blocks: readonly ListingBlock[], entries: readonly ListingEntry[]): number {
  const firstDate = blocks.find(({ kind }) => kind === "date")?.line ?? 0;
  const firstAbstract = entries.find(({ abstract }) => abstract.length > 0)?.abstract[0]?.line ?? 0;
  return firstAbstract > firstDate ? firstDate : 0;
}

function isPagesOwn({ title, abstract }: ListingEntry, firstLine: number): boolean {
  if (title === null || abstract.length > 0) return false;
  const isPageTalk = title.kind === "words" && title.isPageTalk;
  return isPageTalk || (title.line < firstLine && countWords(title.text) < MIN_LONE_TITLE_WORDS);
}

function findFault({ title, abstract }: ListingEntry, firstLine: number): string | null {
  const start = `"${cutLine((title ?? abstract[0])?.text ?? "")}"`;
  if (title === null) return `abstract without a title: ${start}`;
  if (abstract.length > 0) return null;
  if (title.line < firstLine) return `neither a paper nor a known part of the page: ${start}`;
  return countWords(title.text) < MIN_LONE_TITLE_WORDS
    ? `too short for a title without an abstract: ${start}`
    : null;
}

function buildPaper({ title, abstract, names, addresses, date }: ListingEntry): FoundPaper {
  const cleanTitle = cleanLine(title?.text ?? "");
  const body = cleanBody(joinParagraphs(abstract));
  const texts = [body, ...addresses.map(({ text }) => text)];
  return {
    line: title?.line ?? 0,
    identifiers: [],
    id: paperIdFromTitle(cleanTitle),
    title: cleanTitle,
    abstract: body,
    keywords: [],
    authors: names.flatMap(({ text }) => splitNames(text)).map(cleanLine),
    date,
    venue: null,
    links: mergeLinks(texts.flatMap(extractLinks)),
    upvotes: null,
  };
}

/** One line end where the paragraphs follow at once, two where blank lines part them. */
function joinParagraphs(paragraphs: readonly ListingBlock[]): string {
  return paragraphs.reduce((joined, { line, text }, index) => {
    const previous = paragraphs[index - 1];
    if (!previous) return text;
    return joined + (line - previous.line > 1 ? "\n\n" : "\n") + text;
  }, "");
}

function lineOf({ title, abstract }: ListingEntry): number | null {
  return (title ?? abstract[0])?.line ?? null;
}
