/** Names of the lexicon that are spelled like ordinary words: where a span is the word, and where the name. */
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import type { LexiconHit } from "../resources/lexicon.ts";
import { isOrdinary } from "../resources/phrase-statistics.ts";
import type { PhraseTable } from "../resources/phrase-statistics.ts";
import { CUES } from "../text/cue-words.ts";
import { hasCapital, isNameShaped } from "../text/word-shape.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import { wordAfter } from "./context-words.ts";

/** "phi^4" is a power, and "Phi-4" a name. */
const POWER = /^\p{Ll}.*\^/u;

/**
 * Whether a span is spelled like a name of the lexicon and is something else: "BIRD" is no bird, a title that begins
 * with "Kinetics" is not on that dataset, and "phi^4" is a formula.
 */
export function isHomonym(span: CandidateSpan, hit: LexiconHit, phrases: PhraseTable): boolean {
  const { text, run, first, last } = span;
  if (POWER.test(text)) return true;
  if (last - first > 1 || !isOrdinary(phrases.get(run[first]?.stem ?? ""))) return false;
  if (isNameShaped(text)) return !isNameShaped(hit.text);
  const isName = ENTITY_TYPE_BY_ID[hit.entry.type].lexiconConfidence > 0 && hasCapital(hit.text);
  return isName && !isCapitalised(span) && !CUES.dataset(wordAfter(span));
}

/** Whether a span has a capital where words have none: inside of a sentence. */
function isCapitalised({ text, field, run, first }: CandidateSpan): boolean {
  return field === "abstract" && run[first]?.isFirst === false && hasCapital(text);
}
