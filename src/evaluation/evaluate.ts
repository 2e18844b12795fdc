/** How well predicted entities agree with labelled ones: precision, recall and F1, roles, and links between papers. */
import { matchEntities, scoringForm } from "./gold.ts";
import type { GoldEntity, GoldPaper } from "./gold.ts";
import { analyseErrors } from "./error-analysis.ts";
import type { MatchedPaper } from "./error-analysis.ts";
import type { Prediction, PredictedEntity } from "./predictions.ts";
import { byEntityType, ENTITY_TYPE_IDS } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";
import type { Mistake } from "./mistake.ts";

/** Shares, 0–1; 0 where there is nothing to count. */
export interface Score {
  precision: number;
  recall: number;
  f1: number;
}

export interface Evaluation {
  paperCount: number;
  untyped: Score;
  typed: Score;
  byType: Record<EntityType, Score>;
  /** Of the required entities found with their type, 0–1. */
  roleAccuracy: number;
  link: Score;
  mistakes: Mistake[];
}

/** Counts of entities, or of links. */
interface Tally {
  predicted: number;
  right: number;
  required: number;
  found: number;
}

/** Scores the predictions for labelled papers; a paper without a prediction counts as one without entities. */
export function evaluate(
  gold: readonly GoldPaper[],
  predictions: readonly Prediction[],
): Evaluation {
  const entitiesById = new Map(predictions.map((p) => [p.id, p.entities]));
  const untyped = emptyTally();
  const typed = emptyTally();
  const byType = byEntityType(emptyTally);
  const roles = { right: 0, asked: 0 };
  const matched: MatchedPaper[] = [];
  for (const paper of gold) {
    const predicted = entitiesById.get(paper.id) ?? [];
    const matches = matchEntities(paper.entities, predicted, true);
    const untypedMatches = matchEntities(paper.entities, predicted, false);
    matched.push({ paper, predicted, typed: matches, untyped: untypedMatches });
    addTo(untyped, paper.entities, predicted, untypedMatches, null);
    addTo(typed, paper.entities, predicted, matches, null);
    for (const type of ENTITY_TYPE_IDS)
      addTo(byType[type], paper.entities, predicted, matches, type);
    for (const [p, g] of matches) {
      if (paper.entities[g]?.required !== true) continue;
      roles.asked++;
      if (paper.entities[g].role === predicted[p]?.role) roles.right++;
    }
  }
  return {
    paperCount: gold.length,
    untyped: scoreOf(untyped),
    typed: scoreOf(typed),
    byType: byEntityType((type) => scoreOf(byType[type])),
    roleAccuracy: share(roles.right, roles.asked),
    link: scoreLinks(gold, entitiesById),
    mistakes: analyseErrors(matched),
  };
}

const emptyTally = (): Tally => ({ predicted: 0, right: 0, required: 0, found: 0 });

/** Counts one paper; of one type where `only` is given: the predicted type for precision, the gold one for recall. */
function addTo(
  tally: Tally,
  gold: readonly GoldEntity[],
  predicted: readonly PredictedEntity[],
  matches: ReadonlyMap<number, number>,
  only: EntityType | null,
): void {
  const counts = (entity: { type: EntityType } | undefined) =>
    entity !== undefined && (only === null || entity.type === only);
  tally.predicted += predicted.filter(counts).length;
  tally.required += gold.filter((g) => g.required && counts(g)).length;
  for (const [p, g] of matches) {
    if (counts(predicted[p])) tally.right++;
    if (gold[g]?.required === true && counts(gold[g])) tally.found++;
  }
}

function scoreOf({ predicted, right, required, found }: Tally): Score {
  const precision = share(right, predicted);
  const recall = share(found, required);
  return { precision, recall, f1: share(2 * precision * recall, precision + recall) };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}

/** Scores pairs of papers that share an entity: any label makes a pair right, only required ones make it required. */
function scoreLinks(
  gold: readonly GoldPaper[],
  entitiesById: ReadonlyMap<string, readonly PredictedEntity[]>,
): Score {
  const named = (isAsked: (g: GoldEntity) => boolean) =>
    pairsOf(
      gold.map(({ id, entities }) => [
        id,
        entities.filter(isAsked).map((g) => scoringForm(g.name)),
      ]),
    );
  const right = named(() => true);
  const required = named((g) => g.required);
  const predicted = pairsOf(
    gold.map(({ id }) => [id, (entitiesById.get(id) ?? []).map((p) => p.id)]),
  );
  return scoreOf({
    predicted: predicted.size,
    right: [...predicted].filter((pair) => right.has(pair)).length,
    required: required.size,
    found: [...required].filter((pair) => predicted.has(pair)).length,
  });
}

function pairsOf(papers: readonly (readonly [string, readonly string[]])[]): Set<string> {
  const papersByEntity = new Map<string, Set<string>>();
  for (const [id, entities] of papers) {
    for (const entity of entities)
      papersByEntity.set(entity, (papersByEntity.get(entity) ?? new Set()).add(id));
  }
  const pairs = new Set<string>();
  for (const ids of papersByEntity.values()) {
    const sorted = [...ids].sort();
    sorted.forEach((a, at) =>
      sorted.slice(at + 1).forEach((b) => pairs.add(JSON.stringify([a, b]))),
    );
  }
  return pairs;
}
