/** Features of the second look at a candidate: what was made of it at first, and what its paper and the pile say. */
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { FeatureVector } from "../features/feature-vector.ts";
import { flag } from "../features/feature.ts";
import { isIn } from "./pile-statistics.ts";
import type { KeyCounts, PileStatistics } from "./pile-statistics.ts";
import type { ScoredCandidate, PaperFindings } from "../findings.ts";

/** Log-odds beyond these say no more. */
const MAX_LOG_ODDS = 6;
const MAX_PLACES = 6;
/** More papers say no more, and the labelled piles are too small to learn what they say. */
const MAX_PAPERS = 31;

/** What the features of one candidate read. */
interface View {
  candidate: ScoredCandidate;
  paper: PaperContext;
  pile: PileStatistics;
  /** The same key in the other papers. */
  others: Omit<KeyCounts, "second">;
  /** The largest first confidence of a candidate that holds this one, and of one that it holds; 0 without one. */
  longer: number;
  inner: number;
  /** Share of the paper's candidates that are less confident, 0–1. */
  rank: number;
}

/** What all candidates of a paper share. */
interface PaperContext {
  findings: PaperFindings;
  /** Sum of the confidences: how many entities are to be expected. */
  expected: number;
  hasKeywords: boolean;
}

/** Log2 counts are log2(1 + count); shares and means are 0–1. */
const PILE_FEATURES = {
  /** Log-odds of the first confidence, -6 to 6. */
  first: ({ candidate }) => logOddsOf(candidate.confidence),
  ...Object.fromEntries(
    ENTITY_TYPE_IDS.map((type) => [
      `first ${type}`,
      ({ candidate }: View) => candidate.typeProbabilities[type],
    ]),
  ),

  // The pile: means. Its size is no feature: the labelled piles have sizes of their own.
  pileMachineLearning: ({ pile }) => pile.machineLearning,
  pileKnown: ({ pile }) => pile.knownShare,

  // The other papers of the pile: log2 counts to 5, means.
  otherPapers: ({ others }) => logCountOf(others.paperCount),
  otherMean: ({ others }) => others.confidence / Math.max(1, others.paperCount),
  otherSum: ({ others }) => logCountOf(others.confidence),
  otherLargest: ({ others }) => others.largest,
  otherTitles: ({ others }) => logCountOf(others.titles),
  otherListed: ({ others }) => logCountOf(others.listed),
  otherFree: ({ others }) => others.free / Math.max(1, others.paperCount),

  // What was known before: flag, log2 counts, share.
  known: ({ candidate }) => flag(candidate.entry !== null),
  seen: ({ candidate }) => candidate.cues.seen,
  keyword: ({ candidate }) => candidate.cues.keyword,
  concentration: ({ candidate }) => candidate.cues.concentration,

  // Its own paper: flags, count, share, count, flag, share, share, share.
  inTitle: ({ candidate }) => flag(isIn(candidate, "title")),
  /** 1 where it is a keyword of the paper, -1 where others are, 0 where the paper lists none. */
  listed: ({ candidate, paper }) => (isIn(candidate, "keywords") ? 1 : 0 - flag(paper.hasKeywords)),
  places: ({ candidate }) => Math.min(MAX_PLACES, candidate.mentions.length),
  free: ({ candidate }) => candidate.cues.free,
  tokenCount: ({ candidate }) => Math.max(0, ...candidate.mentions.map((o) => o.tokenCount)),
  nameShaped: ({ candidate }) => flag(candidate.isNameShaped),
  paperMachineLearning: ({ paper }) => paper.findings.profile.machineLearning,
  paperKnown: ({ paper }) => paper.findings.profile.knownShare,
  rank: ({ rank }) => rank,
  /** Sum of the confidences of its paper. */
  expected: ({ paper }) => paper.expected,
  longer: ({ longer }) => longer,
  inner: ({ inner }) => inner,
} satisfies Record<string, (view: View) => number>;

/** Names of the features, in the order of the vector; the stored model depends on it. */
export const PILE_FEATURE_NAMES: readonly string[] = Object.keys(PILE_FEATURES);
const FEATURES: readonly ((view: View) => number)[] = Object.values(PILE_FEATURES);

/** One vector for each candidate of a paper, in order. */
export function computePileFeatures(
  findings: PaperFindings,
  pile: PileStatistics,
): FeatureVector[] {
  const confidences = findings.scored.map(({ confidence }) => confidence).sort((a, b) => a - b);
  const expected = confidences.reduce((sum, confidence) => sum + confidence, 0);
  const hasKeywords = findings.scored.some((candidate) => isIn(candidate, "keywords"));
  const paper: PaperContext = { findings, expected, hasKeywords };
  const { longer, inner } = nestingOf(findings.scored);
  return findings.scored.map((candidate, at) => {
    const view: View = {
      candidate,
      paper,
      pile,
      others: othersOf(candidate, pile),
      longer: longer[at] ?? 0,
      inner: inner[at] ?? 0,
      rank: lessThan(confidences, candidate.confidence) / Math.max(1, confidences.length),
    };
    return Float64Array.from(FEATURES, (feature) => feature(view));
  });
}

function othersOf(candidate: ScoredCandidate, pile: PileStatistics): View["others"] {
  const all = pile.byKey.get(candidate.key);
  if (all === undefined) throw new Error(`invalid pile: ${candidate.key} is not counted`);
  return {
    paperCount: all.paperCount - 1,
    // Rounding may leave a little below 0.
    confidence: Math.max(0, all.confidence - candidate.confidence),
    titles: all.titles - flag(isIn(candidate, "title")),
    listed: all.listed - flag(isIn(candidate, "keywords")),
    free: Math.max(0, all.free - candidate.cues.free),
    largest: candidate.confidence < all.largest ? all.largest : all.second,
  };
}

/** By candidate, the largest confidence of one with a mention around one of its own, and inside of one. */
function nestingOf(scored: readonly ScoredCandidate[]): { longer: number[]; inner: number[] } {
  const longer = scored.map(() => 0);
  const inner = scored.map(() => 0);
  const places = scored
    .flatMap(({ mentions, confidence }, at) =>
      mentions.map(({ field, start, end }) => ({ field, start, end, at, confidence })),
    )
    .sort(
      (a, b) =>
        (a.field === b.field ? 0 : a.field < b.field ? -1 : 1) ||
        a.start - b.start ||
        b.end - a.end ||
        a.at - b.at,
    );
  for (const [index, outer] of places.entries()) {
    for (let next = index + 1; next < places.length; next++) {
      const place = places[next];
      if (place === undefined || place.field !== outer.field || place.start >= outer.end) break;
      if (place.end > outer.end || place.at === outer.at) continue;
      longer[place.at] = Math.max(longer[place.at] ?? 0, outer.confidence);
      inner[outer.at] = Math.max(inner[outer.at] ?? 0, place.confidence);
    }
  }
  return { longer, inner };
}

/** How many of ascending numbers are below a value. */
function lessThan(ascending: readonly number[], value: number): number {
  const at = ascending.findIndex((one) => one >= value);
  return at < 0 ? ascending.length : at;
}

/** log2(1 + count), at most 5. */
function logCountOf(count: number): number {
  return Math.log2(1 + Math.min(MAX_PAPERS, count));
}

function logOddsOf(probability: number): number {
  const odds = probability / (1 - probability);
  return Math.max(-MAX_LOG_ODDS, Math.min(MAX_LOG_ODDS, Math.log(odds)));
}
