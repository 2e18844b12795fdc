/** One row of the table: a cell for each column, with the community's colour and the shape of what it stands for. */
import { markWords, type Row } from "../../queries/table.ts";
import type { CellValue, Column } from "../../queries/table-columns.ts";
import { usePanels } from "../shared/panel-context.ts";
import { PaperShape, Shape } from "../shared/icon.tsx";
import type { Hover } from "../../state/view-state.ts";

/** "1 link", "2 links" */
const nounFor = (value: CellValue, unit: string): string =>
  value === 1 ? unit.replace(/s$/, "") : unit;

/** Nothing is said of what is absent. */
function Plain({ column, value }: { column: Column; value: CellValue }) {
  if (value === null) return null;
  // Years are no quantities: 2024, not 2,024.
  const shown = column.kind === "number" ? value.toLocaleString("en") : String(value);
  return (
    <span class="cell-text">
      {shown}
      {column.unit !== "" && <span class="unit"> {nounFor(value, column.unit)}</span>}
    </span>
  );
}

function Cell({ row, column, value }: { row: Row; column: Column; value: CellValue }) {
  const { store, colorOf, palette } = usePanels();
  const color = (row.community && colorOf.get(row.community)) || palette.grey;
  if (column.kind === "community" && value !== null)
    return (
      <>
        <span class="swatch" style={{ background: color }} />
        <span class="cell-text">{value}</span>
      </>
    );
  if (column.kind !== "name") return <Plain column={column} value={value} />;
  const paper = store.index.paperById.get(row.key);
  return (
    <>
      {paper ? (
        <PaperShape paper={paper} color={color} />
      ) : row.shape === "paper" || row.shape === "community" ? (
        <Shape kind={row.shape} color={color} />
      ) : (
        <Shape kind={row.shape} />
      )}
      <span class="cell-text">
        {markWords(String(value ?? ""), store.state.value.query).map(({ text, isHit }, i) =>
          isHit ? <mark key={i}>{text}</mark> : text,
        )}
      </span>
    </>
  );
}

interface TableRowProps {
  row: Row;
  columns: readonly Column[];
  /** From 0. */
  place: number;
  /** px from the first row. */
  top: number;
  height: number;
  isSelected: boolean;
  isTabStop: boolean;
  onFocus: () => void;
  onOpen: () => void;
}

/** A row, placed by its offset: rows out of sight are not in the document. */
export function TableRow(props: TableRowProps) {
  const { row, columns, place, top, height, isSelected, isTabStop, onFocus, onOpen } = props;
  const { store } = usePanels();
  const { selection } = row;
  const hover: Hover =
    selection.kind === "link"
      ? { kind: "link", key: row.key }
      : { kind: selection.kind === "community" ? "community" : "node", id: row.key };
  return (
    <div
      role="row"
      class={`table-row${isSelected ? " selected" : ""}`}
      // The headings are the first row.
      aria-rowindex={place + 2}
      aria-selected={isSelected}
      data-place={place}
      tabIndex={isTabStop ? 0 : -1}
      style={{ transform: `translateY(${top}px)`, height: `${height}px` }}
      onFocus={onFocus}
      onClick={onOpen}
      onMouseEnter={() => store.setHover(hover)}
      onMouseLeave={() => store.setHover(null)}
    >
      {columns.map((column, i) => (
        <div
          key={column.title}
          role="gridcell"
          class={`cell cell-${column.kind}`}
          title={column.kind === "text" ? String(row.values[i] ?? "") : undefined}
        >
          <Cell row={row} column={column} value={row.values[i] ?? null} />
        </div>
      ))}
    </div>
  );
}
