/** What a record of any format says of a paper, and the one way to make a paper of it: cleaned, checked, with an id. */
import { cleanBody, cleanLine, cutLine } from "../base/clean-text.ts";
import { ARXIV_FIELD, DOI_IN_TEXT } from "./fields/identifier-patterns.ts";
import { cleanKeywords } from "./fields/keywords.ts";
import { paperIdFromTitle } from "./fields/paper-id.ts";
import type { FoundPaper, PartialDate, WebLink, ParsedSource, Problem } from "./paper.ts";
import { dateFromYear, parseDateHeader, parseIsoDate } from "./fields/partial-date.ts";
import { extractLinks, mergeLinks, webLink } from "./fields/web-links.ts";

/** Text as the source has it, without the format's own markup; everything but the title may be missing. */
export interface PaperDraft {
  /** 1-based line on which the record starts. */
  line: number;
  title: string;
  /** The source's own id, where it gives one that is meant for others. */
  id?: string;
  abstract?: string;
  /** Each one keyword, or several parted by semicolons; raw as `splitKeywords` gives them. */
  keywords?: readonly string[];
  authors?: readonly string[];
  /** In any form that `partial-date.ts` reads, a year alone among them. */
  date?: string;
  /** Used where `date` is missing or no date. */
  year?: number | string | null;
  venue?: string;
  /** Bare or as an address. */
  doi?: string;
  /** Bare ("2405.13729v2", "hep-th/9901001"), with "arXiv:", or as an address. */
  arxiv?: string;
  /** Where the paper or its project is; what a field holds may be several. */
  addresses?: readonly string[];
  projectAddresses?: readonly string[];
  codeAddresses?: readonly string[];
  upvotes?: number | null;
}

/** The longest titles of real papers have 1,000 characters; what is longer is text in the wrong field. */
const MAX_TITLE_LENGTH = 10_000;
/** What is longer is no id but text in the wrong field. */
const MAX_ID_LENGTH = 200;

/**
 * Makes a paper of a draft: cleans its fields, checks its dates, addresses and identifiers, and gives it an id.
 * @param report called with a sentence about each field that cannot be used, which is left out
 * @returns null where the title is blank
 */
export function paperFromDraft(
  draft: PaperDraft,
  report: (message: string) => void,
): FoundPaper | null {
  const title = cleanLine(draft.title.slice(0, MAX_TITLE_LENGTH));
  if (title === "") return null;
  if (draft.title.length > MAX_TITLE_LENGTH)
    report(`title cut, too long for one: ${cutLine(title)}`);
  const abstract = cleanBody(draft.abstract ?? "");
  const doi = readDoi(draft.doi ?? "", report);
  const arxiv = readArxivNumber(draft.arxiv ?? "", report);
  const ownId = readOwnId(draft.id ?? "", report);
  return {
    line: draft.line,
    identifiers: [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`].filter((one) => one !== null),
    id: ownId ?? arxiv ?? (doi === null ? paperIdFromTitle(title) : `doi:${doi}`),
    title,
    abstract,
    keywords: cleanKeywords(draft.keywords ?? []),
    authors: (draft.authors ?? []).map(cleanLine).filter((name) => name !== ""),
    date: readDate(draft, report),
    venue: cleanLine(draft.venue ?? "") || null,
    links: mergeLinks([
      ...readLinks(draft.addresses ?? [], "paper", report),
      ...readLinks(arxiv === null ? [] : [`https://arxiv.org/abs/${arxiv}`], "paper", report),
      ...readLinks(doi === null ? [] : [`https://doi.org/${doi}`], "paper", report),
      ...readLinks(draft.projectAddresses ?? [], "project", report),
      ...readLinks(draft.codeAddresses ?? [], "code", report),
      ...extractLinks(abstract),
    ]),
    upvotes: draft.upvotes ?? null,
  };
}

/** Lower case, since case makes no difference in it. */
function readDoi(text: string, report: (message: string) => void): string | null {
  const found = DOI_IN_TEXT.exec(text)?.[0].replace(/[.,;]+$/, "");
  if (found !== undefined) return found.toLowerCase();
  if (text.trim() !== "") report(`no DOI: ${cutLine(text)}`);
  return null;
}

/** Without the version: all versions are one paper. */
function readArxivNumber(text: string, report: (message: string) => void): string | null {
  const found = ARXIV_FIELD.exec(text.trim())?.[1];
  if (found !== undefined) return found.toLowerCase();
  if (text.trim() !== "") report(`no arXiv number: ${cutLine(text)}`);
  return null;
}

/** Null where the source gives none; names such as "__proto__" are no ids, for objects have them already. */
function readOwnId(given: string, report: (message: string) => void): string | null {
  const id = cleanLine(given);
  if (id !== "" && id.length <= MAX_ID_LENGTH && !(id in Object.prototype)) return id;
  if (given !== "") report(`unusable id: ${cutLine(given)}`);
  return null;
}

/** A date or year that cannot be counts as none; exports do have papers of the year 32025. */
function readDate(
  { date = "", year }: PaperDraft,
  report: (message: string) => void,
): PartialDate | null {
  const text = date.trim();
  const read = parseIsoDate(text) ?? parseDateHeader(text) ?? readYear(text);
  if (!read && text !== "") report(`no date: ${cutLine(text)}`);
  return read ?? (year === undefined || year === null ? null : readYear(String(year).trim()));
}

function readYear(text: string): PartialDate | null {
  return /^\d+$/.test(text) ? dateFromYear(Number(text)) : null;
}

function readLinks(
  addresses: readonly string[],
  kind: WebLink["kind"],
  report: (message: string) => void,
): WebLink[] {
  return addresses.flatMap(splitAddresses).flatMap((address): WebLink[] => {
    const link = webLink(address);
    if (link === null && address.trim() !== "") report(`no web address: ${cutLine(address)}`);
    return link === null ? [] : [{ url: link.url, kind: link.kind === "code" ? "code" : kind }];
  });
}

/** One field may hold several: "https://a.org; https://b.org". */
function splitAddresses(text: string): string[] {
  return text.split(/[\s,;|]+(?=https?:)/);
}

/** Adds the Problem of a record that gave no paper, and counts the record. */
export function loseRecord(source: ParsedSource, problem: Problem): void {
  source.problems.push(problem);
  source.lostCount = (source.lostCount ?? 0) + 1;
}
