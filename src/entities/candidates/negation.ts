/** What a paper names only as what it does without: "without resorting to X", "instead of X", "X-free". */
import type { CandidateSpan } from "./candidate-spans.ts";

/** Words that may stand between what denies a name and the name; adjectives, adverbs and hyphenated words may, too. */
const BETWEEN =
  /^(?:the|an?|any|all|such|their|its|these|those|other|many|most|need|needs|necessity|use|access|recourse|for|of|on|upon|to|\p{Ll}+ing)$/u;
const MAX_BETWEEN = 6;
/** Words that deny what follows them, at the end of a text. */
const DENIAL =
  /(?:^|\s)(?:without|unlike|instead of|rather than|as opposed to|in contrast to|contrary to|in place of|in lieu of|absence of|free of|neither|excluding|exclusion of|(?:we|authors|reviewers) excluded|(?:with|has|have|requires?|requiring|needs?|needing|uses?|using|performs?|involves?|assumes?) no|(?:not|never|cannot) (?:rely|require|need|use|assume|depend|involve|employ|resort)|(?:avoid|avoids|avoiding|eliminates?|eliminating|obviates?|obviating|bypass|bypasses|bypassing|circumvents?|circumventing|removes?|removing) the need)$/;
/** "Case reports, letters, and reviews were excluded". */
const EXCLUDED = /^(?:excluded|omitted)$/;
const AUXILIARY = /^(?:was|were|is|are|be|been|being|has|have|had)$/;
/** Small words of such a list, which most verbs of prose are not. */
const LISTING = /^(?:and|or|of|in|on|with|the|as|well|other|all)$/;
/** Tokens of the rest of such a list. */
const MAX_LISTED = 20;
/** No denial has more words. */
const MAX_DENIAL = 3;

/** Whether all places where a text names a candidate say that the paper does without it. */
export function isOnlyDenied(spans: readonly CandidateSpan[]): boolean {
  const written = spans.filter(({ spelledOut }) => spelledOut === null);
  return written.length > 0 && written.every(isDenied);
}

function isDenied({ run, first, last }: CandidateSpan): boolean {
  const next = run[last];
  if (next?.attachment === "glued" && next.lower === "free") return true;
  if (isExcluded(run, last)) return true;
  for (let at = first - 1; at >= Math.max(0, first - MAX_BETWEEN - 1); at--) {
    if (!isJoined(run, at + 1)) return false;
    let from = at;
    while (from > 0 && at - from < MAX_DENIAL - 1 && isJoined(run, from)) from--;
    const words = run.slice(from, at + 1).map(({ lower }) => lower);
    if (DENIAL.test(words.join(" "))) return true;
    if (!mayStandBetween(run, at)) return false;
  }
  return false;
}

/** Whether a list that goes on from a place ends with "were excluded". */
function isExcluded(run: CandidateSpan["run"], from: number): boolean {
  for (let at = from; at < Math.min(run.length, from + MAX_LISTED); at++) {
    const token = run[at];
    if (token === undefined || token.attachment === "apart") return false;
    if (EXCLUDED.test(token.lower)) return AUXILIARY.test(run[at - 1]?.lower ?? "");
    if (token.isStopWord && !AUXILIARY.test(token.lower) && !LISTING.test(token.lower))
      return false;
  }
  return false;
}

/** Whether a token follows the one before it without a comma, bracket or the like. */
function isJoined(run: CandidateSpan["run"], at: number): boolean {
  const attachment = run[at]?.attachment;
  return attachment === "spaced" || attachment === "glued";
}

function mayStandBetween(run: CandidateSpan["run"], at: number): boolean {
  const token = run[at];
  if (token === undefined) return false;
  const { lower, wordClass, attachment } = token;
  const isPart = attachment === "glued" || run[at + 1]?.attachment === "glued";
  return isPart || BETWEEN.test(lower) || wordClass === "adjective" || wordClass === "adverb";
}
