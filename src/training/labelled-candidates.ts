/** Training data: the candidates of labelled papers, with features and labels. */
import { findCandidates } from "../entities/candidates/candidates.ts";
import type { Candidate } from "../entities/candidates/candidates.ts";
import { computeLocalFeatures, addContextFeatures } from "../entities/features/feature-vector.ts";
import type { FeatureVector } from "../entities/features/feature-vector.ts";
import { profilePaper } from "../entities/features/paper-profile.ts";
import type { PaperProfile } from "../entities/features/paper-profile.ts";
import { byEntityType } from "../entities/entity-types.ts";
import { acceptsType, formsOf } from "../evaluation/gold.ts";
import type { GoldEntity, GoldPaper } from "../evaluation/gold.ts";
import type { Label } from "../entities/classifier/model.ts";
import type { LexicalResources } from "../entities/resources/lexical-resources.ts";
import { tokenizePaper } from "../entities/text/tokenized-paper.ts";
import type { TokenizedPaper } from "../entities/text/tokenized-paper.ts";
import type { Vocabulary } from "../entities/text/vocabulary.ts";
import type { Paper } from "../papers/paper.ts";

/** Weight of an entity that not every reader would list, beside 1 for others. */
const ARGUABLE_WEIGHT = 0.6;

export interface LabelledCandidate {
  candidate: Candidate;
  features: FeatureVector;
  /** 1 where the label holds, else 0; all 0 for a candidate that is no entity. */
  labels: Record<Label, number>;
  /** Weight of the row in training. */
  weight: number;
}

export interface LabelledPaper {
  gold: GoldPaper;
  tokenized: TokenizedPaper;
  profile: PaperProfile;
  rows: LabelledCandidate[];
}

/** A paper of which only the texts are known, in the form that the extraction takes. */
export function paperOf({
  id,
  title,
  abstract,
  keywords = [],
}: Omit<GoldPaper, "entities">): Paper {
  const none = { authors: [], date: null, venue: null, links: [], upvotes: null };
  return { id, title, abstract, keywords, ...none };
}

/** Computes the features of all candidates of a labelled paper, without a prefilter, and labels them. */
export function labelPaper(
  gold: GoldPaper,
  resources: LexicalResources,
  vocabulary: Vocabulary,
): LabelledPaper {
  const tokenized = tokenizePaper(paperOf(gold), vocabulary);
  const goldForms = gold.entities.map((entity) => ({
    entity,
    forms: formsOf([entity.name, ...entity.mentions]),
  }));
  const candidates = findCandidates(tokenized, resources);
  const profile = profilePaper(candidates, resources.phrases);
  // Labels list what title and abstract name: of what keywords alone name they say nothing.
  const inText = candidates.filter(({ spans }) => spans.length > 0);
  const rows = inText.map((candidate) => {
    const said = [...candidate.spans, ...candidate.keywordSpans].map((o) => o.spelledOut ?? o.text);
    const forms = [...formsOf([candidate.entry?.name ?? "", ...said])];
    const hits = goldForms
      .filter((g) => forms.some((form) => g.forms.has(form)))
      .map((g) => g.entity);
    const isSure = hits.length === 0 || hits.some((g) => g.required);
    return {
      candidate,
      features: addContextFeatures(
        computeLocalFeatures(candidate, profile, resources),
        candidate,
        tokenized,
        resources,
      ),
      labels: labelsOf(hits),
      weight: isSure ? 1 : ARGUABLE_WEIGHT,
    };
  });
  return { gold, tokenized, profile, rows };
}

function labelsOf(hits: readonly GoldEntity[]): Record<Label, number> {
  const some = (test: (g: GoldEntity) => boolean) => (hits.some(test) ? 1 : 0);
  return {
    entity: some(() => true),
    ...byEntityType((type) => some((g) => acceptsType(g, type))),
    introduces: some((g) => g.role === "introduces"),
    addresses: some((g) => g.role === "addresses"),
  };
}
