/** What each line of a pasted listing is, judged by the line alone: a date, page furniture, or how much it reads like an abstract. */
import type { PartialDate } from "./paper.ts";
import { parseDateHeader } from "./partial-date.ts";

export type ListingBlock = { line: number; text: string } & BlockKind;

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

/** The start of a line tells what it is; a line of megabytes is not searched to its end. */
const JUDGED_LENGTH = 2_000;

/** Cuts a listing into the lines that say something; line numbers are 1-based. */
export function parseListingBlocks(text: string): ListingBlock[] {
  const blocks: ListingBlock[] = [];
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = raw.trim();
    if (line !== "") blocks.push({ line: index + 1, text: line, ...judgeLine(line) });
  });
  return blocks;
}

function judgeLine(line: string): BlockKind {
  const head = line.slice(0, JUDGED_LENGTH);
  const date = parseDateHeader(head.replace(/^(?:published|submitted|updated)(?: on)?:? /i, ""));
  if (date) return { kind: "date", date };
  if (isFurniture(head)) return { kind: "furniture" };
  if (ADDRESS_ALONE.test(head)) return { kind: "address" };
  if (isListOfNames(head)) return { kind: "names" };
  return { kind: "words", score: scoreAsAbstract(line), isPageTalk: isPageTalk(head) };
}

const ADDRESS_ALONE = /^(?:https?:\/\/|www\.|github\.com\/)\S+$/i;
/** "byAda", "by @ada", "Submitted by ada": the one who put the paper on the page. */
const BYLINE = /^(?:by ?[A-Z@]|(?:[Ss]ubmitted|[Pp]osted|[Ss]hared|[Cc]urated|[Uu]pvoted) by\b)/;
/** "12", "+3", "1.2k", "4 authors", "Upvote 12", "GitHub 345". */
const COUNT =
  /^(?:(?:upvotes?|likes?|stars?|github|comments?):? )?[+#]?\d[\d.,]*k?(?: (?:authors?|upvotes?|likes?|comments?|stars?|votes?|views?|citations?|papers?))?$/i;
const PAPER_NUMBER = /^arxiv ?:? ?\d{4}\.\d{4,5}(?:v\d+)?$/i;
const LOWER_CASE_WORDS = /^\p{Ll}+(?: \p{Ll}+)?$/u;

function isFurniture(line: string): boolean {
  if (!/\p{L}/u.test(line)) return true;
  if (line.length > 100) return false;
  return [BYLINE, COUNT, PAPER_NUMBER, LOWER_CASE_WORDS].some((form) => form.test(line));
}

/** What the buttons and banners of a page ask the visitor to do. */
const BUTTON_VERB =
  /^(?:get|subscribe|sign|log|join|follow|view|read|load|show|see|click|share|browse|open|upvote|search|download|copy)\b/i;
const TO_THE_VISITOR = /\b(?:your?|us|inbox|newsletter)\b|!$/i;

function isPageTalk(line: string): boolean {
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

export function countWords(line: string): number {
  return line.split(/[\s-]+/).length;
}

/** Titles of data/papers are at most 130 characters, arXiv caps them at 250; abstracts start at 300. */
const EVEN_LENGTH = 220;
/** Words that sentences need and titles mostly do without. */
const SENTENCE_WORD = /\b(?:we|our|this|it|its|is|are|was|were|be|has|have|can|that|which)\b/i;
const SENTENCE_START =
  /^(?:we|i|here|in this|this (?:paper|work|article|study|report)|the paper)\b/i;
const SENTENCE_BREAK = /[\p{Ll}\p{N})\]][.?!] +(?=["'(“]?\p{Lu})/gu;

/** How much a line reads like an abstract (above 0) rather than a title (below 0). */
export function scoreAsAbstract(line: string): number {
  const head = line.slice(0, JUDGED_LENGTH);
  const sentenceBreakCount = head.match(SENTENCE_BREAK)?.length ?? 0;
  const length = (line.length - EVEN_LENGTH) / 80;
  return (
    Math.max(-3, Math.min(4, length)) +
    Math.min(3, sentenceBreakCount) +
    (/[.:…]["')\]]?$/.test(line) || /https?:\/\/\S+$/.test(head) ? 1.5 : -2) +
    (SENTENCE_WORD.test(head) ? 1 : -1.5) +
    (SENTENCE_START.test(head) ? 1 : 0) +
    (isTitleCase(head) ? -2 : 1)
  );
}

/** Half or more of the longer words start with a capital. */
function isTitleCase(head: string): boolean {
  const longWords = head.match(/[\p{L}\p{N}][\p{L}\p{N}'’+-]{3,}/gu) ?? [];
  const capitalCount = longWords.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return longWords.length > 0 && capitalCount * 2 >= longWords.length;
}
