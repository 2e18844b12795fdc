/** The heat map: follows the grid pattern of the ARIA authoring practices, with one tab stop for headings and cells. */
import { useRef, useState } from "preact/hooks";

import {
  type Cell,
  heatLevel,
  type Matrix,
  type PairKind,
} from "../../queries/co-mention-matrix.ts";
import type { Line } from "../../queries/matrix-lines.ts";
import { plural } from "../../../base/format.ts";
import { type Place, placeAfter, useGridKeys } from "../shared/grid-keys.ts";

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

/** What a cell without papers says: beside its number, and in words. */
const EMPTY_CELLS: Record<Exclude<PairKind, "named">, { sign: string; words: string }> = {
  said: { sign: "·", words: "no paper names both, but texts say both" },
  open: { sign: "○", words: "not named together" },
  rare: { sign: "", words: "no paper" },
  same: { sign: "", words: "the same, or a kind of it" },
};

function describeCell(row: Line, column: Line, { kind, count }: Cell): string {
  const words = kind === "named" ? plural(count, "paper") : EMPTY_CELLS[kind].words;
  return `${row.entity.name} with ${column.entity.name}: ${words}`;
}

function readPlace(element: EventTarget | null): Place | null {
  const cell = element instanceof Element ? element.closest<HTMLElement>("[data-row]") : null;
  if (!cell) return null;
  return { row: Number(cell.dataset["row"]), column: Number(cell.dataset["column"]) };
}

function findElement(grid: HTMLElement | null, { row, column }: Place): HTMLElement | null {
  return grid?.querySelector(`[data-row="${row}"][data-column="${column}"]`) ?? null;
}

/** Attributes of the element of a place, which is the tab stop where `at` is the same place. */
const placeProps = (row: number, column: number, at: Place) => ({
  "data-row": row,
  "data-column": column,
  tabIndex: row === at.row && column === at.column ? 0 : -1,
});

function Heading({ line, row, column, at }: { line: Line; at: Place } & Place) {
  const { entity, count } = line;
  const description = `${entity.name}: ${plural(count, "paper")} here, with those on kinds of it`;
  return (
    <button
      type="button"
      {...placeProps(row, column, at)}
      aria-label={description}
      title={description}
    >
      <span class="name">{entity.name}</span> <span class="count">{count}</span>
    </button>
  );
}

interface MatrixRowProps {
  matrix: Matrix;
  line: Line;
  row: number;
  at: Place;
  /** Id of the column whose pair with this row is listed. */
  openedColumn: string | null;
}

function MatrixRow({ matrix, line, row, at, openedColumn }: MatrixRowProps) {
  const { columns, cells, largest } = matrix;
  return (
    <tr>
      <th scope="row">
        <Heading line={line} row={row} column={-1} at={at} />
      </th>
      {columns.map((other, column) => {
        const cell = cells[row]?.[column];
        if (!cell) return null;
        const { kind, count } = cell;
        return (
          <td
            key={other.entity.id}
            {...placeProps(row, column, at)}
            class={`heat-${heatLevel(count, largest)} ${kind}`}
            aria-label={describeCell(line, other, cell)}
            aria-selected={openedColumn === other.entity.id}
          >
            {kind === "named" ? count : EMPTY_CELLS[kind].sign}
          </td>
        );
      })}
    </tr>
  );
}

/** The heat map with its headings, one cell or heading the tab stop. */
export function MatrixGrid(props: MatrixGridProps) {
  const { label, matrix, opened, onPoint, onOpenCell, onOpenEntity } = props;
  const { rows, columns } = matrix;
  const grid = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const last = { row: rows.length - 1, column: columns.length - 1 };
  const at = { row: Math.min(place.row, last.row), column: Math.min(place.column, last.column) };
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
  const onKeyDown = useGridKeys({
    findPlace: (event) => placeAfter(event, at, { first: -1, last, page: rows.length }),
    onMove: setPlace,
    focus: () => findElement(grid.current, at)?.focus(),
    onOpen: () => activate(at),
  });
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
          {columns.map((line, column) => (
            <th key={line.entity.id} scope="col">
              <Heading line={line} row={-1} column={column} at={at} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((line, row) => {
          const { id } = line.entity;
          const openedColumn = opened?.row === id ? opened.column : null;
          return <MatrixRow key={id} {...{ matrix, line, row, at, openedColumn }} />;
        })}
      </tbody>
    </table>
  );
}
