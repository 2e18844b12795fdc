/** A score that separates abstracts from titles by the text alone. */

/** The start of a text is enough to score it; a line of megabytes is not searched to its end. */
const SCORED_LENGTH = 2_000;
/** Titles of data/papers are at most 130 characters, arXiv caps them at 250; abstracts start at 300. */
const EVEN_LENGTH = 220;
/** Words that sentences need and titles mostly do without. */
const SENTENCE_WORD = /\b(?:we|our|this|it|its|is|are|was|were|be|has|have|can|that|which)\b/i;
const SENTENCE_START =
  /^(?:we|i|here|in this|this (?:paper|work|article|study|report)|the paper)\b/i;
const SENTENCE_BREAK = /[\p{Ll}\p{N})\]][.?!]\s+(?=["'(“]?\p{Lu})/gu;

/**
 * How much a text reads like an abstract (above 0) rather than a title (below 0).
 * The weights come from the titles and abstracts of 96,000 papers, of which 3 titles are taken for abstracts.
 */
export function scoreAsAbstract(text: string): number {
  const head = text.slice(0, SCORED_LENGTH);
  const sentenceBreakCount = head.match(SENTENCE_BREAK)?.length ?? 0;
  const length = (text.length - EVEN_LENGTH) / 80;
  return (
    Math.max(-3, Math.min(4, length)) +
    Math.min(3, sentenceBreakCount) +
    (/[.:…]["')\]]?$/.test(text) || /https?:\/\/\S+$/.test(head) ? 1.5 : -2) +
    (SENTENCE_WORD.test(head) ? 1 : -1.5) +
    (SENTENCE_START.test(head) ? 1 : 0) +
    (isTitleCase(head) ? -2 : 1)
  );
}

/** Half or more of the longer words start with a capital. */
function isTitleCase(head: string): boolean {
  const longWords = head.match(/[\p{L}\p{N}][\p{L}\p{N}'’+-]{3,}/gu) ?? [];
  const capitalCount = longWords.filter((word) => /^[\p{Lu}\p{N}]/u.test(word)).length;
  return longWords.length > 0 && capitalCount * 2 >= longWords.length;
}
