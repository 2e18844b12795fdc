/** What each paragraph of a pasted listing is, classified by itself: a date, page furniture, or how much it reads like an abstract. */
import { scoreAsAbstract } from "./abstract-score.ts";
import type { PartialDate } from "../../paper.ts";
import { ARXIV_LABEL } from "../../fields/identifier-patterns.ts";
import { parseDateHeader } from "../../fields/partial-date.ts";
import { splitLines, type TextLine } from "./wrapped-lines.ts";

export type ListingBlock = TextLine & BlockKind;

type BlockKind =
  | { kind: "date"; date: PartialDate }
  /** A count, byline or lower-case word: what the page says about itself. */
  | { kind: "furniture" }
  /** Names of people and nothing else, unless it is a title that looks so. */
  | { kind: "names" }
  /** An address and nothing else. */
  | { kind: "address" }
  | WordsKind;

interface WordsKind {
  kind: "words";
  /** Above 0 it reads like an abstract, below like a title. */
  score: number;
  /** It speaks to the visitor of the page, as a button does; a title may do so too. */
  isPageTalk: boolean;
}

/** The start of a line is enough to know its kind; a line of megabytes is not searched to its end. */
const CLASSIFIED_LENGTH = 2_000;
/** Dates, counts and bylines are short. */
const MAX_PAGE_LINE_LENGTH = 100;

/** Longer lines that repeat are titles given twice. */
const MAX_LABEL_WORDS = 5;
/** Two papers may share a name; three do not. */
const MIN_LABEL_COUNT = 3;

/** Cuts a listing into the paragraphs that say something. */
export function parseListingBlocks(text: string): ListingBlock[] {
  const isPagesLine = (line: string) => readDate(line) !== null || isCount(line);
  const lines = splitLines(text, isPagesLine);
  const labels = findLabels(lines);
  return lines.map((line, index) => {
    const isPages = labels.has(line.text) || isNameUnderByline(line.text, lines[index - 1]?.text);
    return isPages ? { ...line, kind: "furniture" } : { ...line, ...classify(line.text) };
  });
}

/** Short lines that stand above three different texts or more, such as "View PDF"; a repeated title stands above its abstract. */
function findLabels(lines: readonly TextLine[]): Set<string> {
  const nextByLine = new Map<string, Set<string>>();
  lines.forEach(({ text }, index) => {
    if (text.length > MAX_PAGE_LINE_LENGTH || countWords(text) > MAX_LABEL_WORDS) return;
    if (readDate(text) || scoreAsAbstract(text) > 0) return;
    const next = nextByLine.get(text) ?? new Set();
    nextByLine.set(text, next.add(lines[index + 1]?.text ?? ""));
  });
  const labels = [...nextByLine].filter(([, next]) => next.size >= MIN_LABEL_COUNT);
  return new Set(labels.map(([text]) => text));
}

function classify(text: string): BlockKind {
  const date = readDate(text);
  if (date) return { kind: "date", date };
  if (isCount(text) || isBylineOrBadge(text)) return { kind: "furniture" };
  const head = text.slice(0, CLASSIFIED_LENGTH);
  if (ADDRESS_ALONE.test(head)) return { kind: "address" };
  if (isListOfNames(head)) return { kind: "names" };
  return { kind: "words", score: scoreAsAbstract(text), isPageTalk: isPageTalk(head) };
}

function readDate(line: string): PartialDate | null {
  if (line.length > MAX_PAGE_LINE_LENGTH) return null;
  return parseDateHeader(line.replace(/^(?:published|submitted|updated)(?: on)?:? /i, ""));
}

const ADDRESS_ALONE = /^(?:https?:\/\/|www\.|github\.com\/)\S+$/i;
/** "byAda", "by @ada", "Submitted by ada": the one who put the paper on the page. */
const BYLINE = /^(?:by ?[A-Z@]|(?:[Ss]ubmitted|[Pp]osted|[Ss]hared|[Cc]urated|[Uu]pvoted) by\b)/;
const BYLINE_ALONE = /^(?:submitted|posted|shared|curated|upvoted) by$/i;
/** "12", "+3", "1.2k", "4 authors", "2 days ago", "Upvote 12", "GitHub 345". */
const COUNT =
  /^(?:(?:upvotes?|likes?|stars?|github|comments?):? )?[+#]?\d[\d.,]*k?(?: [a-z]+(?: ago)?)?$/i;
const LOWER_CASE_WORDS = /^\p{Ll}{1,20}(?: \p{Ll}{1,20})?$/u;

function isCount(line: string): boolean {
  if (!/\p{L}/u.test(line)) return true;
  return line.length <= MAX_PAGE_LINE_LENGTH && (COUNT.test(line) || ARXIV_LABEL.test(line));
}

function isBylineOrBadge(line: string): boolean {
  return line.length <= MAX_PAGE_LINE_LENGTH && (BYLINE.test(line) || LOWER_CASE_WORDS.test(line));
}

function isNameUnderByline(line: string, above: string | undefined): boolean {
  return above !== undefined && BYLINE_ALONE.test(above) && countWords(line) <= 3;
}

/** What the buttons and banners of a page ask the visitor to do. */
const BUTTON_VERB =
  /^(?:get|subscribe|sign|log|join|follow|view|read|load|show|see|click|share|browse|open|upvote|search|download|copy|next|previous|back)\b/i;
const TO_THE_VISITOR = /\b(?:your?|us|inbox|newsletter)\b|!$/i;
const LABEL =
  /^(?:pdf|html|code|abstract|summary|(?:arxiv|paper|project|github) ?(?:page|repo)?)$/i;
const LEGAL_LINE = /©|^(?:privacy policy|terms of (?:service|use))|all rights reserved/i;

function isPageTalk(line: string): boolean {
  if (LABEL.test(line) || LEGAL_LINE.test(line)) return true;
  return BUTTON_VERB.test(line) && (countWords(line) <= 2 || TO_THE_VISITOR.test(line));
}

/** "Ada Lovelace, Charles Babbage": two people or more. */
function isListOfNames(line: string): boolean {
  const names = splitNames(line);
  return names.length > 1 && names.every((name) => PERSON.test(name));
}

/** Two to four capitalised words or initials, "van" and its like among them. */
const PERSON =
  /^\p{Lu}[\p{L}'’.-]*(?: (?:\p{Lu}[\p{L}'’.-]*|van|von|de|der|den|del|di|da|la|le|bin|al)){0,2} \p{Lu}[\p{L}'’.-]*$/u;

/** The names of a line such as "Ada Lovelace, Charles Babbage and Mary Somerville". */
export function splitNames(line: string): string[] {
  return line.split(/,? and |[,;·&]/).map((name) => name.trim());
}

/** Words of a line; each part of a compound with a hyphen counts. */
export function countWords(line: string): number {
  return line.split(/[\s-]+/).length;
}
