/** The rows of a table with their headings: follows the grid pattern of the ARIA authoring practices, by rows. */
import { useLayoutEffect, useState } from "preact/hooks";

import { isSameSelection, type Selection } from "../../state/view-state.ts";
import type { Row, Sorting } from "../../queries/table.ts";
import type { Column } from "../../queries/table-columns.ts";
import { placeAfter, useGridKeys } from "../shared/grid-keys.ts";
import { TableHeader } from "./table-header.tsx";
import { TableRow } from "./table-row.tsx";
import { useVirtualRows } from "./use-virtual-rows.ts";

const ROW_HEIGHT = 34;
/** Two lines. */
const NARROW_ROW_HEIGHT = 62;
const HEADER_HEIGHT = 36;

const WIDTHS: Record<Column["kind"], string> = {
  name: "minmax(200px, 3fr)",
  community: "minmax(110px, 1.2fr)",
  text: "minmax(90px, 1.2fr)",
  number: "82px",
  year: "82px",
};

/** Keys pressed on a heading are for the heading. */
const isOnRow = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.matches("[data-place]");

function findRow(grid: HTMLElement | null, place: number): HTMLElement | null {
  return grid?.querySelector(`[data-place="${place}"]`) ?? null;
}

interface DataGridProps {
  label: string;
  columns: readonly Column[];
  rows: readonly Row[];
  sorting: Sorting | null;
  selection: Selection | null;
  /** Two lines a row instead of columns. */
  isNarrow: boolean;
  onSort: (column: number) => void;
  onOpen: (selection: Selection) => void;
}

/** The rows in sight of a table, one of them the tab stop. */
export function DataGrid(props: DataGridProps) {
  const { label, columns, rows, sorting, selection, isNarrow, onSort, onOpen } = props;
  const [current, setCurrent] = useState(0);
  const active = Math.min(current, rows.length - 1);
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const { scroller, scrollTo, perPage, ...virtual } = useVirtualRows({
    ...{ count: rows.length, rowHeight, headerHeight: HEADER_HEIGHT, kept: active },
  });
  const moveTo = (row: number): void => {
    setCurrent(row);
    scrollTo(row);
  };
  useLayoutEffect(() => {
    const place = rows.findIndex((row) => isSameSelection(row.selection, selection));
    if (place >= 0) moveTo(place);
  }, [selection, rows]);
  const bounds = { first: 0, last: { row: rows.length - 1, column: 0 }, page: perPage } as const;
  const onKeyDown = useGridKeys({
    findPlace: (event) => placeAfter(event, { row: active, column: 0 }, bounds),
    onMove: ({ row }) => moveTo(row),
    focus: () => findRow(scroller.current, active)?.focus({ preventScroll: true }),
    onOpen: () => {
      const row = rows[active];
      if (row) onOpen(row.selection);
    },
  });
  return (
    <div
      ref={scroller}
      class="table-box"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      style={{ "--columns": columns.map(({ kind }) => WIDTHS[kind]).join(" ") }}
      onKeyDown={(event) => isOnRow(event) && onKeyDown(event)}
    >
      <TableHeader columns={columns} sorting={sorting} onSort={onSort} />
      <div role="rowgroup" class="table-rows" style={{ height: `${virtual.height}px` }}>
        {virtual.rows.map(({ index }) => {
          const row = rows[index];
          return (
            row && (
              <TableRow
                key={row.key}
                {...{ row, columns, place: index, top: index * rowHeight, height: rowHeight }}
                isSelected={isSameSelection(row.selection, selection)}
                isTabStop={index === active}
                onFocus={() => setCurrent(index)}
                onOpen={() => onOpen(row.selection)}
              />
            )
          );
        })}
      </div>
    </div>
  );
}
