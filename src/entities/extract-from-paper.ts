/** What one paper alone names: its text is tokenized, candidates are found in it, and each is classified. */
import { findCandidates } from "./candidates/candidates.ts";
import type { Candidate } from "./candidates/candidates.ts";
import { classifyCandidate } from "./classifier/classify.ts";
import { failsPrefilter } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";
import type { Resources } from "./extraction-resources.ts";
import { addContextFeatures, computeLocalFeatures } from "./features/feature-vector.ts";
import type { FeatureVector } from "./features/feature-vector.ts";
import { profilePaper } from "./features/paper-profile.ts";
import type { PaperProfile } from "./features/paper-profile.ts";
import { tokenizePaper } from "./text/tokenized-paper.ts";
import type { TokenizedPaper } from "./text/tokenized-paper.ts";
import { fieldText, TEXT_FIELDS } from "../papers/paper.ts";
import type { Paper } from "../papers/paper.ts";
import type { ScoredCandidate, PaperFindings } from "./findings.ts";

/** A candidate with all its features. */
interface FeaturedCandidate {
  candidate: Candidate;
  features: FeatureVector;
}

/** Finds and scores the candidates of a paper, before any other paper is heard. */
export function extractFromPaper(paper: Paper, resources: Resources): PaperFindings {
  const tokenized = tokenizePaper(paper, resources.vocabulary);
  const candidates = findCandidates(tokenized, resources);
  const profile = profilePaper(candidates, resources.phrases);
  const featured = computeFeatures(candidates, profile, tokenized, resources);
  return {
    paperId: paper.id,
    sentences: tokenized.sentences,
    shortForms: tokenized.shortForms,
    scored: classifyCandidates(featured, resources.model).map((one) => asPrinted(one, tokenized)),
    profile: { knownShare: profile.knownShare, machineLearning: profile.machineLearning },
  };
}

/** Computes the features of the candidates that pass the prefilter. */
export function computeFeatures(
  candidates: readonly Candidate[],
  profile: PaperProfile,
  tokenized: TokenizedPaper,
  resources: Resources,
): FeaturedCandidate[] {
  return candidates
    .map((candidate) => ({
      candidate,
      features: computeLocalFeatures(candidate, profile, resources),
    }))
    .filter(({ features }) => !failsPrefilter(features, resources.model))
    .map(({ candidate, features }) => ({
      candidate,
      features: addContextFeatures(features, candidate, tokenized, resources),
    }));
}

/** Scores candidates; those that cannot be kept are left out. */
export function classifyCandidates(
  featured: readonly FeaturedCandidate[],
  model: Model,
): ScoredCandidate[] {
  return featured
    .map(({ candidate, features }) => classifyCandidate(candidate, features, model))
    .filter((one) => one !== null);
}

/** With its mentions as the paper has them, where the tokenizer reads its digits otherwise. */
function asPrinted(candidate: ScoredCandidate, { paper, texts }: TokenizedPaper): ScoredCandidate {
  if (TEXT_FIELDS.every((field) => texts[field] === fieldText(paper, field))) return candidate;
  const mentions = candidate.mentions.map((mention) => {
    const text = fieldText(paper, mention.field).slice(mention.start, mention.end);
    return { ...mention, text };
  });
  return { ...candidate, mentions };
}
