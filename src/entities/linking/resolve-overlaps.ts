/** Resolves overlaps: of candidates that share words of a paper, the more confident or longer one is kept there. */
import { isSureEnough, typeOf } from "../classifier/classify.ts";
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import { compareText } from "../../base/compare-text.ts";
import type { ScoredCandidate, CandidateMention } from "../findings.ts";
import type { PileNames } from "./pile-names.ts";

/** Confidence that each token is worth: of a name and the one inside it, the longer wins unless far less confident. */
const BONUS_PER_TOKEN = 0.12;

/** Confidence from which a task goes before a wider one that its words end in. */
const SURE_TASK = 0.5;

/** Confidence from which a known name is one inside of a longer name, too, that this paper alone has. */
const SURE_INSIDE = 0.7;

/**
 * The candidates kept, in order of rank, each with the mentions that no candidate before it overlaps.
 *
 * Some names stand inside of others, too: a subject of the pile in all that is no kind of it ("Cu2O" in "Cu2O films"),
 * and a sure name of the lexicon in what no other paper names ("XRD" in "wide XRD study").
 */
export function resolveOverlaps(
  scored: readonly ScoredCandidate[],
  pile: PileNames,
): ScoredCandidate[] {
  const sure = scored.filter((one) => isSureEnough(one) || pile.subjects.has(one.key));
  const wider = findWiderTasks(sure);
  const placed: CandidateMention[] = [];
  /** Those of names that neither the lexicon nor other papers have. */
  const oneOffs = new Set<CandidateMention>();
  const kept: ScoredCandidate[] = [];
  for (const candidate of rankCandidates(sure, wider, pile)) {
    const { key, entry, isWeak, confidence } = candidate;
    const isKnown = entry !== null && !isWeak && !wider.has(key) && confidence >= SURE_INSIDE;
    const mayHold = (outer: CandidateMention, inner: CandidateMention): boolean =>
      isKnown && oneOffs.has(outer) && holds(outer, inner);
    const mentions = candidate.mentions.filter(
      (mention) =>
        pile.subjects.has(key) ||
        namesTaskInside(candidate, mention) ||
        !placed.some((other) => overlaps(other, mention) && !mayHold(other, mention)),
    );
    if (mentions.length === 0) continue;
    placed.push(...mentions);
    if (entry === null && !pile.shared.has(key)) for (const one of mentions) oneOffs.add(one);
    kept.push({ ...candidate, mentions });
  }
  return kept;
}

/** Candidates from the highest rank to the lowest, without the mentions that longer names never leave to them. */
function rankCandidates(
  sure: readonly ScoredCandidate[],
  wider: ReadonlySet<string>,
  { shared, subjects }: PileNames,
): ScoredCandidate[] {
  const known = sure.filter(({ entry }) => entry !== null).flatMap(({ mentions }) => mentions);
  const kinds = sure.filter(({ key }) => shared.has(key)).flatMap(({ mentions }) => mentions);
  const rank = ({ confidence, mentions }: ScoredCandidate) =>
    confidence + BONUS_PER_TOKEN * Math.max(...mentions.map(({ tokenCount }) => tokenCount));
  return (
    sure
      .map((one) => (subjects.has(one.key) ? withoutKinds(one, kinds) : one))
      .map((one) => (one.entry !== null || subjects.has(one.key) ? withoutInner(one, known) : one))
      .filter(({ mentions }) => mentions.length > 0)
      // A wider task comes last: it keeps only mentions outside of the narrower ones.
      .sort(
        (a, b) =>
          Number(wider.has(a.key)) - Number(wider.has(b.key)) ||
          rank(b) - rank(a) ||
          compareText(a.key, b.key),
      )
  );
}

/** Keys of the tasks of which each mention ends a longer, sure task: "image compression" in "stereo image compression". */
function findWiderTasks(sure: readonly ScoredCandidate[]): Set<string> {
  const tasks = sure.filter((candidate) => ENTITY_TYPE_BY_ID[typeOf(candidate)].nests);
  const endOf = ({ field, end }: CandidateMention): string => `${field} ${String(end)}`;
  const longest = new Map<string, number>();
  for (const { confidence, mentions } of tasks)
    for (const mention of confidence >= SURE_TASK ? mentions : [])
      longest.set(endOf(mention), Math.max(mention.tokenCount, longest.get(endOf(mention)) ?? 0));
  const isEnd = (mention: CandidateMention): boolean =>
    mention.tokenCount < (longest.get(endOf(mention)) ?? 0);
  return new Set(tasks.filter(({ mentions }) => mentions.every(isEnd)).map(({ key }) => key));
}

/** A candidate without the mentions inside a longer known name: "ActivityNet" in "ActivityNet Captions". */
function withoutInner(
  candidate: ScoredCandidate,
  known: readonly CandidateMention[],
): ScoredCandidate {
  const isInner = (mention: CandidateMention) =>
    !namesTaskInside(candidate, mention) &&
    known.some((other) => other.tokenCount > mention.tokenCount && overlaps(other, mention));
  return { ...candidate, mentions: candidate.mentions.filter((mention) => !isInner(mention)) };
}

/** A candidate without the mentions that end a longer one: "woodpecker" in "black-backed woodpecker". */
function withoutKinds(
  candidate: ScoredCandidate,
  kinds: readonly CandidateMention[],
): ScoredCandidate {
  const endsKind = (mention: CandidateMention) =>
    kinds.some(
      (other) =>
        other.tokenCount > mention.tokenCount &&
        other.end === mention.end &&
        overlaps(other, mention),
    );
  return { ...candidate, mentions: candidate.mentions.filter((mention) => !endsKind(mention)) };
}

/** Whether a mention names its task inside of a longer name, too: "text-to-image" in "text-to-image diffusion model". */
function namesTaskInside({ entry }: ScoredCandidate, { text }: CandidateMention): boolean {
  return entry !== null && ENTITY_TYPE_BY_ID[entry.type].nests && /^[^\s-]+-to-[^\s-]+$/.test(text);
}

/** Whether two mentions share characters; names that share a part do not overlap: "CIFAR-10/100". */
function overlaps(a: CandidateMention, b: CandidateMention): boolean {
  if (a.spelledOut !== null || b.spelledOut !== null || a.field !== b.field) return false;
  return a.start < b.end && b.start < a.end;
}

/** Whether a mention lies within another. */
function holds(outer: CandidateMention, inner: CandidateMention): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
