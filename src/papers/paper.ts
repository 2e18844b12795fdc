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
  /** Papers of each source by itself, before those of several are merged; sorted by name. */
  sources: { name: string; paperCount: number }[];
  problems: Problem[];
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
