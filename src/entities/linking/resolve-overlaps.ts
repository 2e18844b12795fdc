/** Resolves overlaps: of candidates that share words of a paper, the more confident or longer one is kept there. */
import { isSureEnough, typeOf } from "../classifier/classify.ts";
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import { compareText } from "../../base/compare-text.ts";
import type { ScoredCandidate, CandidateMention } from "../findings.ts";

/** Confidence that each token is worth: of a name and the one inside it, the longer wins unless far less confident. */
const BONUS_PER_TOKEN = 0.12;

/** Confidence from which a task goes before a wider one that its words end in. */
const SURE_TASK = 0.5;

/** The candidates kept, in order of rank, each with the mentions that no candidate before it overlaps. */
export function resolveOverlaps(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const rank = ({ confidence, mentions }: ScoredCandidate) =>
    confidence + BONUS_PER_TOKEN * Math.max(...mentions.map(({ tokenCount }) => tokenCount));
  const sure = scored.filter(isSureEnough);
  const wider = findWiderTasks(sure);
  const known = sure.filter(({ entry }) => entry !== null).flatMap(({ mentions }) => mentions);
  const order = sure
    .map((candidate) => (candidate.entry === null ? candidate : withoutInner(candidate, known)))
    .filter(({ mentions }) => mentions.length > 0)
    // A wider task comes last: it keeps only mentions outside of the narrower ones.
    .sort(
      (a, b) =>
        Number(wider.has(a.key)) - Number(wider.has(b.key)) ||
        rank(b) - rank(a) ||
        compareText(a.key, b.key),
    );
  const keptMentions: CandidateMention[] = [];
  const kept: ScoredCandidate[] = [];
  for (const candidate of order) {
    const mentions = candidate.mentions.filter(
      (mention) =>
        namesTaskInside(candidate, mention) ||
        !keptMentions.some((other) => overlaps(other, mention)),
    );
    if (mentions.length === 0) continue;
    keptMentions.push(...mentions);
    kept.push({ ...candidate, mentions });
  }
  return kept;
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

/** Whether a mention names its task inside of a longer name, too: "text-to-image" in "text-to-image diffusion model". */
function namesTaskInside({ entry }: ScoredCandidate, { text }: CandidateMention): boolean {
  return entry !== null && ENTITY_TYPE_BY_ID[entry.type].nests && /^[^\s-]+-to-[^\s-]+$/.test(text);
}

/** Whether two mentions share characters; names that share a part do not overlap: "CIFAR-10/100". */
function overlaps(a: CandidateMention, b: CandidateMention): boolean {
  if (a.spelledOut !== null || b.spelledOut !== null || a.field !== b.field) return false;
  return a.start < b.end && b.start < a.end;
}
