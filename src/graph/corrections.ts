/** What readers corrected by hand, applied between extraction and graph so that it survives a rebuild. */
import * as v from "valibot";
import type { Entity, Extraction, PaperEntities } from "../entities/entity.ts";

const CORRECTIONS_VERSION = 1;

const NAME = v.pipe(v.string(), v.trim(), v.nonEmpty("expected a name"));

/** reject: this is no entity, in one paper or (paperId null) anywhere; rename: it is called otherwise. */
const CORRECTION = v.variant("kind", [
  v.strictObject({
    kind: v.literal("reject"),
    entityId: v.string(),
    paperId: v.optional(v.nullable(v.string()), null),
  }),
  v.strictObject({ kind: v.literal("rename"), entityId: v.string(), name: NAME }),
]);

const CORRECTIONS = v.strictObject({
  version: v.literal(CORRECTIONS_VERSION),
  corrections: v.array(CORRECTION),
});

export type Correction = v.InferOutput<typeof CORRECTION>;

export interface Corrected {
  extraction: Extraction;
  /** Corrections that change nothing, each with the reason as a sentence, in the order given. */
  unmatched: string[];
}

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

/** Applies corrections in their order to a copy; what they do not name stays as it is. */
export function applyCorrections(extraction: Extraction, corrections: Correction[]): Corrected {
  const unmatched: string[] = [];
  let corrected = extraction;
  for (const correction of corrections) {
    const result = apply(corrected, correction);
    if (typeof result === "string") unmatched.push(result);
    else corrected = result;
  }
  return { extraction: corrected, unmatched };
}

/** The corrected extraction, or why there is nothing to correct. */
function apply(extraction: Extraction, correction: Correction): Extraction | string {
  const { kind, entityId } = correction;
  const entity = extraction.entities.find(({ id }) => id === entityId);
  if (!entity) return `${kind}: no entity ${entityId}`;
  switch (correction.kind) {
    case "reject":
      return reject(extraction, entityId, correction.paperId);
    case "rename":
      return rename(extraction, entity, correction.name);
  }
}

function reject(
  extraction: Extraction,
  entityId: string,
  paperId: string | null,
): Extraction | string {
  const isMeant = (paper: PaperEntities): boolean =>
    (paperId === null || paper.paperId === paperId) &&
    paper.entities.some((named) => named.entityId === entityId);
  if (!extraction.papers.some(isMeant)) return `reject: ${paperId} does not name ${entityId}`;
  const papers = extraction.papers.map((paper) =>
    isMeant(paper)
      ? { ...paper, entities: paper.entities.filter((named) => named.entityId !== entityId) }
      : paper,
  );
  const isNamed = papers.some(({ entities }) => entities.some((e) => e.entityId === entityId));
  const entities = extraction.entities.filter(({ id }) => isNamed || id !== entityId);
  return { entities, papers };
}

/** The id stays, so that links, addresses and later corrections still find the entity. */
function rename(extraction: Extraction, entity: Entity, name: string): Extraction | string {
  const { id, type } = entity;
  if (entity.name === name) return `rename: ${id} is called ${name} already`;
  const twin = extraction.entities.find((other) => other.type === type && other.name === name);
  if (twin) return `rename: ${twin.id} is called ${name} already`;
  const spellings = new Set([...entity.otherNames, entity.name]);
  spellings.delete(name);
  const renamed = { ...entity, name, otherNames: [...spellings].sort() };
  return {
    entities: extraction.entities.map((other) => (other === entity ? renamed : other)),
    papers: extraction.papers,
  };
}
