/** How the phrases of a large pile of papers are used: the counts from which the phrase table is made. */
import { DATASET_HEADS, METHOD_HEADS } from "../entities/text/word-lists.ts";
import { findCandidateSpans } from "../entities/candidates/candidate-spans.ts";
import type { CandidateSpan } from "../entities/candidates/candidate-spans.ts";
import { wordAfter, wordsBefore } from "../entities/candidates/context-words.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import { STATISTICS, writePhraseLine } from "../entities/resources/phrase-statistics.ts";
import type { Statistic } from "../entities/resources/phrase-statistics.ts";
import type { TokenizedPaper } from "../entities/text/tokenized-paper.ts";
import { compareText } from "../base/compare-text.ts";

/** Papers after which phrases met once are forgotten, so that the counts fit in memory. */
const FORGET_EVERY = 10_000;

/** Below these a phrase tells nothing: the table stays under a megabyte compressed. */
const MIN_PAPERS = 8;
const MIN_KEYWORDS = 3;

/** Counts by phrase: in how many papers it is used in each way, in the order of USES. */
export type PhraseCounts = Map<string, Uint32Array>;

/** A counter that takes one paper after the other. */
export function createPhraseCounter() {
  const counts: PhraseCounts = new Map();
  let paperCount = 0;
  const add = (reading: TokenizedPaper, keywords: readonly string[]) => {
    for (const [key, uses] of usesIn(reading, keywords)) {
      const count = counts.get(key) ?? new Uint32Array(STATISTICS.length);
      if (count[0] === 0 && count[2] === 0 && !uses.has("free") && !uses.has("keyword")) continue;
      STATISTICS.forEach((use, at) => {
        if (uses.has(use)) count[at] = (count[at] ?? 0) + 1;
      });
      counts.set(key, count);
    }
    if (++paperCount % FORGET_EVERY === 0) forgetRare(counts);
  };
  return { counts, add };
}

function forgetRare(counts: PhraseCounts): void {
  for (const [key, count] of counts) if ((count[0] ?? 0) + (count[2] ?? 0) < 2) counts.delete(key);
}

function usesIn(reading: TokenizedPaper, keywords: readonly string[]): Map<string, Set<Statistic>> {
  const found = new Map<string, Set<Statistic>>();
  const usesOf = (key: string) => {
    const uses = found.get(key) ?? new Set();
    found.set(key, uses);
    return uses;
  };
  for (const run of reading.runs) {
    for (const span of findCandidateSpans(run, reading)) {
      const uses = usesOf(keyOf(span));
      for (const use of usesAt(span)) uses.add(use);
    }
  }
  for (const long of reading.longForms) found.get(long)?.add("defined");
  for (const short of reading.shortForms.keys()) found.get(normalForm(short))?.add("defined");
  for (const keyword of keywords) usesOf(normalForm(keyword)).add("keyword");
  return found;
}

function keyOf({ run, first, last }: CandidateSpan): string {
  let key = "";
  for (let at = first; at < last; at++) key += run[at]?.stem ?? "";
  return key;
}

function usesAt(span: CandidateSpan): Statistic[] {
  const { run, first, isFreeLeft, isFreeRight, field, text } = span;
  if (!isFreeLeft || !isFreeRight) {
    // "X dataset" and "X model" hold X just as well as "X" alone.
    return ["any", ...headUses(wordAfter(span))];
  }
  const before = wordsBefore(span, 4);
  const uses: Statistic[] = ["free", "any", ...headUses(wordAfter(span))];
  const beside =
    before[0] === "the" || before[0] === "a" || before[0] === "an" ? before[1] : before[0];
  if (field === "title") uses.push("title");
  if (/^(?:using|with|via|by|through)$/.test(beside ?? "")) uses.push("using");
  if (beside === "on") uses.push("on");
  if (beside === "for" || beside === "of" || beside === "in") uses.push("for");
  if (before.some((word) => /^(?:propose|introduce|present|develop)/.test(word)))
    uses.push("proposed");
  if (before[0] === "as" || before[0] === "like" || before[0] === "including") uses.push("example");
  if (run[first]?.isFirst === false && field === "abstract" && /^\p{Lu}/u.test(text))
    uses.push("capital");
  if (/\p{L}\p{Lu}|\p{L}-?\d/u.test(text)) uses.push("coined");
  if (/^\s?,/.test(run[first]?.gap ?? "") || /^\s?,/.test(run[span.last]?.gap ?? ""))
    uses.push("listed");
  return uses;
}

function headUses(next: string): Statistic[] {
  const head = next.replace(/s$/, "");
  if (DATASET_HEADS.has(head)) return ["beforeDataset"];
  if (head === "task" || head === "problem") return ["beforeTask"];
  if (METHOD_HEADS.has(head) || /^(?:method|approach|technique)$/.test(head))
    return ["beforeMethod"];
  return [];
}

/** The phrase table as text, sorted: what at least a few papers use, or name as a keyword. */
export function serialiseCounts(counts: PhraseCounts): string {
  const kept = [...counts].filter(
    ([, count]) => (count[0] ?? 0) >= MIN_PAPERS || (count[2] ?? 0) >= MIN_KEYWORDS,
  );
  const lines = kept.map(([key, count]) => writePhraseLine(key, count)).sort(compareText);
  return `# Use of phrases in papers; see src/entities/phrase-table.ts. Made by scripts/mine.ts.\n${lines.join("\n")}\n`;
}
