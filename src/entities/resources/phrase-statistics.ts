/**
 * The phrase table: how phrases are used in a background corpus of papers.
 *
 * Its text has a line for each phrase: the key, a tab, and for each of STATISTICS one digit in base 36, 0–35:
 * - a count of n papers is round(2 * log2(1 + n)); 35 stands for 156,000 papers and more;
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
  /** is a keyword; these three are counts, the others shares: of the papers in which a free one ... */
  "keyword",
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

/** The first so many of STATISTICS are counts. */
const COUNT_DIGITS = 3;
const MAX_DIGIT = 35;

/** log2(1 + papers) for the three counts, in steps of 0.5; for the others a share, 0–1. */
export type PhraseStatistics = Record<Statistic, number>;

/** By key of the phrase. */
export type PhraseTable = ReadonlyMap<string, PhraseStatistics>;

/** All 0, for phrases that the table does not have; known by identity. */
export const NO_STATISTICS: PhraseStatistics = readDigits("0".repeat(STATISTICS.length));

/** Reads the text of the table; lines without a key are passed over, and missing digits are 0. */
export function readPhraseStatistics(text: string): Map<string, PhraseStatistics> {
  const table = new Map<string, PhraseStatistics>();
  const seen = new Map<string, PhraseStatistics>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab <= 0 || line.startsWith("#")) continue;
    const digits = line.slice(tab + 1);
    const statistics = seen.get(digits) ?? readDigits(digits);
    seen.set(digits, statistics);
    table.set(line.slice(0, tab), statistics);
  }
  return table;
}

function readDigits(digits: string): PhraseStatistics {
  const at = (statistic: Statistic): number => {
    const index = STATISTICS.indexOf(statistic);
    const digit = parseInt(digits.charAt(index) || "0", 36);
    return index < COUNT_DIGITS ? digit / 2 : (digit / MAX_DIGIT) ** 2;
  };
  return {
    free: at("free"),
    any: at("any"),
    keyword: at("keyword"),
    title: at("title"),
    using: at("using"),
    on: at("on"),
    for: at("for"),
    proposed: at("proposed"),
    example: at("example"),
    capital: at("capital"),
    nameShaped: at("nameShaped"),
    listed: at("listed"),
    defined: at("defined"),
    beforeDataset: at("beforeDataset"),
    beforeTask: at("beforeTask"),
    beforeMethod: at("beforeMethod"),
  };
}

/** One line of the table, from counts of papers in the order of STATISTICS. */
export function writePhraseLine(key: string, counts: ArrayLike<number>): string {
  const free = Math.max(1, counts[0] ?? 0);
  const any = Math.max(1, counts[1] ?? 0);
  const digits = STATISTICS.map((statistic, at) => {
    const count = counts[at] ?? 0;
    const digit =
      at < COUNT_DIGITS
        ? 2 * Math.log2(1 + count)
        : MAX_DIGIT * Math.sqrt(Math.min(1, count / (statistic.startsWith("before") ? any : free)));
    return Math.min(MAX_DIGIT, Math.round(digit)).toString(36);
  });
  return `${key}\t${digits.join("")}`;
}
