/**
 * How phrases are used in a large pile of papers: the table's text form, and looking a phrase up.
 *
 * A line is a phrase's key, a tab, and one digit in base 36 for each of USES. The first three digits are
 * counts of papers, twice the logarithm; the others are shares, the root of them over 35.
 */

/** Ways to use a phrase; each is counted in papers. */
export const STATISTICS = [
  "free",
  "any",
  "keyword",
  "title",
  "using",
  "on",
  "for",
  "proposed",
  "example",
  "capital",
  "coined",
  "listed",
  "defined",
  "beforeDataset",
  "beforeTask",
  "beforeMethod",
] as const;
export type Statistic = (typeof STATISTICS)[number];

/** So many of USES are counts, the others shares. */
const COUNT_DIGITS = 3;
const MAX_DIGIT = 35;

/** Log2 of a count of papers for the first three of USES, else a share, 0–1. */
export type PhraseStatistics = Record<Statistic, number>;

export type PhraseTable = ReadonlyMap<string, PhraseStatistics>;

export const NO_STATISTICS: PhraseStatistics = readDigits("0".repeat(STATISTICS.length));

/** Reads the table; an empty text gives an empty one. */
export function readPhraseStatistics(text: string): Map<string, PhraseStatistics> {
  const table = new Map<string, PhraseStatistics>();
  const seen = new Map<string, PhraseStatistics>();
  for (const line of text.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab <= 0 || line.startsWith("#")) continue;
    const digits = line.slice(tab + 1);
    const use = seen.get(digits) ?? readDigits(digits);
    seen.set(digits, use);
    table.set(line.slice(0, tab), use);
  }
  return table;
}

function readDigits(digits: string): PhraseStatistics {
  const at = (use: Statistic): number => {
    const place = STATISTICS.indexOf(use);
    const digit = parseInt(digits.charAt(place) || "0", 36);
    return place < COUNT_DIGITS ? digit / 2 : (digit / MAX_DIGIT) ** 2;
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
    coined: at("coined"),
    listed: at("listed"),
    defined: at("defined"),
    beforeDataset: at("beforeDataset"),
    beforeTask: at("beforeTask"),
    beforeMethod: at("beforeMethod"),
  };
}

/** One line of the table from counts of papers in the order of USES. */
export function writePhraseLine(key: string, counts: ArrayLike<number>): string {
  const whole = Math.max(1, counts[0] ?? 0);
  const any = Math.max(1, counts[1] ?? 0);
  const digits = STATISTICS.map((use, at) => {
    const count = counts[at] ?? 0;
    const digit =
      at < COUNT_DIGITS
        ? 2 * Math.log2(1 + count)
        : MAX_DIGIT * Math.sqrt(Math.min(1, count / (use.startsWith("before") ? any : whole)));
    return Math.min(MAX_DIGIT, Math.round(digit)).toString(36);
  });
  return `${key}\t${digits.join("")}`;
}
