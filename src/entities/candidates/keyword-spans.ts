/** The naming in a keyword: all of it, but for a remark in brackets, and an inverted heading read forwards. */
import type { Token } from "../text/tokens.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { candidateSpanOf } from "./candidate-spans.ts";
import type { CandidateSpan } from "./candidate-spans.ts";

/** Parts of "Carcinoma, Non-Small-Cell Lung" are short; longer ones are a list. */
const MAX_WORDS_IN_PART = 3;
const REMARK = /\s[([]$/;
/** "Machine Learning: Classification", as some venues name a part of an area. */
const AREA = /:\s+$/;

/** The span of a keyword; null for one without a word in it, and where a bracket stays open. */
export function keywordSpanOf(run: Token[], tokenized: TokenizedPaper): CandidateSpan | null {
  if (run.length === 0) return null;
  const remark = run.findIndex(({ gap }, at) => at > 0 && REMARK.test(gap));
  const last = remark < 0 ? run.length : remark;
  const first = Math.max(
    0,
    run.slice(0, last).findLastIndex(({ gap }) => AREA.test(gap)),
  );
  const span = candidateSpanOf(run, first, last, tokenized);
  return withBrackets({ ...span, spelledOut: readForwards(span.text) }, tokenized);
}

/** "Breast Neoplasms" of "Neoplasms, Breast", as indexers write it; null where nothing is inverted. */
function readForwards(text: string): string | null {
  const parts = text.split(/,\s/);
  const areShort = parts.every((part) => part.split(/\s/).length <= MAX_WORDS_IN_PART);
  return parts.length > 1 && areShort ? parts.reverse().join(" ") : null;
}

/** With the brackets that close behind its last word: "Fe(III)"; null where one stays open, or closes that none opened. */
function withBrackets(span: CandidateSpan, { texts }: TokenizedPaper): CandidateSpan | null {
  const [closing = ""] = /^[)\]]*/.exec(texts.keywords.slice(span.end)) ?? [];
  const count = (text: string, signs: RegExp): number => text.match(signs)?.length ?? 0;
  const open = count(span.text, /[([]/g) - count(span.text, /[)\]]/g);
  if (open < 0 || open > closing.length) return null;
  return { ...span, end: span.end + open, text: span.text + closing.slice(0, open) };
}
