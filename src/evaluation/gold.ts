/** Labelled papers, and which predicted entity answers to which labelled one. */
import * as v from "valibot";
import { ROLES } from "../entities/entity.ts";
import type { PredictedEntity } from "./predictions.ts";
import { ENTITY_TYPE_IDS } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";

const GoldPapers = v.array(
  v.object({
    id: v.string(),
    title: v.string(),
    abstract: v.string(),
    /** Where they are known from elsewhere. */
    keywords: v.optional(v.array(v.string())),
    entities: v.array(
      v.object({
        name: v.string(),
        type: v.picklist(ENTITY_TYPE_IDS),
        /** Types that are right as well. */
        alsoTypes: v.array(v.picklist(ENTITY_TYPE_IDS)),
        mentions: v.array(v.string()),
        role: v.picklist(ROLES),
        /** Whether leaving it out is a mistake. */
        required: v.boolean(),
      }),
    ),
  }),
);

export type GoldPaper = v.InferOutput<typeof GoldPapers>[number];
export type GoldEntity = GoldPaper["entities"][number];

/**
 * Reads a file of labelled papers.
 * @throws when it is no JSON, or not of this form
 */
export function readGold(json: string): GoldPaper[] {
  return v.parse(GoldPapers, JSON.parse(json));
}

/** Folds case, accents, punctuation and plural endings, and joins the words. */
export function scoringForm(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9+ ]+/g, " ")
    .split(" ")
    .map(dropPlural)
    .join("");
}

function dropPlural(word: string): string {
  if (word.length <= 3) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** Scoring forms of names or mentions; those without a letter or digit are left out. */
export function formsOf(texts: readonly string[]): Set<string> {
  return new Set(texts.map(scoringForm).filter(Boolean));
}

/**
 * Matches predictions with labels one to one: index of the prediction → index of the label.
 * Required gold entities choose first, and equal names come before shared mentions.
 */
export function matchEntities(
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  isTyped: boolean,
): Map<number, number> {
  const order = [...gold.entries()].sort(([, a], [, b]) => Number(b.required) - Number(a.required));
  const names = predicted.map((p) => formsOf([p.name]));
  const namesAndMentions = predicted.map((p) =>
    formsOf([p.name, ...p.mentions.map((m) => m.text)]),
  );
  const matches = new Map<number, number>();
  const matched = new Set<number>();
  for (const forms of [names, namesAndMentions]) {
    for (const [g, entity] of order) {
      if (matched.has(g)) continue;
      const wanted = formsOf([entity.name, ...entity.mentions]);
      const fits = (p: PredictedEntity, at: number) =>
        !matches.has(at) &&
        (!isTyped || acceptsType(entity, p.type)) &&
        [...(forms[at] ?? [])].some((form) => wanted.has(form));
      const hit = predicted.findIndex(fits);
      if (hit < 0) continue;
      matches.set(hit, g);
      matched.add(g);
    }
  }
  return matches;
}

/** Whether the label allows this type: its own, or one that a second reader could have chosen. */
export function acceptsType(gold: GoldEntity, type: EntityType): boolean {
  return gold.type === type || gold.alsoTypes.includes(type);
}
