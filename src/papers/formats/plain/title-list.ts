/** Titles and nothing else, one a line, numbered or not, as pasted from a mail or a document. */
import { cutLine } from "../../../base/clean-text.ts";
import { paperFromDraft, loseRecord } from "../../paper-draft.ts";
import { RECOGNISED_LENGTH } from "../../paper.ts";
import type { Importer, ParsedSource, SourceText } from "../../paper.ts";
import { scoreAsAbstract } from "./abstract-score.ts";

/** Two lines may be anything. */
const MIN_TITLE_COUNT = 3;
/** A list may have a heading or a remark, but few. */
const MIN_TITLE_SHARE = 0.8;
const MIN_WORDS = 3;
const MAX_WORDS = 30;
const MAX_LENGTH = 300;

/** "1. ", "12) ", "[12] ", "- ", "• ". */
const ITEM_MARK = /^(?:\(?\d{1,4}[.)]|\[\d{1,4}\]|[-•*–·▪◦‣])\s+/;
const TITLE_START = /^["'“‘«$([]?[\p{Lu}\p{Lo}\p{N}]/u;
/** Prose ends its lines so, and verse; a question or a cry may be a title. */
const OTHER_END = /[.,;:…—-]["'”’)]?$/;
/** Times of logs, cells of tables, code, addresses, and fields such as "From: ". */
const NO_TITLE =
  /\d:\d\d|,[^\s\d]|\t|[=;{}]|\(\)|::|->|https?:|\S@\S|^[A-Z][\w-]{0,20}: \S+$|^(?:INFO|WARN|ERROR|DEBUG|TRACE)\b/;

export const titleList: Importer = {
  name: "list of titles",
  recognises: (head) => {
    const isCut = head.length === RECOGNISED_LENGTH;
    const lines = head.split("\n").slice(0, isCut ? -1 : undefined);
    const entries = lines.map(readEntry).filter((entry) => entry !== "");
    const titleCount = entries.filter((entry) => findFault(entry) === null).length;
    return titleCount >= MIN_TITLE_COUNT && titleCount >= MIN_TITLE_SHARE * entries.length;
  },
  parse: parseTitleList,
};

/** Each line is a paper; one that is no title is a Problem. */
function parseTitleList({ name: file, text }: SourceText): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  text.split("\n").forEach((raw, index) => {
    const line = index + 1;
    const title = readEntry(raw);
    if (title === "") return;
    const report = (message: string) => {
      result.problems.push({ file, line, message });
    };
    const fault = findFault(title);
    const paper = fault === null ? paperFromDraft({ line, title }, report) : null;
    if (paper) result.papers.push(paper);
    else loseRecord(result, { file, line, message: `${fault ?? "no title"}: "${cutLine(title)}"` });
  });
  return result;
}

function readEntry(line: string): string {
  return line.trim().replace(ITEM_MARK, "");
}

function findFault(entry: string): string | null {
  if (entry.length > MAX_LENGTH) return "too long for a title";
  const wordCount = entry.split(/\s+/).length;
  if (wordCount < MIN_WORDS) return "too short for a title";
  const isTitle =
    wordCount <= MAX_WORDS &&
    TITLE_START.test(entry) &&
    !OTHER_END.test(entry) &&
    !NO_TITLE.test(entry) &&
    scoreAsAbstract(entry) < 0;
  return isTitle ? null : "no title";
}
