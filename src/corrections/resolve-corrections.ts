import type { Entity, Extraction } from "../entities/entity.ts";
import { merge, splitSpelling, reject, rename, retype } from "./apply-correction.ts";
import type { Change, Target } from "./apply-correction.ts";
import { applyMoves } from "./apply-moves.ts";
import type { MentionMove } from "./apply-moves.ts";
import type { CorrectableCorpus } from "./move-mentions.ts";
import type { Correction, EntityCorrection } from "./corrections.ts";
export interface Corrected {
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
  return { extraction: { entities: corpus.entities, papers }, unmatched };
}

export interface ResolvedCorrections {
  corpus: CorrectableCorpus;
  /** What the corrections do to the names of each paper, in this order. */
  moves: MentionMove[];
  /** Papers with an entity of which some mentions move and others stay: which, only their texts can tell. */
  dividedPaperIds: Set<string>;
  unmatched: string[];
}

/**
 * Applies corrections of entities to a copy, each to what those before it made; what they do not name stays as it is.
 * An id that a correction ended still finds the entity that took its place.
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
  /** The id that goes on for one that is gone; never leads in a circle, as an id in use leads nowhere. */
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
    if (correction.kind === "nameCommunity") continue;
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
  return resolved;
}

/** Whether some mentions move and others stay, and with them the spellings. */
function dividesEntity({ kind, paperId }: EntityCorrection): boolean {
  return kind === "neverMerge" || (kind !== "reject" && typeof paperId === "string");
}

function papersNaming({ papers }: CorrectableCorpus, entity: Entity | null): string[] {
  const naming = papers.filter(({ entities }) => entities.some((n) => n.entityId === entity?.id));
  return naming.map(({ paperId }) => paperId);
}

/** The corrected corpus, or why there is nothing to correct. */
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
    case "neverMerge":
      return splitSpelling(target, correction.spelling);
    case "retype":
      return retype(target, correction.type);
  }
}
