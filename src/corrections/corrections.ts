/** Corrections that readers make by hand: the model and the stored form, a file of its own that survives a rebuild. */
import * as v from "valibot";
import { cleanLine } from "../base/clean-text.ts";
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
  v.strictObject({ kind: v.literal("split"), ...WHERE, spelling: NAME }),
  /** It is of another type. */
  v.strictObject({ kind: v.literal("retype"), ...WHERE, type: v.picklist(ENTITY_TYPE_IDS) }),
] as const;

/** The pair meant: of two entities, over all papers. */
const PAIR = { entityId: v.string(), widerId: v.string() };

const HIERARCHY_CORRECTIONS = [
  /** It is a kind of another one. */
  v.strictObject({ kind: v.literal("isKindOf"), ...PAIR }),
  v.strictObject({ kind: v.literal("isNotKindOf"), ...PAIR }),
] as const;

/** A community, field or part of one is called otherwise; its id stays. */
const COMMUNITY_CORRECTION = v.strictObject({
  kind: v.literal("nameCommunity"),
  communityId: v.string(),
  name: NAME,
});

/** The name of `split` in files written before version 4 of the map. */
const FORMER_SPLIT = v.pipe(
  v.strictObject({ kind: v.literal("neverMerge"), ...WHERE, spelling: NAME }),
  v.transform((correction) => ({ ...correction, kind: "split" as const })),
);

const CORRECTION = v.variant("kind", [
  ...ENTITY_CORRECTIONS,
  FORMER_SPLIT,
  ...HIERARCHY_CORRECTIONS,
  COMMUNITY_CORRECTION,
]);

const CORRECTIONS = v.strictObject({
  version: v.literal(CORRECTIONS_VERSION),
  corrections: v.array(CORRECTION),
});

export type EntityCorrection = v.InferInput<(typeof ENTITY_CORRECTIONS)[number]>;
export type CommunityCorrection = v.InferInput<typeof COMMUNITY_CORRECTION>;
export type HierarchyCorrection = v.InferInput<(typeof HIERARCHY_CORRECTIONS)[number]>;
export type Correction = EntityCorrection | HierarchyCorrection | CommunityCorrection;

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
