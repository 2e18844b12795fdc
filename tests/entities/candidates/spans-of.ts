import { findCandidateSpans } from "../../../src/entities/candidates/candidate-spans.ts";
import type { CandidateSpan } from "../../../src/entities/candidates/candidate-spans.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { paper } from "../helpers.ts";

/** The spans of a paper's title and abstract that spell a text. */
export function spansOf(abstract: string, text: string, title = ""): CandidateSpan[] {
  const tokenized = tokenizePaper(paper({ title, abstract }), new Vocabulary());
  return tokenized.runs
    .flatMap((run) => findCandidateSpans(run, tokenized))
    .filter((span) => span.text === text);
}
