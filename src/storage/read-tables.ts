/**
 * Reads and checks the Arrow tables of a map: columns and their types, row numbers, sorting, and sums of weights.
 * All functions throw "invalid FILE: REASON" through `ReadTable`.
 */
import { ROLES } from "../entities/entity.ts";
import type { PartialDate } from "../papers/paper.ts";
import type {
  EntityLink,
  EntityNode,
  PaperLink,
  Saying,
  LoadedPaper,
  PaperEntityLink,
  SharedWord,
} from "../graph/model.ts";
import type { ReadTable } from "./arrow-table.ts";
import { PLACEMENTS, WEIGHT_UNITS, isTie } from "../graph/model.ts";
import { ENTITY_TYPE_IDS } from "../entities/entity-types.ts";

function readIds(table: ReadTable): string[] {
  const ids = table.texts("id");
  if (new Set(ids).size < ids.length || ids.includes("")) table.fail("an id is empty or twice");
  return ids;
}

/**
 * Reads the table of papers, without their entities.
 * @param communityIds ids that `community` and `secondaryCommunity` may hold, beside null
 * @throws where an id is empty or occurs twice, a community is unknown, or a position is no number
 */
export function readPapers(
  table: ReadTable,
  communityIds: readonly string[],
  subtopicIds: readonly string[],
): LoadedPaper[] {
  const [ids, titles, authors] = [readIds(table), table.texts("title"), table.textLists("authors")];
  const [xs, ys] = [table.numbers("x"), table.numbers("y")];
  const [years, months, days] = [table.wholes("year"), table.wholes("month"), table.wholes("day")];
  const [venues, upvotes] = [table.terms("venue"), table.wholes("upvotes")];
  const communities = table.labels("community", communityIds);
  const subtopics = table.labels("subtopic", subtopicIds);
  const stabilities = table.numbers("stability");
  const seconds = table.labels("secondaryCommunity", communityIds);
  const placedWords = readPlacedWords(table, ids.length);
  const placements = table.labels("placedBy", PLACEMENTS);
  const dateOf = (row: number): PartialDate | null => {
    const [year, month, day] = [years[row] ?? null, months[row] ?? null, days[row] ?? null];
    return year === null && month === null && day === null ? null : { year, month, day };
  };
  return ids.map((id, row) => ({
    id,
    title: titles[row] ?? "",
    authors: authors(row),
    date: dateOf(row),
    venue: venues[row] ?? null,
    upvotes: upvotes[row] ?? null,
    x: xs[row] ?? 0,
    y: ys[row] ?? 0,
    entities: [],
    community: communities[row] ?? null,
    subtopic: subtopics[row] ?? null,
    stability: stabilities[row] ?? 0,
    secondaryCommunity: seconds[row] ?? null,
    placedBy: placements[row] ?? null,
    placedWords: placedWords[row] ?? [],
  }));
}

/** By row. @param paperCount limit of a count */
function readPlacedWords(table: ReadTable, paperCount: number): SharedWord[][] {
  const words = table.textLists("placedWords");
  return table.rowLists("placedCounts", paperCount).map((counts, row) => {
    const own = words(row);
    if (own.length !== counts.length) table.fail(`row ${row}: not as many counts as words`);
    return own.map((word, at) => ({ word, paperCount: counts[at] ?? 0 }));
  });
}

/**
 * Reads the table of entities, without their papers.
 * @throws where an id is empty or occurs twice, or a type or community is unknown
 */
export function readEntities(table: ReadTable, communityIds: readonly string[]): EntityNode[] {
  const [ids, names, others] = [readIds(table), table.texts("name"), table.textLists("otherNames")];
  const [xs, ys] = [table.numbers("x"), table.numbers("y")];
  const types = table.labels("type", ENTITY_TYPE_IDS);
  const communities = table.labels("community", communityIds);
  return ids.map((id, row) => ({
    id,
    name: names[row] ?? "",
    type: types[row] ?? table.fail(`row ${row}: no type`),
    otherNames: others(row),
    x: xs[row] ?? 0,
    y: ys[row] ?? 0,
    papers: [],
    community: communities[row] ?? null,
  }));
}

/**
 * Adds each row of the table to its paper and its entity.
 * @throws where rows are not sorted by paper, or a pair occurs twice
 */
