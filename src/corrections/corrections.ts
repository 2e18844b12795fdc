/** What readers corrected by hand, applied between extraction and graph so that it survives a rebuild. */
import * as v from "valibot";
import { cleanLine } from "../base/clean-text.ts";
import type { Entity, Extraction } from "../entities/entity.ts";
import { merge, splitSpelling, reject, rename, retype } from "./apply-correction.ts";
import type { Change, Target } from "./apply-correction.ts";
import { applyMoves } from "./apply-moves.ts";
import type { MentionMove } from "./apply-moves.ts";
import type { CorrectableCorpus } from "./move-mentions.ts";
import { ENTITY_TYPE_IDS } from "../entities/entity-types.ts";

const CORRECTIONS_VERSION = 1;

const NAME = v.pipe(v.string(), v.transform(cleanLine), v.nonEmpty("expected a name"));
/** The entity meant, in one paper or (paperId null or absent) everywhere. */
const WHERE = { entityId: v.string(), paperId: v.optional(v.nullable(v.string())) };

const ENTITY_CORRECTIONS = [
  /** This is no entity. */
  v.strictObject({ kind: v.literal("reject"), ...WHERE }),
  /** It is called otherwise. */
  v.strictObject({ kind: v.literal("rename"), ...WHERE, name: NAME }),
  /** It is another entity under another name. */
  v.strictObject({ kind: v.literal("merge"), ...WHERE, intoId: v.string() }),
  /** What is spelled so is another entity. */
  v.strictObject({ kind: v.literal("neverMerge"), ...WHERE, spelling: NAME }),
  /** It is of another type. */
  v.strictObject({ kind: v.literal("retype"), ...WHERE, type: v.picklist(ENTITY_TYPE_IDS) }),
] as const;

/** A community, field or part of one is called otherwise; its id stays. */
const COMMUNITY_CORRECTION = v.strictObject({
  kind: v.literal("nameCommunity"),
  communityId: v.string(),
  name: NAME,
});

const CORRECTION = v.variant("kind", [...ENTITY_CORRECTIONS, COMMUNITY_CORRECTION]);

const CORRECTIONS = v.strictObject({
  version: v.literal(CORRECTIONS_VERSION),
  corrections: v.array(CORRECTION),
});

export type EntityCorrection = v.InferInput<(typeof ENTITY_CORRECTIONS)[number]>;
export type CommunityCorrection = v.InferInput<typeof COMMUNITY_CORRECTION>;
export type Correction = EntityCorrection | CommunityCorrection;

export interface Corrected {
  extraction: Extraction;
  /** Corrections that change nothing, each with the reason as a sentence, in the order given. */
  unmatched: string[];
}

/** Finds an entity by the id it has or had before an earlier correction; null where there is none. */
type FindEntity = (id: string) => Entity | null;

/**
 * Reads `{"version": 1, "corrections": [...]}`.
 * @throws when the text is no JSON or not of this form, saying where
 */
export function readCorrections(text: string): Correction[] {
  const result = v.safeParse(CORRECTIONS, parseJson(text));
  if (result.success) return result.output.corrections;
  const [issue] = result.issues;
  const path = v.getDotPath(issue);
  throw new Error(`invalid corrections: ${path ? `${path}: ` : ""}${issue.message}`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (cause) {
    throw new Error("invalid corrections: not JSON", { cause });
  }
}

/** The inverse of `readCorrections`, one correction a line. */
export function writeCorrections(corrections: readonly Correction[]): string {
  const lines = corrections.map((correction) => `  ${JSON.stringify(correction)}`);
  return `{"version": ${CORRECTIONS_VERSION}, "corrections": [\n${lines.join(",\n")}\n]}\n`;
}

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
