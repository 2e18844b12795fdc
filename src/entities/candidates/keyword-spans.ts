/** The naming in a keyword: all of it, but for a remark in brackets, and an inverted heading read forwards. */
import type { Token } from "../text/tokens.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { candidateSpanOf } from "./candidate-spans.ts";
import type { CandidateSpan } from "./candidate-spans.ts";

/** Parts of "Carcinoma, Non-Small-Cell Lung" are short; longer ones are a list. */
const MAX_WORDS_IN_PART = 3;
const REMARK = /\s[([]$/;

/** The span of a keyword; null for one without a word in it. */
export function keywordSpanOf(run: Token[], tokenized: TokenizedPaper): CandidateSpan | null {
  if (run.length === 0) return null;
  const remark = run.findIndex(({ gap }, at) => at > 0 && REMARK.test(gap));
  const last = remark < 0 ? run.length : remark;
  return candidateSpanOf(run, 0, last, tokenized, readForwards(run, last, tokenized));
}

/** "Breast Neoplasms" of "Neoplasms, Breast", as indexers write it; null where nothing is inverted. */
function readForwards(
  run: readonly Token[],
  last: number,
  { texts }: TokenizedPaper,
): string | null {
  const parts = texts.keywords.slice(run[0]?.start, run[last - 1]?.end).split(/,\s/);
  const areShort = parts.every((part) => part.split(/\s/).length <= MAX_WORDS_IN_PART);
  return parts.length > 1 && areShort ? parts.reverse().join(" ") : null;
}
