/** The rows of a table with their headings: follows the grid pattern of the ARIA authoring practices, by rows. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import { isSameSelection, type Selection } from "../../state/view-state.ts";
import type { Row, Sorting } from "../../queries/table.ts";
import type { Column } from "../../queries/table-columns.ts";
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

/** Where a key leads from a row; null for a key that moves nothing. */
function placeAfter(key: string, from: number, { last, page }: { last: number; page: number }) {
  const steps: Record<string, number> = {
    ArrowDown: from + 1,
    ArrowUp: from - 1,
    PageDown: from + page,
    PageUp: from - page,
    Home: 0,
    End: last,
  };
  const to = steps[key];
  return to === undefined ? null : Math.min(Math.max(to, 0), last);
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

export function DataGrid(props: DataGridProps) {
  const { label, columns, rows, sorting, selection, isNarrow, onSort, onOpen } = props;
  const [current, setCurrent] = useState(0);
  const isMoving = useRef(false);
  const active = Math.min(current, rows.length - 1);
  const rowHeight = isNarrow ? NARROW_ROW_HEIGHT : ROW_HEIGHT;
  const { scroller, scrollTo, perPage, ...virtual } = useVirtualRows({
    ...{ count: rows.length, rowHeight, headerHeight: HEADER_HEIGHT, kept: active },
  });
  useLayoutEffect(() => {
    const place = rows.findIndex((row) => isSameSelection(row.selection, selection));
    if (place < 0) return;
    setCurrent(place);
    scrollTo(place);
  }, [selection, rows]);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    scroller.current
      ?.querySelector<HTMLElement>(`[data-place="${active}"]`)
      ?.focus({ preventScroll: true });
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!(event.target instanceof Element) || !event.target.matches("[data-place]")) return;
    const opened = rows[active];
    const to = placeAfter(event.key, active, { last: rows.length - 1, page: perPage });
    if (to !== null) {
      isMoving.current = true;
      setCurrent(to);
      scrollTo(to);
    } else if ((event.key === "Enter" || event.key === " ") && opened) onOpen(opened.selection);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={scroller}
      class="table-box"
      role="grid"
      aria-label={label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
      style={{ "--columns": columns.map(({ kind }) => WIDTHS[kind]).join(" ") }}
      onKeyDown={onKeyDown}
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
