/** The heat map: follows the grid pattern of the ARIA authoring practices, with one tab stop for headings and cells. */
import { useLayoutEffect, useRef, useState } from "preact/hooks";

import {
  expectedCount,
  heatLevel,
  type Line,
  type Matrix,
} from "../../queries/co-mention-matrix.ts";
import { plural } from "../../../base/format.ts";

/** A row and a column; −1 is the heading of the other. */
export interface Place {
  row: number;
  column: number;
}

interface MatrixGridProps {
  label: string;
  matrix: Matrix;
  /** The pair whose papers are listed. */
  opened: { row: string; column: string } | null;
  /** A cell that the mouse or the focus is on. */
  onPoint: (row: Line, column: Line) => void;
  onOpenCell: (row: Line, column: Line) => void;
  onOpenEntity: (id: string) => void;
}

/** Where a key leads; null for a key that moves nothing. */
function placeAfter(event: KeyboardEvent, { row, column }: Place, last: Place): Place | null {
  const isFar = event.ctrlKey || event.metaKey;
  const moves: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    ArrowRight: { row, column: column + 1 },
    ArrowLeft: { row, column: column - 1 },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageDown: { row: last.row, column },
    PageUp: { row: 0, column },
  };
  const to = moves[event.key];
  if (!to) return null;
  const held = {
    row: Math.min(Math.max(to.row, -1), last.row),
    column: Math.min(Math.max(to.column, -1), last.column),
  };
  // Nothing stands where the two lines of headings meet.
  return held.row === -1 && held.column === -1 ? { row, column } : held;
}

function describeCell(row: Line, column: Line, count: number, isOpen: boolean): string {
  const papers = count === 0 ? "no paper" : plural(count, "paper");
  return `${row.entity.name} on ${column.entity.name}: ${papers}${isOpen ? ", open combination" : ""}`;
}

function readPlace(element: EventTarget | null): Place | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

export function MatrixGrid(props: MatrixGridProps) {
  const { label, matrix, opened, onPoint, onOpenCell, onOpenEntity } = props;
  const { rows, columns, cells, paperCount, threshold, largest } = matrix;
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const isMoving = useRef(false);
  const last = { row: rows.length - 1, column: columns.length - 1 };
  const at = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) };
  const stop = (row: number, column: number) => ({
    "data-row": row,
    "data-column": column,
    tabIndex: row === at.row && column === at.column ? 0 : -1,
  });
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    grid.current
      ?.querySelector<HTMLElement>(`[data-row="${at.row}"][data-column="${at.column}"]`)
      ?.focus();
  });
  const activate = ({ row, column }: Place): void => {
    const [rowLine, columnLine] = [rows[row], columns[column]];
    if (rowLine && columnLine) onOpenCell(rowLine, columnLine);
    else onOpenEntity((rowLine ?? columnLine)?.entity.id ?? "");
  };
  const point = (target: EventTarget | null, isFocus: boolean): void => {
    const pointed = readPlace(target);
    const [row, column] = [rows[pointed?.row ?? -1], columns[pointed?.column ?? -1]];
    if (pointed && isFocus) setPlace(pointed);
    if (row && column) onPoint(row, column);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const to = placeAfter(event, at, last);
    if (to) {
      isMoving.current = true;
      setPlace(to);
    } else if (event.key === "Enter" || event.key === " ") activate(at);
    else return;
    event.preventDefault();
  };
  const onClick = (event: MouseEvent): void => {
    const clicked = readPlace(event.target);
    if (clicked) activate(clicked);
  };
  return (
    <table
      ref={grid}
      class="matrix-grid"
      role="grid"
      aria-label={label}
      onKeyDown={onKeyDown}
      onClick={onClick}
      onFocusIn={(event) => point(event.target, true)}
      onMouseOver={(event) => point(event.target, false)}
    >
      <thead>
        <tr>
          <td />
          {columns.map(({ entity, count }, column) => (
            <th key={entity.id} scope="col">
              <button type="button" {...stop(-1, column)} title={`${entity.name}: ${count}`}>
                <span class="name">{entity.name}</span> <span class="count">{count}</span>
              </button>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, row) => (
          <tr key={line.entity.id}>
            <th scope="row">
              <button type="button" {...stop(row, -1)} title={line.entity.name}>
                <span class="name">{line.entity.name}</span> <span class="count">{line.count}</span>
              </button>
            </th>
            {columns.map((other, column) => {
              const count = cells[row]?.[column] ?? 0;
              const expected = expectedCount(line.count, other.count, paperCount);
              const isOpen = count === 0 && expected >= threshold;
              const isPicked = opened?.row === line.entity.id && opened.column === other.entity.id;
              return (
                <td
                  key={other.entity.id}
                  {...stop(row, column)}
                  class={`heat-${heatLevel(count, largest)}${isOpen ? " open" : ""}`}
                  aria-label={describeCell(line, other, count, isOpen)}
                  aria-selected={isPicked}
                >
                  {count > 0 ? count : isOpen ? "○" : ""}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