export function assignPaperEntities(
  table: ReadTable,
  papers: LoadedPaper[],
  entities: EntityNode[],
): void {
  const paperRows = table.rows("paper", papers.length);
  const entityRows = table.rows("entity", entities.length);
  const roles = table.labels("role", ROLES);
  const confidences = table.numbers("confidence");
  /** The last paper that names each entity. */
  const named = new Map<string, string>();
  for (let row = 0; row < table.length; row++) {
    const [paper, entity] = [papers[paperRows[row] ?? -1], entities[entityRows[row] ?? -1]];
    if (!paper || !entity) continue;
    const link: PaperEntityLink = {
      entityId: entity.id,
      role: roles[row] ?? table.fail(`row ${row}: no role`),
      confidence: confidences[row] ?? 0,
    };
    paper.entities.push(link);
    // Sorted by paper, so that what comes twice comes together.
    const isSorted = row === 0 || (paperRows[row - 1] ?? 0) <= (paperRows[row] ?? 0);
    if (!isSorted || named.get(entity.id) === paper.id)
      table.fail(`row ${row}: not sorted by paper, or twice`);
    named.set(entity.id, paper.id);
    if (isTie(link)) entity.papers.push(paper.id);
  }
}

/**
 * Reads the links of papers.
 * @throws where ends are not in order, or the parts of a weight do not sum to it
 */
export function readPaperLinks(
  table: ReadTable,
  papers: readonly LoadedPaper[],
  entities: readonly EntityNode[],
): PaperLink[] {
  const [sources, targets] = readEnds(table, papers.length);
  const weights = table.numbers("weight");
  const shared = table.rowLists("shared", entities.length);
  const parts = table.numberLists("parts");
  const ends = [
    table.rowLists("sourceKinds", entities.length),
    table.rowLists("targetKinds", entities.length),
  ];
  const idOf = (entity: number | undefined): string => entities[entity ?? -1]?.id ?? "";
  return Array.from(weights, (weight, row) => {
    const own = parts[row] ?? new Float64Array();
    const units = own.reduce((sum, part) => sum + Math.round(part * WEIGHT_UNITS), 0);
    const [first, second] = ends.map((kinds) => kinds[row]);
    const { length } = own;
    if (shared[row]?.length !== length || first?.length !== length || second?.length !== length)
      table.fail(`row ${row}: not all of what is shared has a weight and kinds`);
    if (units !== Math.round(weight * WEIGHT_UNITS))
      table.fail(`row ${row}: the parts of the weight do not add up`);
    return {
      source: papers[sources[row] ?? -1]?.id ?? "",
      target: papers[targets[row] ?? -1]?.id ?? "",
      weight,
      shared: Array.from(shared[row] ?? [], (entity, at) => ({
        entityId: idOf(entity),
        weight: own[at] ?? 0,
        kinds:
          first?.[at] === second?.[at] ? null : ([idOf(first?.[at]), idOf(second?.[at])] as const),
      })),
    };
  });
}

/** Reads the links of entities. @throws where ends are not in order */
export function readEntityLinks(table: ReadTable, entities: readonly EntityNode[]): EntityLink[] {
  const [sources, targets] = readEnds(table, entities.length);
  const weights = table.numbers("weight");
  const counts = table.wholes("paperCount");
  return Array.from(weights, (weight, row) => ({
    source: entities[sources[row] ?? -1]?.id ?? "",
    target: entities[targets[row] ?? -1]?.id ?? "",
    weight,
    paperCount: counts[row] ?? 0,
  }));
}

/** Reads what texts say of entities. @throws on a row of another table that is not there */
export function readSayings(
  table: ReadTable,
  papers: readonly LoadedPaper[],
  entities: readonly EntityNode[],
): Saying[] {
  const own = table.rowLists("papers", papers.length);
  return Array.from(table.rows("entity", entities.length), (entity, row) => ({
    entityId: entities[entity]?.id ?? "",
    papers: Array.from(own[row] ?? [], (paper) => papers[paper]?.id ?? ""),
  }));
}

function readEnds(table: ReadTable, count: number): [Int32Array, Int32Array] {
  const [sources, targets] = [table.rows("source", count), table.rows("target", count)];
  const at = sources.findIndex((source, row) => source >= (targets[row] ?? 0));
  if (at >= 0) table.fail(`row ${at}: the link is not in order`);
  return [sources, targets];
}
