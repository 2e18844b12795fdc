/** Movement by keyboard in a grid with one tab stop, as the grid pattern of the ARIA authoring practices has it. */
import { useLayoutEffect, useRef } from "preact/hooks";

/** A row and a column, from 0; −1 is the heading of the other. */
export interface Place {
  row: number;
  column: number;
}

interface GridBounds {
  /** 0, or −1 where headings are places, too; of rows as of columns. */
  first: 0 | -1;
  last: Place;
  /** Rows that Page Down and Page Up go. */
  page: number;
}

/**
 * The place that a key leads to, within the bounds; null for a key that moves nothing. In a grid of one column, whose
 * places are whole rows, Home and End go to the first and the last row.
 */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey">,
  { row, column }: Place,
  { first, last, page }: GridBounds,
): Place | null {
  const isOneColumn = first === last.column;
  const isFar = isOneColumn || ctrlKey || metaKey;
  const moves: Record<string, Place> = {
    ArrowDown: { row: row + 1, column },
    ArrowUp: { row: row - 1, column },
    Home: { row: isFar ? 0 : row, column: 0 },
    End: { row: isFar ? last.row : row, column: last.column },
    PageDown: { row: row + page, column },
    PageUp: { row: Math.max(row - page, 0), column },
    ...(!isOneColumn && {
      ArrowRight: { row, column: column + 1 },
      ArrowLeft: { row, column: column - 1 },
    }),
  };
  const to = moves[key];
  if (!to) return null;
  const held = {
    row: Math.min(Math.max(to.row, first), last.row),
    column: Math.min(Math.max(to.column, first), last.column),
  };
  // Nothing stands where the two lines of headings meet.
  return held.row === -1 && held.column === -1 ? { row, column } : held;
}

interface GridKeys {
  /** The place that a key leads to; null for a key that moves nothing. */
  findPlace: (event: KeyboardEvent) => Place | null;
  /** Makes a place the tab stop. */
  onMove: (place: Place) => void;
  /** Focuses the tab stop, which is in the document by then. */
  focus: () => void;
  /** Enter or the space bar was pressed on the tab stop. */
  onOpen: () => void;
}

/** @returns the listener for keys pressed in the grid */
export function useGridKeys({ findPlace, onMove, focus, onOpen }: GridKeys) {
  const isMoving = useRef(false);
  useLayoutEffect(() => {
    if (!isMoving.current) return;
    isMoving.current = false;
    focus();
  });
  return (event: KeyboardEvent): void => {
    const to = findPlace(event);
    if (to) {
      isMoving.current = true;
      onMove(to);
    } else if (event.key === "Enter" || event.key === " ") onOpen();
    else return;
    event.preventDefault();
  };
}
