/** Entities of one type by those of another: how many papers name both, and which strong pairs none does. */
import type { EntityType } from "../../entities/entity-types.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { countPairs, listLines, papersWith } from "./matrix-lines.ts";
import type { Line } from "./matrix-lines.ts";
import { chain, orderColumns } from "./matrix-order.ts";

/**
 * What is known of a pair: papers name both; none does, but texts say both; none does or says it, though chance alone
 * would lead one to expect some; the same, with fewer expected; or the two are one, or one a kind of the other.
 */
export type PairKind = "named" | "said" | "open" | "rare" | "same";

export interface Cell {
  kind: PairKind;
  /** Papers that name both. */
  count: number;
}

/** A pair that no paper names or says together although chance alone would lead one to expect some. */
export interface Gap {
  row: Line;
  column: Line;
  /** Papers. */
  expected: number;
}

export interface Matrix {
  /** All lines that pairs are counted of, shown or hidden. */
  all: { rows: readonly Line[]; columns: readonly Line[] };
  /** Related ones stand together. */
  rows: readonly Line[];
  columns: readonly Line[];
  /** By row, then column. */
  cells: readonly (readonly Cell[])[];
  /** Rows and columns that there are beside those shown. */
  hiddenRowCount: number;
  hiddenColumnCount: number;
  paperCount: number;
  /** The largest count of a cell. */
  largest: number;
  /** From how many expected papers on a pair without any counts as open. */
  threshold: number;
  /** Most expected first; of shown and hidden ones, each pair once. */
  gaps: readonly Gap[];
}

/** A pair of which chance alone would leave nothing one time in 20: e to the power of −3. */
export const THRESHOLD = 3;
/** Taken where nothing reaches the first one, and said so: such a pair is missing by chance one time in three. */
export const LOW_THRESHOLD = 1;
const LEAST_LINES = 8;

/** Papers that name both if the one had nothing to do with the other. */
export function expectedCount(row: number, column: number, paperCount: number): number {
  return paperCount === 0 ? 0 : (row * column) / paperCount;
}

/** What a single paper names crosses with nothing but that paper: shown only where there is little else. */
function countShown(lines: readonly Line[], most: number): number {
  const shared = lines.filter(({ count }) => count > 1).length;
  return Math.min(most, Math.max(shared, LEAST_LINES), lines.length);
}

/** All rows and columns with the papers that name both, and those that name or say both. */
interface Counted {
  rows: readonly Line[];
  columns: readonly Line[];
  named: readonly Uint32Array[];
  told: readonly Uint32Array[];
  paperCount: number;
}

/** @param threshold from how many expected papers on a pair without any is open */
function kindOf(counted: Counted, row: number, column: number, threshold: number): PairKind {
  const [rowLine, columnLine] = [counted.rows[row], counted.columns[column]];
  if (!rowLine || !columnLine || isSame(rowLine, columnLine)) return "same";
  if (counted.named[row]?.[column]) return "named";
  if (counted.told[row]?.[column]) return "said";
  const isSearched = rowLine.sayings !== null && columnLine.sayings !== null;
  const expected = expectedCount(rowLine.count, columnLine.count, counted.paperCount);
  return isSearched && expected >= threshold ? "open" : "rare";
}

function isSame(row: Line, column: Line): boolean {
  return row.entity.id === column.entity.id || row.kin.has(column.entity.id);
}

function findGaps(counted: Counted, threshold: number): Gap[] {
  const { rows, columns, paperCount } = counted;
  const isSquare = rows[0]?.entity.type === columns[0]?.entity.type;
  const gaps: Gap[] = [];
  rows.forEach((row, r) => {
    for (const [c, column] of columns.entries()) {
      const expected = expectedCount(row.count, column.count, paperCount);
      // Both sides are sorted by count: the rest of the row is expected less often still.
      if (expected < threshold) break;
      if (isSquare && c < r) continue;
      if (kindOf(counted, r, c, threshold) === "open") gaps.push({ row, column, expected });
    }
  });
  return gaps.sort((a, b) => b.expected - a.expected);
}

/** The busiest rows and columns, reordered. */
function arrange(
  counted: Counted,
  { most, threshold }: { most: { rows: number; columns: number }; threshold: number },
) {
  const { rows, columns, named } = counted;
  const columnCount = countShown(columns, most.columns);
  const busiest = named
    .slice(0, countShown(rows, most.rows))
    .map((row) => row.subarray(0, columnCount));
  const rowOrder = chain(busiest);
  const columnOrder = orderColumns(
    rowOrder.map((row) => busiest[row] ?? []),
    columnCount,
  );
  return {
    rows: rowOrder.flatMap((row) => rows[row] ?? []),
    columns: columnOrder.flatMap((column) => columns[column] ?? []),
    cells: rowOrder.map((row) =>
      columnOrder.map((column): Cell => {
        const kind = kindOf(counted, row, column, threshold);
        return { kind, count: kind === "named" ? (busiest[row]?.[column] ?? 0) : 0 };
      }),
    ),
  };
}

interface MatrixOptions {
  rows: EntityType;
  columns: EntityType;
  /** How many are shown at most. */
  most: { rows: number; columns: number };
}

/** Builds the matrix of the filtered papers. */
export function buildMatrix(
  index: GraphIndex,
  filtered: FilterResult,
  { rows: rowType, columns: columnType, most }: MatrixOptions,
): Matrix {
  const rows = listLines(index, rowType, filtered);
  const columns = listLines(index, columnType, filtered);
  const counted: Counted = {
    rows,
    columns,
    named: countPairs(rows, columns, ({ papers }) => papers),
    told: countPairs(rows, columns, papersWith),
    paperCount: filtered ? filtered.papers.size : index.graph.papers.length,
  };
  const strict = findGaps(counted, THRESHOLD);
  const threshold = strict.length > 0 ? THRESHOLD : LOW_THRESHOLD;
  const shown = arrange(counted, { most, threshold });
  return {
    all: { rows, columns },
    ...shown,
    hiddenRowCount: rows.length - shown.rows.length,
    hiddenColumnCount: columns.length - shown.columns.length,
    paperCount: counted.paperCount,
    largest: shown.cells.flat().reduce((largest, { count }) => Math.max(largest, count), 0),
    threshold,
    gaps: strict.length > 0 ? strict : findGaps(counted, LOW_THRESHOLD),
  };
}

const HEAT_LEVELS = 5;

/** How dark a cell is: 0 for none, 5 for the largest alone, between them by the square root, as counts are mostly small. */
export function heatLevel(count: number, largest: number): number {
  if (count === 0 || largest === 0) return 0;
  if (count === largest) return HEAT_LEVELS;
  return Math.max(1, Math.ceil(Math.sqrt(count / largest) * (HEAT_LEVELS - 1)));
}
