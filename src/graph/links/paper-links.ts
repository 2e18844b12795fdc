/**
 * Links of papers by the entities that both name: the cosine of tf-idf vectors (G. Salton and C. Buckley, 1988,
 * doi:10.1016/0306-4573(88)90021-0) with the confidence of the extraction as term frequency, over the
 * entities that two papers or more name. A shared entity counts by its idf once: the square that the
 * textbook's cosine has gives so much to chance pairs of rare names that communities part by them. Role
 * and type do not count, for weighing by them made communities agree less with keywords they did not see.
 * Weights are counted in whole ten-thousandths, so that the parts shown to the reader add up exactly.
 */
import { compareText } from "../../base/compare-text.ts";
import type { PaperLink } from "../model.ts";
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

/** The normalised tf-idf weight of each entity of a paper, 0–1: products of two are contributions to links. */
interface EntityWeights {
  /** In the order of `PaperEntityMatrix.entitiesOf`. */
  byPaper: Float64Array[];
  /** In the order of `PaperEntityMatrix.papersOf`. */
  byEntity: Float64Array[];
}

/** Links each paper to its nearest neighbours; sorted by source, then target. */
export function buildPaperLinks(matrix: PaperEntityMatrix): PaperLink[] {
  const components = weighEntities(matrix);
  const pairs = findNearestNeighbours(
    matrix.paperIds.length,
    PAPER_NEIGHBOUR_COUNT,
    (paper, meet) => {
      matrix.entitiesOf[paper]?.forEach((entity, i) => {
        const own = components.byPaper[paper]?.[i] ?? 0;
        const papers = matrix.papersOf[entity];
        if (own === 0 || !papers) return;
        const [first, end] = nearest(papers, paper);
        for (let j = first; j < end; j++)
          meet(papers[j] ?? paper, contribution(own, components.byEntity[entity]?.[j] ?? 0));
      });
    },
  );
  return pairs.map(([source, target]) => linkPapers(matrix, components, source, target));
}

/** Weighs entities by confidence and rarity; those of one paper by 0. */
function weighEntities(matrix: PaperEntityMatrix): EntityWeights {
  const { paperIds, entitiesOf, confidenceOf, papersOf } = matrix;
  /** Two of these multiplied are the idf. */
  const rarityOf = (paperCount: number): number =>
    paperCount < 2 ? 0 : Math.sqrt(Math.log(1 + paperIds.length / paperCount));
  const rarity = papersOf.map(({ length }) => rarityOf(length));
  /** As if each paper named one more rare entity: two papers that share a common one are no twins. */
  const unshared = rarityOf(2) ** 2;
  const byEntity = papersOf.map(({ length }) => new Float64Array(length));
  const filled = new Int32Array(papersOf.length);
  const byPaper = entitiesOf.map((entities, paper) => {
    const raw = Float64Array.from(
      entities,
      (entity, i) => (rarity[entity] ?? 0) * (confidenceOf[paper]?.[i] ?? 0),
    );
    const norm = Math.sqrt(raw.reduce((sum, value) => sum + value * value, unshared));
    const components = raw.map((value) => value / norm);
    entities.forEach((entity, i) => {
      const place = filled[entity] ?? 0;
      byEntity[entity]?.set([components[i] ?? 0], place);
      filled[entity] = place + 1;
    });
    return components;
  });
  return { byPaper, byEntity };
}

/** What one shared entity adds to a link, in units of 1 / `WEIGHT_UNITS`; at least 1, so that it is shown. */
function contribution(a: number, b: number): number {
  return Math.max(1, Math.floor(a * b * WEIGHT_UNITS));
}

/** The papers of an entity that a paper is compared with, as a half-open range of places in the list. */
function nearest(papers: Int32Array, paper: number): [number, number] {
  if (papers.length <= HUB_PAPER_COUNT) return [0, papers.length];
  const start = papers.indexOf(paper) - HUB_PAPER_COUNT / 2;
  const first = Math.max(0, Math.min(start, papers.length - HUB_PAPER_COUNT));
  return [first, first + HUB_PAPER_COUNT];
}

function linkPapers(
  { paperIds, entityIds, entitiesOf }: PaperEntityMatrix,
  { byPaper }: EntityWeights,
  source: number,
  target: number,
): PaperLink {
  const shared: { entityId: string; units: number }[] = [];
  entitiesOf[source]?.forEach((entity, i) => {
    const j = entitiesOf[target]?.indexOf(entity) ?? -1;
    if (j < 0) return;
    const units = contribution(byPaper[source]?.[i] ?? 0, byPaper[target]?.[j] ?? 0);
    shared.push({ entityId: entityIds[entity] ?? "", units });
  });
  shared.sort((a, b) => b.units - a.units || compareText(a.entityId, b.entityId));
  const units = shared.reduce((sum, part) => sum + part.units, 0);
  return {
    source: paperIds[source] ?? "",
    target: paperIds[target] ?? "",
    weight: units / WEIGHT_UNITS,
    shared: shared.map((part) => ({
      entityId: part.entityId,
      weight: part.units / WEIGHT_UNITS,
    })),
  };
}
