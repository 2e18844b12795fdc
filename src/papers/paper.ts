/** What the first step delivers: papers as the source gives them, and what it could not read. */

/** An address taken from the source; always http or https. */
export interface WebLink {
  kind: "paper" | "code" | "project";
  url: string;
}

/** A date as far as the source tells it: a listing may give month and day but no year. */
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
  authors: string[];
  date: PartialDate | null;
  venue: string | null;
  links: WebLink[];
  upvotes: number | null;
}

/** Something in a source that could not be used, told so that a person can find and mend it. */
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

/** What was read and what was not. It tells of files, where a map tells of papers: kept beside the map, not in it. */
export interface ImportReport {
  /** Sorted by name. */
  sources: SourceReport[];
  /** Records, of all sources, of which another record told already. */
  mergedCount: number;
  /** The shares of the papers, merged, that have each of these, 0–1; 0 where there is no paper. */
  shares: { abstract: number; date: number; code: number };
  problems: Problem[];
}

/** What became of one source: of its records, those that gave no paper are left out, each told in a Problem. */
export interface SourceReport {
  name: string;
  /** The importer that read it; null where none knows it. */
  format: string | null;
  recordCount: number;
  /** Before merging. */
  paperCount: number;
  /** How many of these papers another record, of this source or of one before it, told of already. */
  mergedCount: number;
}

export interface ImportResult extends ImportReport {
  papers: Paper[];
}

/** A paper as one record tells of it, with what only reading needs. */
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
  /** Records that gave no paper, each told in a Problem; counted by `loseRecord`, absent where there is none. */
  lostCount?: number;
}

/** One format: how to know it, and how to read it. Formats are recognised by content, not by name. */
export interface Importer {
  name: string;
  recognises: (text: string) => boolean;
  parse: (source: SourceText) => ParsedSource;
}
