/** Application of corrections to an extraction, one after the other. */
import type { Entity, Extraction } from "../entities/entity.ts";
import { merge, splitSpelling, reject, rename, retype } from "./apply-correction.ts";
import type { Change, Target } from "./apply-correction.ts";
import { applyMoves } from "./apply-moves.ts";
import type { MentionMove } from "./apply-moves.ts";
import type { CorrectableCorpus } from "./move-mentions.ts";
import { correctHierarchy } from "./correct-hierarchy.ts";
import type { Correction, EntityCorrection, HierarchyCorrection } from "./corrections.ts";

/** A corrected extraction. */
interface Corrected {
  extraction: Extraction;
  /** Corrections that change nothing, each with the reason as a sentence, in the order given. */
  unmatched: string[];
}

/** Finds an entity by the id it has or had before an earlier correction; null where there is none. */
type FindEntity = (id: string) => Entity | null;

/** Applies corrections of entities to a copy; papers that they do not change stay the same objects. */
export function applyCorrections(
  extraction: Extraction,
  corrections: readonly Correction[],
): Corrected {
  const { corpus, moves, unmatched } = resolveCorrections(extraction, corrections);
  const papers = extraction.papers.map((paper) => {
    const entities = applyMoves(paper.paperId, paper.entities, moves);
    return entities === paper.entities ? paper : { ...paper, entities };
  });
  const extracted = { entities: corpus.entities, papers };
  const { wider } = corpus;
  return { extraction: wider === undefined ? extracted : { ...extracted, wider }, unmatched };
}

/** The effect of corrections on a corpus. */
export interface ResolvedCorrections {
  corpus: CorrectableCorpus;
  /** Moves of mentions, in order. */
  moves: MentionMove[];
  /** Papers whose mentions are needed: with an entity of which a correction moves some mentions and not others. */
  dividedPaperIds: Set<string>;
  unmatched: string[];
}

/**
 * Resolves corrections of entities on a copy of a corpus, in order. An id that a correction removed stands for the
 * entity that its mentions moved to.
 */
export function resolveCorrections(
  corpus: CorrectableCorpus,
  corrections: readonly Correction[],
): ResolvedCorrections {
  const resolved: ResolvedCorrections = {
    corpus,
    moves: [],
    dividedPaperIds: new Set(),
    unmatched: [],
  };
  /** By removed id: the id of the successor. There is no circle, for an id in use has no successor. */
  const successorById = new Map<string, string>();
  const find: FindEntity = (id) => {
    let at: string | undefined = id;
    while (at !== undefined) {
      const found = resolved.corpus.entities.find((entity) => entity.id === at);
      if (found) return found;
      at = successorById.get(at);
    }
    return null;
  };
  for (const correction of corrections) {
    if (!isOfEntity(correction)) continue;
    if (dividesEntity(correction))
      for (const id of papersNaming(resolved.corpus, find(correction.entityId)))
        resolved.dividedPaperIds.add(id);
    const change = apply(resolved.corpus, correction, find);
    if (typeof change === "string") {
      resolved.unmatched.push(`${correction.kind}: ${change}`);
      continue;
    }
    resolved.corpus = change.corpus;
    if (change.move !== null) resolved.moves.push(change.move);
    if (change.reached !== null) successorById.delete(change.reached);
    if (change.reached !== null && change.ended !== null)
      successorById.set(change.ended, change.reached);
  }
  const ofHierarchy = corrections.filter(isOfHierarchy);
  if (corpus.wider !== undefined || ofHierarchy.length > 0) {
    const { wider, unmatched } = correctHierarchy(corpus.wider ?? [], ofHierarchy, find);
    resolved.corpus = { ...resolved.corpus, wider };
    resolved.unmatched.push(...unmatched);
  }
  return resolved;
}

function isOfHierarchy(correction: Correction): correction is HierarchyCorrection {
  return correction.kind === "isKindOf" || correction.kind === "isNotKindOf";
}

function isOfEntity(correction: Correction): correction is EntityCorrection {
  return correction.kind !== "nameCommunity" && !isOfHierarchy(correction);
}

/** Whether a correction moves some mentions of an entity and not others. */
function dividesEntity({ kind, paperId }: EntityCorrection): boolean {
  return kind === "split" || (kind !== "reject" && typeof paperId === "string");
}

function papersNaming({ papers }: CorrectableCorpus, entity: Entity | null): string[] {
  const own = papers.filter(({ entities }) => entities.some((n) => n.entityId === entity?.id));
  return own.map(({ paperId }) => paperId);
}

/** Applies one correction, or returns as a phrase why it changes nothing. */
function apply(
  corpus: CorrectableCorpus,
  correction: EntityCorrection,
  find: FindEntity,
): Change | string {
  const entity = find(correction.entityId);
  if (!entity) return `no entity ${correction.entityId}`;
  const target: Target = { corpus, entity, paperId: correction.paperId ?? null };
  switch (correction.kind) {
    case "reject":
      return reject(target);
    case "rename":
      return rename(target, correction.name);
    case "merge": {
      const into = find(correction.intoId);
      return into ? merge(target, into) : `no entity ${correction.intoId}`;
    }
    case "split":
      return splitSpelling(target, correction.spelling);
    case "retype":
      return retype(target, correction.type);
  }
}
