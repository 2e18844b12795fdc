/**
 * Links of papers by the entities that both name: the cosine of tf-idf vectors (G. Salton and C. Buckley, 1988,
 * doi:10.1016/0306-4573(88)90021-0) with how surely and how much a paper is about them as term frequency, over the
 * entities that two papers or more name. A shared entity counts by its idf once: the square that the
 * textbook's cosine has gives so much to chance pairs of rare names that communities part by them. What a
 * paper uses or is tested on counts less than what it is about: so communities agree more with readers.
 *
 * Two papers may also name two kinds of one thing: then the wider term ties them, by its own rarity (the papers that
 * name it or any kind of it) and by half. Each entity of a paper adds to a link once, so that a shared one is not
 * counted again by what it is a kind of, and no weight exceeds 1.
 * Weights are counted in whole ten-thousandths, so that the parts shown to the reader add up exactly.
 */
import { compareText } from "../../base/compare-text.ts";
import { addToGroup } from "../../base/group-by.ts";
import { selectFirst } from "../../base/statistics.ts";
import type { WiderTerm } from "../../entities/entity.ts";
import type { PaperLink } from "../model.ts";
import { buildKindMatrix } from "./kind-matrix.ts";
import type { KindMatrix } from "./kind-matrix.ts";
import { findSharedKinds, KIND_SHARE, weighTerms } from "./shared-kinds.ts";
import type { KindWeight, SharedPart } from "./shared-kinds.ts";
import type { PaperEntityMatrix } from "./paper-entity-matrix.ts";
import { findNearestNeighbours } from "./nearest-neighbours.ts";
import { WEIGHT_UNITS } from "../model.ts";

/** Links that each paper keeps, strongest first. From 8 to 16 communities are as good; fewer break them. */
export const PAPER_NEIGHBOUR_COUNT = 8;

/**
 * Of an entity that more papers name than this, only the nearest papers by id are compared while neighbours are
 * searched, for pairs grow with the square and an entity of 5,000 papers contributes little. The weight of a
 * link counts all shared entities.
 */
const HUB_PAPER_COUNT = 2_000;

/** The same of a wider term: one of more papers than this says little of any two. */
const WIDE_PAPER_COUNT = 400;

const NONE = new Int32Array();
const NO_WEIGHTS = new Float64Array();

/** The normalised tf-idf weight of each entity of a paper, 0–1: products of two are contributions to links. */
interface EntityWeights {
  /** In the order of `PaperEntityMatrix.entitiesOf`. */
  byPaper: Float64Array[];
  /** In the order of `PaperEntityMatrix.papersOf`. */
  byEntity: Float64Array[];
  asKind: KindWeight;
}

interface Weighed {
  matrix: PaperEntityMatrix;
  kinds: KindMatrix;
  weights: EntityWeights;
}

/** Links each paper to its nearest neighbours; sorted by source, then target. */
export function buildPaperLinks(
  matrix: PaperEntityMatrix,
  wider: readonly WiderTerm[] = [],
): PaperLink[] {
  const kinds = buildKindMatrix(matrix, wider);
  const weights = weighEntities(matrix, kinds);
  const byTerm = weighTerms(matrix, kinds, weights.asKind);
  const pairs = findNearestNeighbours(
    matrix.paperIds.length,
    // The search counts wider terms of what is shared, too: of more than are kept, the exact weights choose.
    wider.length > 0 ? 2 * PAPER_NEIGHBOUR_COUNT : PAPER_NEIGHBOUR_COUNT,
    (paper, meet) => {
      const meetAll = (papers: Int32Array, components: Float64Array, most: number): void => {
        const place = findPlace(papers, paper);
        const own = components[place] ?? 0;
        if (own === 0) return;
        const [first, end] = windowAround(place, papers.length, most);
        for (let j = first; j < end; j++)
          meet(papers[j] ?? paper, contribution(own, components[j] ?? 0));
      };
      for (const entity of matrix.entitiesOf[paper] ?? [])
        meetAll(
          matrix.papersOf[entity] ?? NONE,
          weights.byEntity[entity] ?? NO_WEIGHTS,
          HUB_PAPER_COUNT,
        );
      for (const term of kinds.termsOf[paper] ?? [])
        meetAll(kinds.papersOf[term] ?? NONE, byTerm[term] ?? NO_WEIGHTS, WIDE_PAPER_COUNT);
    },
  );
  const links = pairs.map(([source, target]) =>
    linkPapers({ matrix, kinds, weights }, source, target),
  );
  return wider.length > 0 ? keepStrongest(links, PAPER_NEIGHBOUR_COUNT) : links;
}

