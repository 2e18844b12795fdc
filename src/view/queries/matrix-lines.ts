/** Rows and columns of the matrix: entities of a type with the papers that name them, and those that only say them. */
import { addToGroup } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { EntityType } from "../../entities/entity-types.ts";
import { SEARCHED_PER_TYPE } from "../../graph/model.ts";
import type { EntityNode } from "../../graph/model.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";

/** An entity with how many of the filtered papers name it or a kind of it. */
export interface Line {
  entity: EntityNode;
  count: number;
  /** Ids of these papers. */
  papers: readonly string[];
  /** Ids of what it is a kind of, and of its kinds. */
  kin: ReadonlySet<string>;
  /** Ids of the filtered papers that have a name of it in their texts alone; null where texts were not searched for it. */
  sayings: readonly string[] | null;
}

/** The lines of a type, by count, highest first; beyond the first, entities are too rare to be missed. */
export function listLines(index: GraphIndex, type: EntityType, filtered: FilterResult): Line[] {
  const isKept = (id: string): boolean => filtered?.papers.has(id) ?? true;
  return index.graph.entities
    .filter((entity) => entity.type === type && (filtered?.entities.has(entity.id) ?? true))
    .map((entity) => {
      const papers = index.hierarchy.papersWithKinds(entity.id).filter(isKept);
      const kinds = index.hierarchy.descendantsOf(entity.id);
      const kin = new Set([...index.hierarchy.ancestorsOf(entity.id), ...kinds]);
      const sayings = findSayings(index, entity.id, papers)?.filter(isKept) ?? null;
      return { entity, count: papers.length, papers, kin, sayings };
    })
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareText(a.entity.id, b.entity.id))
    .slice(0, SEARCHED_PER_TYPE);
}

/** Ids of papers that are not among `papers` and say an entity or a kind of it; null where texts were not searched for it. */
function findSayings(
  { hierarchy, sayingsByEntity }: GraphIndex,
  id: string,
  papers: readonly string[],
): string[] | null {
  const own = sayingsByEntity.get(id);
  if (!own) return null;
  const kinds = hierarchy.descendantsOf(id);
  const all = new Set([...own, ...kinds.flatMap((kind) => sayingsByEntity.get(kind) ?? [])]);
  for (const paper of papers) all.delete(paper);
  return [...all].sort();
}

/** By row, then column: how many papers are of both, in one pass over the papers of the rows. */
export function countPairs(
  rows: readonly Line[],
  columns: readonly Line[],
  papersOf: (line: Line) => readonly string[],
): Uint32Array[] {
  const columnsByPaper = new Map<string, number[]>();
  columns.forEach((line, column) => {
    for (const id of papersOf(line)) addToGroup(columnsByPaper, id, column);
  });
  return rows.map((line) => {
    const counts = new Uint32Array(columns.length);
    for (const id of papersOf(line))
      for (const column of columnsByPaper.get(id) ?? []) counts[column] = (counts[column] ?? 0) + 1;
    return counts;
  });
}

/** Ids of the papers that name a line or say it. */
export function papersWith({ papers, sayings }: Line): readonly string[] {
  return sayings && sayings.length > 0 ? [...papers, ...sayings] : papers;
}

/** Ids of the filtered papers of a pair: those that name both, and others whose texts say what they do not name. */
export function papersOfPair(row: Line, column: Line): { naming: string[]; saying: string[] } {
  const own = new Set(column.papers);
  const naming = row.papers.filter((id) => own.has(id));
  const [named, either] = [new Set(naming), new Set(papersWith(column))];
  return { naming, saying: papersWith(row).filter((id) => either.has(id) && !named.has(id)) };
}
