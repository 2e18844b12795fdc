/** Whether a paper may introduce a candidate, by how and where it stands. */
import { CUES } from "../text/cue-words.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import type { Candidate } from "./candidates.ts";
import { governingWord, wordsBefore } from "./context-words.ts";

/**
 * Whether no place of a candidate can introduce it: it only ever stands before what is introduced ("an LLM-based judge"),
 * or it is a known name that neither opens the title nor is said to be proposed.
 */
export function isNeverIntroduced({ entry, isWeak, spans }: Candidate): boolean {
  const written = spans.filter(({ spelledOut }) => spelledOut === null);
  if (written.length === 0) return false;
  if (written.every(isModifier)) return true;
  const isKnown = entry !== null && !isWeak;
  return isKnown && !written.some((span) => opensTitle(span) || isProposed(span));
}

/** Whether a word is glued to the end of a span: "LLM-based". */
function isModifier({ run, last }: CandidateSpan): boolean {
  return run[last]?.attachment === "glued";
}

/** "X: ...", "The X" */
function opensTitle({ field, run, first, last }: CandidateSpan): boolean {
  const isLast = last === run.length || /^\s*:/.test(run[last]?.gap ?? "");
  return field === "title" && isLast && (first === 0 || (first === 1 && run[0]?.lower === "the"));
}

function isProposed(span: CandidateSpan): boolean {
  const word = governingWord(wordsBefore(span));
  return CUES.proposing(word) || CUES.naming(word);
}
