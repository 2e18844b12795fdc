/** Methods by datasets or tasks: how many papers name both, and which strong pairs nobody names together. */
import type { EntityNode } from "../../graph/model.ts";
import { addToGroup } from "../../base/group-by.ts";
import { compareText } from "../../base/compare-text.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { MATRIX_ROWS, type MatrixColumns } from "../state/view-state.ts";

/** An entity with how many of the filtered papers name it. */
export interface Line {
  entity: EntityNode;
  count: number;
}

/** A pair that no paper names together although chance alone would lead one to expect some. */
export interface Gap {
  row: Line;
  column: Line;
  /** Papers. */
  expected: number;
}

export interface Matrix {
  /** Related ones stand together. */
  rows: readonly Line[];
  columns: readonly Line[];
  /** Papers that name both, by row, then column. */
  cells: readonly (readonly number[])[];
  /** Rows and columns that there are beside those shown. */
  hiddenRowCount: number;
  hiddenColumnCount: number;
  paperCount: number;
  largest: number;
  /** From how many expected papers on a pair without any counts as open. */
  threshold: number;
  /** Most expected first; of shown and hidden ones. */
  gaps: readonly Gap[];
}

/** A pair of which chance alone would leave nothing one time in 20: e to the power of −3. */
export const THRESHOLD = 3;
/** Taken where nothing reaches the first one, and said so: such a pair is missing by chance one time in three. */
export const LOW_THRESHOLD = 1;
/** Pairs are counted among this many of each side; beyond, entities are too rare to be missed. */
const MOST_LINES = 400;
const LEAST_LINES = 8;

/** Papers that name both if the one had nothing to do with the other. */
export function expectedCount(row: number, column: number, paperCount: number): number {
  return paperCount === 0 ? 0 : (row * column) / paperCount;
}

function listLines(index: GraphIndex, type: EntityNode["type"], filtered: FilterResult): Line[] {
  return index.graph.entities
    .filter((entity) => entity.type === type && (filtered?.entities.has(entity.id) ?? true))
    .map((entity) => ({
      entity,
      count: filtered
        ? entity.papers.filter((id) => filtered.papers.has(id)).length
        : entity.papers.length,
    }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count || compareText(a.entity.id, b.entity.id))
    .slice(0, MOST_LINES);
}

/** What a single paper names crosses with nothing but that paper: shown only where there is little else. */
function countShown(lines: readonly Line[], most: number): number {
  const shared = lines.filter(({ count }) => count > 1).length;
  return Math.min(most, Math.max(shared, LEAST_LINES), lines.length);
}

/** One pass over the papers of the rows: each adds one to every pair that it names. */
function countPairs(
  rows: readonly Line[],
  columns: readonly Line[],
  filtered: FilterResult,
): Uint32Array[] {
  const columnsByPaper = new Map<string, number[]>();
  columns.forEach(({ entity }, column) => {
    for (const id of entity.papers) addToGroup(columnsByPaper, id, column);
  });
  return rows.map(({ entity }) => {
    const counts = new Uint32Array(columns.length);
    for (const id of entity.papers) {
      if (filtered && !filtered.papers.has(id)) continue;
      for (const column of columnsByPaper.get(id) ?? []) counts[column] = (counts[column] ?? 0) + 1;
    }
    return counts;
  });
}

function cosine(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let [dot, aa, bb] = [0, 0, 0];
  for (let i = 0; i < a.length; i++) {
    const [x = 0, y = 0] = [a[i], b[i]];
    dot += x * y;
    aa += x * x;
    bb += y * y;
  }
  return dot === 0 ? 0 : dot / Math.sqrt(aa * bb);
}

/** A chain from the first on, each followed by the most similar of those that remain; the earliest among equals. */
function chain(vectors: readonly ArrayLike<number>[]): number[] {
  const rest = new Set(vectors.keys());
  const order: number[] = [];
  let next = rest.size > 0 ? 0 : -1;
  while (next >= 0) {
    rest.delete(next);
    order.push(next);
    const from = vectors[next] ?? [];
    let best = -1;
    next = -1;
    for (const other of rest) {
      const similarity = cosine(from, vectors[other] ?? []);
      if (similarity > best) [best, next] = [similarity, other];
    }
  }
  return order;
}

/** Columns by the mean place of the rows that they are named with, so that what belongs together runs along a diagonal. */
function orderColumns(cells: readonly (readonly number[])[], columnCount: number): number[] {
  const places = Array.from({ length: columnCount }, (_, column) => {
    let [sum, weight] = [0, 0];
    cells.forEach((row, place) => {
      sum += place * (row[column] ?? 0);
      weight += row[column] ?? 0;
    });
    return weight === 0 ? cells.length : sum / weight;
  });
  return [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0) || a - b);
}

