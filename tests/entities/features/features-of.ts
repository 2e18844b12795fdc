import { findCandidates } from "../../../src/entities/candidates/candidates.ts";
import {
  addContextFeatures,
  computeLocalFeatures,
  FEATURE_NAMES,
} from "../../../src/entities/features/feature-vector.ts";
import type { FeatureName } from "../../../src/entities/features/feature-vector.ts";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";
import type { LexicalTexts } from "../../../src/entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import type { Paper } from "../../../src/papers/paper.ts";
import { paper } from "../helpers.ts";

export type Features = Record<FeatureName, number>;

/** All features, by name, of the candidate that a paper spells, in full, as `text`. */
export function featuresOf(
  text: string,
  fields: Partial<Paper>,
  texts: Partial<LexicalTexts["lexicons"]> & { phrases?: string } = {},
): Features {
  const { phrases = "", ...lexicons } = texts;
  const resources = readLexicalResources({
    lexicons: { task: "", method: "", dataset: "", ...lexicons },
    phrases,
  });
  const tokenized = tokenizePaper(paper(fields), new Vocabulary());
  const candidate = findCandidates(tokenized, resources).find(({ spans, keywordSpans }) =>
    [...spans, ...keywordSpans].some((span) => (span.spelledOut ?? span.text) === text),
  );
  if (candidate === undefined) throw new Error(`no candidate: ${text}`);
  const row = addContextFeatures(
    computeLocalFeatures(candidate, resources),
    candidate,
    tokenized,
    resources,
  );
  return Object.fromEntries(FEATURE_NAMES.map((name, at) => [name, row[at] ?? NaN])) as Features;
}
