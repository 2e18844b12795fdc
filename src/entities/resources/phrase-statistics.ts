/**
 * The phrase table: how phrases are used in a background corpus of papers of all areas.
 *
 * Its text has a line for each phrase: the key, a tab, and for each of STATISTICS one digit in base 36, 0–35:
 * - a count of n papers is round(2 * log2(1 + n)); 35 stands for 156,000 papers and more;
 * - an index stands as it is;
 * - a share s of papers is round(35 * sqrt(s)), so that small shares are told apart.
 * A share is of the papers where the phrase is free, those of "before..." of the papers that have it at all.
 * Lines that begin with "#" are comments.
 */

/** In how many papers a phrase ... */
export const STATISTICS = [
  /** stands by itself, as no part of a longer phrase; */
  "free",
  /** stands at all; */
  "any",
  /** is a keyword; these three are counts. */
  "keyword",
  /** Index in AREAS of the area whose share of papers with it is the largest. */
  "area",
  /** Share of that area in the sum of the shares of all areas; the others are shares of the papers in which a free one ... */
  "concentration",
  /** Share of machine learning in the same sum. */
  "machineLearning",
  /** is in the title; */
  "title",
  /** follows "using" or the like; */
  "using",
  /** follows "on"; */
  "on",
  /** follows "for", "of" or "in"; */
  "for",
  /** follows "propose" or the like; */
  "proposed",
  /** follows "such as" or the like; */
  "example",
  /** begins with a capital inside a sentence of the abstract; */
  "capital",
  /** is name-shaped; */
  "nameShaped",
  /** is beside a comma; */
  "listed",
  /** is a short form that the paper defines, or its long form; and in which any one ... */
  "defined",
  /** is followed by "dataset" or the like; */
  "beforeDataset",
  /** is followed by "task" or the like; */
  "beforeTask",
  /** is followed by "method" or the like. */
  "beforeMethod",
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** The first so many of STATISTICS are counts; the next is an index. */
const COUNT_DIGITS = 3;
const INDEX_DIGIT = STATISTICS.indexOf("area");
const MAX_DIGIT = 35;

/** log2(1 + papers) for the three counts, in steps of 0.5; an index; for the others a share, 0–1. */
export type PhraseStatistics = Record<Statistic, number>;

/** A log2 count that two papers reach: a keyword of so many is no slip. */
export const TWO_PAPERS = 1.5;

/** Share of papers, 0–1, below which capitals are the exception. */
const ORDINARY_SHARE = 0.3;

/** Whether a phrase of the table is mostly written in small letters; false for one that it does not have. */
export function isOrdinary(statistics: PhraseStatistics | undefined): boolean {
  if (statistics === undefined || statistics.any === 0) return false;
  return statistics.capital < ORDINARY_SHARE && statistics.nameShaped < ORDINARY_SHARE;
}

/** Looks a phrase up by its key. */
export interface PhraseTable {
  get(key: string): PhraseStatistics | undefined;
}

/** All 0, for phrases that the table does not have; known by identity. */
export const NO_STATISTICS: PhraseStatistics = readDigits("");

/** Reads the text of the table; lines without a key are passed over, and missing digits are 0. */
export function readPhraseStatistics(text: string): PhraseTable {
  /** Digits until they are asked for: a pile asks for one in ten. */
  const table = new Map<string, string | PhraseStatistics>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab > 0 && !line.startsWith("#")) table.set(line.slice(0, tab), line.slice(tab + 1));
  }
  return {
    get: (key) => {
      const found = table.get(key);
      if (typeof found !== "string") return found;
      const statistics = readDigits(found);
      table.set(key, statistics);
      return statistics;
    },
  };
}

function readDigits(digits: string): PhraseStatistics {
  const valueAt = (index: number): number => {
    const digit = parseInt(digits.charAt(index) || "0", 36);
    if (index < COUNT_DIGITS) return digit / 2;
    return index === INDEX_DIGIT ? digit : (digit / MAX_DIGIT) ** 2;
  };
  // Each property by name, so that all have one shape.
  return {
    free: valueAt(0),
    any: valueAt(1),
    keyword: valueAt(2),
    area: valueAt(3),
    concentration: valueAt(4),
    machineLearning: valueAt(5),
    title: valueAt(6),
    using: valueAt(7),
    on: valueAt(8),
    for: valueAt(9),
    proposed: valueAt(10),
    example: valueAt(11),
    capital: valueAt(12),
    nameShaped: valueAt(13),
    listed: valueAt(14),
    defined: valueAt(15),
    beforeDataset: valueAt(16),
    beforeTask: valueAt(17),
    beforeMethod: valueAt(18),
  };
}

/** One line of the table, from counts of papers (an index, shares 0–1) in the order of STATISTICS. */
export function writePhraseLine(key: string, values: ArrayLike<number>): string {
  const digits = Array.from(STATISTICS, (_, at) => {
    const value = values[at] ?? 0;
    if (at < COUNT_DIGITS) return 2 * Math.log2(1 + value);
    return at === INDEX_DIGIT ? value : MAX_DIGIT * Math.sqrt(Math.min(1, value));
  });
  const text = digits.map((digit) => Math.min(MAX_DIGIT, Math.round(digit)).toString(36)).join("");
  return `${key}\t${text.replace(/0+$/, "")}`;
}
