/** How the phrases of a background corpus are used: the counts from which the phrase table is made. */
import { compareText } from "../base/compare-text.ts";
import { findCandidateSpans } from "../entities/candidates/candidate-spans.ts";
import type { CandidateSpan } from "../entities/candidates/candidate-spans.ts";
import {
  governingWord,
  isBesideComma,
  wordAfter,
  wordsBefore,
} from "../entities/candidates/context-words.ts";
import { STATISTICS, writePhraseLine } from "../entities/resources/phrase-statistics.ts";
import type { Statistic } from "../entities/resources/phrase-statistics.ts";
import { CUES } from "../entities/text/cue-words.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import type { TokenizedPaper } from "../entities/text/tokenized-paper.ts";
import { keyOfTokens } from "../entities/text/tokens.ts";
import { isNameShaped } from "../entities/text/word-shape.ts";

/** Papers after which phrases met once are forgotten, so that the counts fit in memory. */
const FORGET_EVERY = 10_000;

/** Rarer phrases say nothing; without them the table stays under a megabyte compressed. */
const MIN_PAPERS = 8;
const MIN_KEYWORDS = 3;

const FREE = STATISTICS.indexOf("free");
const KEYWORD = STATISTICS.indexOf("keyword");

/** By key of a phrase, in how many papers each of STATISTICS holds, in their order. */
type PhraseCounts = Map<string, Uint32Array>;

/** Counts phrases, one paper after the other; a phrase is kept once it is free in a paper or a keyword of one. */
export function createPhraseCounter() {
  const counts: PhraseCounts = new Map();
  let paperCount = 0;
  const add = (paper: TokenizedPaper, keywords: readonly string[]): void => {
    for (const [key, uses] of statisticsIn(paper, keywords)) {
      if (!counts.has(key) && !uses.has("free") && !uses.has("keyword")) continue;
      const count = counts.get(key) ?? new Uint32Array(STATISTICS.length);
      STATISTICS.forEach((statistic, at) => {
        if (uses.has(statistic)) count[at] = (count[at] ?? 0) + 1;
      });
      counts.set(key, count);
    }
    if (++paperCount % FORGET_EVERY === 0) forgetRare(counts);
  };
  return { counts, add };
}

function forgetRare(counts: PhraseCounts): void {
  for (const [key, count] of counts)
    if ((count[FREE] ?? 0) + (count[KEYWORD] ?? 0) < 2) counts.delete(key);
}

/** Which statistics hold for each phrase of a paper. */
function statisticsIn(
  paper: TokenizedPaper,
  keywords: readonly string[],
): Map<string, Set<Statistic>> {
  const found = new Map<string, Set<Statistic>>();
  const add = (key: string, ...statistics: Statistic[]): void => {
    const known = found.get(key) ?? new Set();
    for (const statistic of statistics) known.add(statistic);
    found.set(key, known);
  };
  for (const run of paper.runs) {
    for (const span of findCandidateSpans(run, paper))
      add(keyOfTokens(run, span.first, span.last), ...statisticsAt(span));
  }
  for (const long of paper.longForms) found.get(long)?.add("defined");
  for (const short of paper.shortForms.keys()) found.get(normalForm(short))?.add("defined");
  for (const keyword of keywords) add(normalForm(keyword), "keyword");
  return found;
}

function statisticsAt(span: CandidateSpan): Statistic[] {
  // "X dataset" and "X model" hold X just as well as "X" alone.
  const anywhere: Statistic[] = ["any", ...headStatistics(wordAfter(span))];
  if (!span.isFreeLeft || !span.isFreeRight) return anywhere;
  const before = wordsBefore(span);
  const governing = governingWord(before);
  const holds: Partial<Record<Statistic, boolean>> = {
    free: true,
    title: span.field === "title",
    using: CUES.using(governing),
    on: CUES.on(governing),
    for: CUES.purpose(governing) || CUES.within(governing),
    proposed: before.some(CUES.proposing),
    example: CUES.example(governing),
    capital: isCapitalInside(span),
    nameShaped: isNameShaped(span.text),
    listed: isBesideComma(span),
  };
  return [...anywhere, ...STATISTICS.filter((statistic) => holds[statistic])];
}

/** Whether a phrase of the abstract begins with a capital that no sentence asks for. */
function isCapitalInside({ run, first, field, text }: CandidateSpan): boolean {
  return run[first]?.isFirst === false && field === "abstract" && /^\p{Lu}/u.test(text);
}

function headStatistics(next: string): Statistic[] {
  if (CUES.dataset(next)) return ["beforeDataset"];
  if (CUES.taskHead(next)) return ["beforeTask"];
  return CUES.methodHead(next) ? ["beforeMethod"] : [];
}

/** The phrase table as text, sorted by line: phrases free in some papers, or keywords of some. */
export function serialiseCounts(counts: PhraseCounts): string {
  const kept = [...counts].filter(
    ([, count]) => (count[FREE] ?? 0) >= MIN_PAPERS || (count[KEYWORD] ?? 0) >= MIN_KEYWORDS,
  );
  const lines = kept.map(([key, count]) => writePhraseLine(key, count)).sort(compareText);
  return `# Phrase statistics; see src/entities/resources/phrase-statistics.ts. Made by scripts/commands/count-phrases.ts.\n${lines.join("\n")}\n`;
}
