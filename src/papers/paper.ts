/** What the first step delivers: papers as the source gives them, and what it could not read. */

/** An address taken from the source; always http or https. */
export interface WebLink {
  kind: "paper" | "code" | "project";
  url: string;
}

/** A date as precise as the source gives it: a listing may give month and day but no year. */
export interface PartialDate {
  year: number | null;
  /** 1–12 */
  month: number | null;
  /** 1–31 */
  day: number | null;
}

export interface Paper {
  /** Stable under reordering of the input; the source's own id where it gives one. */
  id: string;
  title: string;
  /** Exactly as the source gives it, so that offsets into it hold; empty where there is none. */
  abstract: string;
  /** As the source lists them, in its order, each once; none has a semicolon in it. */
  keywords: string[];
  authors: string[];
  date: PartialDate | null;
  venue: string | null;
  links: WebLink[];
  upvotes: number | null;
}

/** The texts of a paper that offsets point into, in reading order. */
export const TEXT_FIELDS = ["title", "abstract", "keywords"] as const;
export type TextField = (typeof TEXT_FIELDS)[number];
/** Where each stands among TEXT_FIELDS, which is how stored offsets name it. */
export const TEXT_FIELD_NUMBERS = { title: 0, abstract: 1, keywords: 2 } as const satisfies Record<
  TextField,
  number
>;

/** Between two keywords where they are one text; none has a semicolon in it. */
export const KEYWORD_SEPARATOR = "; ";

/** A text of a paper; its keywords are one text. */
export function fieldText(paper: Pick<Paper, TextField>, field: TextField): string {
  return field === "keywords" ? paper.keywords.join(KEYWORD_SEPARATOR) : paper[field];
}

/** Something in a source that could not be used, described so that a person can find and mend it. */
export interface Problem {
  file: string;
  /** 1-based; null where the whole file is meant. */
  line: number | null;
  message: string;
}

export interface SourceText {
  /** The file's name as the user knows it. */
  name: string;
  text: string;
}

/** What was read of each file and what was not. The report is of files, the map of papers: one lies beside the other. */
export interface ImportReport {
  /** Sorted by name. */
  sources: SourceReport[];
  /** Duplicates among the records of all sources, merged away. */
  mergedCount: number;
  /** The shares of the papers, merged, that have each of these, 0–1; 0 where there is no paper. */
  shares: { abstract: number; keywords: number; date: number; code: number };
  problems: Problem[];
}

/** What became of one source. Records that gave no paper are `recordCount - paperCount`, each with a Problem. */
export interface SourceReport {
  name: string;
  /** The importer that read it; null where none knows it. */
  format: string | null;
  recordCount: number;
  /** Before merging. */
  paperCount: number;
  /** Papers of this source merged into a record of this source or of one before it. */
  mergedCount: number;
}

export interface ImportResult extends ImportReport {
  papers: Paper[];
}

/** A paper as one record has it, with what only import needs. */
export interface FoundPaper extends Paper {
  /** 1-based line of its source on which it starts. */
  line: number;
  /** What it is known by everywhere, lower case: "doi:10.1000/bees", "arxiv:2405.13729" (no version). */
  identifiers: string[];
}

/** What one source gives, in its order, repeats included. */
export interface ParsedSource {
  papers: FoundPaper[];
  problems: Problem[];
  /** Records that gave no paper, each with a Problem; counted by `loseRecord`, absent where there is none. */
  lostCount?: number;
}

/** So many characters are enough to meet the first record of any file, behind headings and comments. */
export const RECOGNISED_LENGTH = 20_000;

/** One format: how to know it, and how to read it. Formats are recognised by content, not by name. */
export interface Importer {
  name: string;
  /** @param head at most `RECOGNISED_LENGTH` characters of the file, from its first line that is not blank */
  recognises: (head: string) => boolean;
  parse: (source: SourceText) => ParsedSource;
}