/** The links that are among the `count` strongest of one of their ends, in their order. */
function keepStrongest(links: readonly PaperLink[], count: number): PaperLink[] {
  const byPaper = new Map<string, PaperLink[]>();
  for (const link of links)
    for (const end of [link.source, link.target]) addToGroup(byPaper, end, link);
  const kept = new Set<PaperLink>();
  for (const own of byPaper.values())
    for (const link of selectFirst(own, count, (a, b) => b.weight - a.weight)) kept.add(link);
  return links.filter((link) => kept.has(link));
}

/** Two of these multiplied are the inverse document frequency; 0 for what ties no two papers. */
function rarityOf(paperCount: number, corpusSize: number): number {
  return paperCount < 2 ? 0 : Math.sqrt(Math.log(1 + corpusSize / paperCount));
}

/** Weighs entities by what papers are about and rarity, those of one paper by 0, and wider terms by those that are kinds of them. */
function weighEntities(
  { paperIds, entityIds, entitiesOf, weightOf, papersOf }: PaperEntityMatrix,
  kinds: KindMatrix,
): EntityWeights {
  const rarity = papersOf.map(({ length }) => rarityOf(length, paperIds.length));
  const termRarity = kinds.papersOf.map(
    ({ length }) => rarityOf(length, paperIds.length) * Math.sqrt(KIND_SHARE),
  );
  /** The most that an entity may weigh, for itself or as a kind. */
  const most = entityIds.map((_, entity) => rarity[entity] ?? 0);
  kinds.kindsOf.forEach((own, term) => {
    for (const kind of own) most[kind] = Math.max(most[kind] ?? 0, termRarity[term] ?? 0);
  });
  /** As if each paper named one more rare entity: two papers that share a common one are no twins. */
  const unshared = rarityOf(2, paperIds.length) ** 2;
  const norms = entitiesOf.map((entities, paper) => {
    const squares = Array.from(
      entities,
      (entity, i) => ((most[entity] ?? 0) * (weightOf[paper]?.[i] ?? 0)) ** 2,
    );
    return Math.sqrt(squares.reduce((sum, square) => sum + square, unshared));
  });
  const weigh = (rarity: number, paper: number, place: number): number =>
    (rarity * (weightOf[paper]?.[place] ?? 0)) / (norms[paper] ?? 1);
  const byEntity = papersOf.map(({ length }) => new Float64Array(length));
  const filled = new Int32Array(papersOf.length);
  const byPaper = entitiesOf.map((entities, paper) => {
    const components = Float64Array.from(entities, (entity, i) =>
      weigh(rarity[entity] ?? 0, paper, i),
    );
    entities.forEach((entity, i) => {
      const place = filled[entity] ?? 0;
      byEntity[entity]?.set([components[i] ?? 0], place);
      filled[entity] = place + 1;
    });
    return components;
  });
  return {
    byPaper,
    byEntity,
    asKind: (paper, place, term) => weigh(termRarity[term] ?? 0, paper, place),
  };
}

/** What one shared entity adds to a link, in units of 1 / `WEIGHT_UNITS`; at least 1, so that it is shown. */
function contribution(a: number, b: number): number {
  return Math.max(1, Math.floor(a * b * WEIGHT_UNITS));
}

/** The place of a paper in an ascending list that has it. */
function findPlace(papers: Int32Array, paper: number): number {
  let [low, high] = [0, papers.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((papers[middle] ?? 0) < paper) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The `most` places nearest to one in a list, as a half-open range. */
function windowAround(place: number, length: number, most: number): [number, number] {
  if (length <= most) return [0, length];
  const first = Math.max(0, Math.min(place - most / 2, length - most));
  return [first, first + most];
}

function linkPapers(
  { matrix, kinds, weights }: Weighed,
  source: number,
  target: number,
): PaperLink {
  const { paperIds, entityIds, entitiesOf } = matrix;
  const { byPaper, asKind } = weights;
  const shared: SharedPart[] = [];
  const used = new Set<number>();
  entitiesOf[source]?.forEach((entity, i) => {
    const j = entitiesOf[target]?.indexOf(entity) ?? -1;
    if (j < 0) return;
    used.add(entity);
    const weight = (byPaper[source]?.[i] ?? 0) * (byPaper[target]?.[j] ?? 0);
    shared.push({ entityId: entityIds[entity] ?? "", weight, kinds: null });
  });
  const isShared = (entity: number): boolean => used.has(entity);
  shared.push(...findSharedKinds(matrix, kinds, asKind, [source, target], isShared));
  const parts = shared.map((part) => ({ ...part, weight: contribution(part.weight, 1) }));
  parts.sort((a, b) => b.weight - a.weight || compareText(a.entityId, b.entityId));
  const units = parts.reduce((sum, { weight }) => sum + weight, 0);
  return {
    source: paperIds[source] ?? "",
    target: paperIds[target] ?? "",
    weight: units / WEIGHT_UNITS,
    shared: parts.map((part) => ({ ...part, weight: part.weight / WEIGHT_UNITS })),
  };
}