function findGaps({ rows, columns, pairs }: Counted, paperCount: number, threshold: number): Gap[] {
  const gaps: Gap[] = [];
  rows.forEach((row, r) => {
    for (const [c, column] of columns.entries()) {
      const expected = expectedCount(row.count, column.count, paperCount);
      // Both sides are sorted by count: the rest of the row is expected less often still.
      if (expected < threshold) break;
      if (pairs[r]?.[c] === 0) gaps.push({ row, column, expected });
    }
  });
  return gaps.sort((a, b) => b.expected - a.expected);
}

interface Counted {
  rows: readonly Line[];
  columns: readonly Line[];
  pairs: readonly Uint32Array[];
}

/** The busiest rows and columns, reordered. */
function arrange({ rows, columns, pairs }: Counted, most: { rows: number; columns: number }) {
  const columnCount = countShown(columns, most.columns);
  const busiest = pairs
    .slice(0, countShown(rows, most.rows))
    .map((row) => [...row.subarray(0, columnCount)]);
  const rowOrder = chain(busiest);
  const inOrder = rowOrder.map((row) => busiest[row] ?? []);
  const columnOrder = orderColumns(inOrder, columnCount);
  return {
    rows: rowOrder.flatMap((row) => rows[row] ?? []),
    columns: columnOrder.flatMap((column) => columns[column] ?? []),
    cells: inOrder.map((row) => columnOrder.map((column) => row[column] ?? 0)),
  };
}

/** @param most rows and columns that are shown at most */
export function buildMatrix(
  index: GraphIndex,
  filtered: FilterResult,
  options: { columns: MatrixColumns; most: { rows: number; columns: number } },
): Matrix {
  const rows = listLines(index, MATRIX_ROWS, filtered);
  const columns = listLines(index, options.columns, filtered);
  const counted = { rows, columns, pairs: countPairs(rows, columns, filtered) };
  const paperCount = filtered ? filtered.papers.size : index.graph.papers.length;
  const shown = arrange(counted, options.most);
  const strict = findGaps(counted, paperCount, THRESHOLD);
  return {
    ...shown,
    hiddenRowCount: rows.length - shown.rows.length,
    hiddenColumnCount: columns.length - shown.columns.length,
    paperCount,
    largest: shown.cells.reduce((most, row) => Math.max(most, ...row), 0),
    threshold: strict.length > 0 ? THRESHOLD : LOW_THRESHOLD,
    gaps: strict.length > 0 ? strict : findGaps(counted, paperCount, LOW_THRESHOLD),
  };
}

/** Ids of the filtered papers that name both. */
export function papersOfPair(
  row: EntityNode,
  column: EntityNode,
  filtered: FilterResult,
): string[] {
  const own = new Set(column.papers);
  return row.papers.filter((id) => own.has(id) && (filtered?.papers.has(id) ?? true));
}

const HEAT_LEVELS = 5;

/** How dark a cell is: 0 for none, 5 for the largest alone, between them by the square root, as counts are mostly small. */
export function heatLevel(count: number, largest: number): number {
  if (count === 0 || largest === 0) return 0;
  if (count === largest) return HEAT_LEVELS;
  return Math.max(1, Math.ceil(Math.sqrt(count / largest) * (HEAT_LEVELS - 1)));
}
