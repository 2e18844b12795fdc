import { findCandidateSpans } from "../../../src/entities/candidates/candidate-spans.ts";
import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import type { Candidate } from "../../../src/entities/candidates/candidates.ts";
import {
  addContextFeatures,
  computeLocalFeatures,
  FEATURE_NAMES,
} from "../../../src/entities/features/feature-vector.ts";
import type { FeatureName } from "../../../src/entities/features/feature-vector.ts";
import { profilePaper } from "../../../src/entities/features/paper-profile.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import type { LexicalTexts } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { normalForm } from "../../../src/entities/text/normal-form.ts";
import type { TokenizedPaper } from "../../../src/entities/text/tokenized-paper.ts";
import type { Paper } from "../../../src/papers/paper.ts";
import { paper } from "../helpers.ts";

export type Features = Record<FeatureName, number>;

/** All features, by name, of the candidate that a paper spells, in full, as `text`; of any phrase where it is none. */
export function featuresOf(
  text: string,
  fields: Partial<Paper>,
  texts: Partial<LexicalTexts["lexicons"]> & { phrases?: string; words?: string } = {},
): Features {
  const { phrases = "", words = "", ...lexicons } = texts;
  const resources = readLexicalResources({
    lexicons: { task: "", method: "", dataset: "", ...lexicons },
    phrases,
    words,
  });
  const tokenized = tokenizePaper(paper(fields), new Vocabulary());
  const candidates = findCandidates(tokenized, resources);
  const candidate =
    candidates.find(({ spans, keywordSpans }) =>
      [...spans, ...keywordSpans].some((span) => (span.spelledOut ?? span.text) === text),
    ) ?? phraseAsCandidate(text, tokenized);
  const row = addContextFeatures(
    computeLocalFeatures(candidate, profilePaper(candidates, resources.phrases), resources),
    candidate,
    tokenized,
    resources,
  );
  return Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, row[at] ?? NaN])) as Features;
}

function phraseAsCandidate(text: string, tokenized: TokenizedPaper): Candidate {
  const spans = tokenized.runs
    .flatMap((run) => findCandidateSpans(run, tokenized))
    .filter((span) => span.text === text);
  if (spans.length === 0) throw new Error(`no phrase: ${text}`);
  return { key: normalForm(text), spans, keywordSpans: [], entry: null, isWeak: true };
}
