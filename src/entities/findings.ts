/** What is found in one paper alone, before any other is heard: candidates, each with what was made of it. */
import type { Mention, Span } from "./entity.ts";
import type { LexiconEntry } from "./resources/lexicon.ts";
import type { EntityType } from "./entity-types.ts";
import type { PaperProfile } from "./features/paper-profile.ts";
import type { ShortForms } from "./text/short-forms/short-forms.ts";

export interface CandidateMention extends Mention {
  /** The name in full, where the text has it only in part: "CIFAR-100" of "CIFAR-10/100". */
  spelledOut: string | null;
  tokenCount: number;
}

/** A classified candidate, without its features and tokens: a large corpus has millions of them. */
export interface ScoredCandidate {
  key: string;
  /** Of the lexicon's entry, as much as linking asks for. */
  entry: Pick<LexiconEntry, "name" | "type"> | null;
  /** Whether it has no entry, or only by weak spellings. */
  isWeak: boolean;
  mentions: CandidateMention[];
  /** Probability that it is an entity, 0–1; raised for sure names of the lexicon and of other papers. */
  confidence: number;
  /** Probability of each type, 0–1; a candidate may suit two, so that the sum may be above 1. */
  typeProbabilities: Record<EntityType, number>;
  /** Whether all of its spans are name-shaped. */
  isNameShaped: boolean;
  /** Probability, 0–1, that the paper introduces it, addresses it, or names it only as what it does without. */
  roleProbabilities: Record<"introduces" | "addresses" | "contrasts", number>;
  /** Why it was taken, for the reader. */
  reason: string;
  cues: Cues;
}

/** What the second look asks of a candidate, beside the above; see phrase-statistics.ts. */
export interface Cues {
  /** Share of its spans that are free, 0–1. */
  free: number;
  /** Log2 counts of the phrase table. */
  seen: number;
  keyword: number;
  /** Share, 0–1, of the phrase table. */
  concentration: number;
}

/** Plain data that depends on the paper and the resources alone, so that it can be kept and sent. */
export interface PaperFindings {
  paperId: string;
  /** Sentences of the abstract, in order. */
  sentences: Span[];
  shortForms: ShortForms;
  scored: ScoredCandidate[];
  profile: Pick<PaperProfile, "knownShare" | "machineLearning">;
}
