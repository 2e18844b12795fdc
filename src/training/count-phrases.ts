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
import { AREAS, MACHINE_LEARNING } from "../entities/resources/areas.ts";
import type { Area } from "../entities/resources/areas.ts";
import { STATISTICS, writePhraseLine } from "../entities/resources/phrase-statistics.ts";
import type { Statistic } from "../entities/resources/phrase-statistics.ts";
import { CUES } from "../entities/text/cue-words.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import type { TokenizedPaper } from "../entities/text/tokenized-paper.ts";
import { keyOfTokens } from "../entities/text/tokens.ts";
import { isNameShaped } from "../entities/text/word-shape.ts";

/** Papers after which phrases met once are forgotten, so that the counts fit in memory. */
const FORGET_EVERY = 10_000;

/** Rarer phrases say nothing; without them the table stays under a megabyte and a half compressed. */
const MIN_PAPERS = 6;
const MIN_KEYWORDS = 2;

const FREE = STATISTICS.indexOf("free");
const ANY = STATISTICS.indexOf("any");
const KEYWORD = STATISTICS.indexOf("keyword");

/**
 * By key of a phrase, in how many papers each of STATISTICS holds, in their order; then in how many papers of each
 * of AREAS it stands at all.
 */
type PhraseCounts = Map<string, Uint32Array>;

/** What was counted in a background corpus. */
interface Counted {
  phrases: PhraseCounts;
  /** Papers of each of AREAS. */
  papers: Uint32Array;
}

/** Counts phrases, one paper after the other; a phrase is kept once it is free in a paper or a keyword of one. */
export function createPhraseCounter() {
  const counted: Counted = { phrases: new Map(), papers: new Uint32Array(AREAS.length) };
  let paperCount = 0;
  const add = (paper: TokenizedPaper, keywords: readonly string[], area: Area): void => {
    const areaAt = AREAS.indexOf(area);
    addTo(counted.papers, areaAt);
    for (const [key, uses] of statisticsIn(paper, keywords)) {
      const known = counted.phrases.get(key);
      if (known === undefined && !uses.has("free") && !uses.has("keyword")) continue;
      const count = known ?? new Uint32Array(STATISTICS.length + AREAS.length);
      if (known === undefined) counted.phrases.set(key, count);
      for (const statistic of uses) addTo(count, STATISTICS.indexOf(statistic));
      addTo(count, STATISTICS.length + areaAt);
    }
    if (++paperCount % FORGET_EVERY === 0) forgetRare(counted.phrases);
  };
  return { counted, add };
}

function addTo(counts: Uint32Array, at: number): void {
  counts[at] = (counts[at] ?? 0) + 1;
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
export function serialiseCounts({ phrases, papers }: Counted): string {
  const kept = [...phrases].filter(
    ([, count]) => (count[FREE] ?? 0) >= MIN_PAPERS || (count[KEYWORD] ?? 0) >= MIN_KEYWORDS,
  );
  const lines = kept
    .map(([key, count]) => writePhraseLine(key, statisticsOf(count, papers)))
    .sort(compareText);
  return `# Phrase statistics; see src/entities/resources/phrase-statistics.ts. Made by scripts/commands/count-phrases.ts.\n${lines.join("\n")}\n`;
}

/** The values of STATISTICS, from counts of papers. */
function statisticsOf(count: Uint32Array, papers: Uint32Array): number[] {
  const rates = Array.from(papers, (of, at) =>
    of === 0 ? 0 : (count[STATISTICS.length + at] ?? 0) / of,
  );
  const sum = rates.reduce((total, rate) => total + rate, 0) || 1;
  const largest = Math.max(...rates);
  const derived: Partial<Record<Statistic, number>> = {
    area: rates.indexOf(largest),
    concentration: largest / sum,
    machineLearning: (rates[MACHINE_LEARNING] ?? 0) / sum,
  };
  return STATISTICS.map((statistic, at) => {
    const papersWith = count[at] ?? 0;
    if (at === FREE || at === ANY || at === KEYWORD) return papersWith;
    const whole = count[statistic.startsWith("before") ? ANY : FREE] ?? 0;
    return derived[statistic] ?? papersWith / Math.max(1, whole);
  });
}
