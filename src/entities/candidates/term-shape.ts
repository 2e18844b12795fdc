/** Whether a phrase is shaped like a term, in any field: by where it begins and ends, and by the kinds of its words. */
import type { Token } from "../text/tokens.ts";
import { INNER_WORDS } from "../text/word-lists.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import { isSuffix, isWholeWord, WHOLLY_FREE } from "./edges.ts";

/** Free on one side, and perhaps on the other. */
const MIN_FREEDOM = 3;
/** Longer ones with a small word inside are clauses. */
const MAX_TOKENS_AROUND_OF = 5;
const MAX_TOKENS_AROUND_SMALL_WORD = 4;

const CAPITAL_START = /^\p{Lu}/u;
/** The ending of no adjective, whatever compromise guesses. */
const PLURAL = /(?:[^u]|[^o]u)s$(?<!less)/;
const NUMBER = /^[\d.,]+$/;

/** Whether a span is shaped like a term, as most noun phrases are that stand by themselves. */
export function isTermShaped(span: CandidateSpan): boolean {
  const { run, first, last, freedom, spelledOut } = span;
  if (freedom < MIN_FREEDOM || saysNothing(span)) return false;
  if (spelledOut !== null) return freedom === WHOLLY_FREE;
  if (NUMBER.test(run[first]?.text ?? "") || !endsLikeTerm(span)) return false;
  const small = smallWordsIn(span);
  if (small.length === 0 || isCapitalised(span)) return true;
  // A phrase that holds "of" or "and" must stand by itself.
  if (small.length > 1 || freedom < WHOLLY_FREE) return false;
  const limit = small[0] === "of" ? MAX_TOKENS_AROUND_OF : MAX_TOKENS_AROUND_SMALL_WORD;
  return last - first <= limit;
}

/** Whether no word of a phrase says anything of a subject, or the last is too general for the empty words before it. */
function saysNothing({ run, first, last }: CandidateSpan): boolean {
  for (let at = first; at < last - 1; at++) if (run[at]?.isEmpty !== true) return false;
  const closing = run[last - 1];
  if (closing === undefined || closing.isEmpty) return true;
  const before = run[last - 2];
  return closing.isGeneric && (last - first === 1 || before?.wordClass === "adjective");
}

/** Whether its last word may end a noun phrase: no adjective, participle or "based". */
function endsLikeTerm({ run, first, last, field }: CandidateSpan): boolean {
  const closing = run[last - 1];
  if (closing === undefined) return false;
  const isPart = closing.attachment === "glued" && last - first > 1;
  if (isPart) return !isSuffix(run, last - 1) || NUMBER.test(closing.text);
  if (field === "abstract" && !closing.isFirst && CAPITAL_START.test(closing.text)) return true;
  if (closing.wordClass === "adjective" && !PLURAL.test(closing.lower)) return false;
  return !(closing.isParticiple && closing.lower.endsWith("ed"));
}

/** "of" and the like inside a phrase, in lower case. */
function smallWordsIn({ run, first, last }: CandidateSpan): string[] {
  const found: string[] = [];
  for (let at = first + 1; at < last - 1; at++) {
    const lower = run[at]?.lower ?? "";
    if (INNER_WORDS.has(lower) && isWholeWord(run, at)) found.push(lower);
  }
  return found;
}

/** Whether all words but small ones begin with a capital in an abstract. */
function isCapitalised({ run, first, last, field }: CandidateSpan): boolean {
  const isCapital = (token: Token) =>
    CAPITAL_START.test(token.text) || INNER_WORDS.has(token.lower);
  return field === "abstract" && run.slice(first, last).every(isCapital);
}
