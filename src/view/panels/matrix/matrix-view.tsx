/** Methods by datasets or tasks: who has tried what on what, and what nobody has. */
import { useMemo, useState } from "preact/hooks";

import {
  buildMatrix,
  type Line,
  type Matrix,
  papersOfPair,
} from "../../queries/co-mention-matrix.ts";
import {
  clearFilters,
  hasFilters,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  showColumns,
} from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
import { Gaps, type Pair, PairFormula, PairPapers } from "./pair-notes.tsx";
import { useSelect } from "../shared/shared-parts.tsx";
import { useWidth } from "../shared/use-width.ts";
import { capitalize, plural } from "../../../base/format.ts";

const FIRST_ROWS = 24;
const MORE_LINES = 24;
const LEAST_COLUMNS = 8;
/** px: the notes beside with the names of the rows, and a column. */
const BESIDE = 540;
const COLUMN = 32;
/** px; below, the notes stand under the matrix. */
const NARROW_BELOW = 860;

function asPair(row: Line, column: Line): Pair {
  const side = ({ entity, count }: Line) => ({ id: entity.id, count });
  return { row: side(row), column: side(column) };
}

function MatrixBar({ paperCount, onMore }: { paperCount: number; onMore: (() => void) | null }) {
  const { store } = usePanels();
  const { of } = useWords();
  const rows = capitalize(of[MATRIX_ROWS].plural);
  const { matrixColumns } = store.state.value;
  const all = store.index.graph.papers.length;
  const isFull = paperCount === all;
  return (
    <div class="surface-bar">
      <div class="switch" role="group" aria-label={`${rows} by`}>
        {MATRIX_COLUMNS.map((columns) => (
          <button
            key={columns}
            type="button"
            aria-pressed={columns === matrixColumns}
            onClick={() => store.update((state) => showColumns(state, columns))}
          >
            {capitalize(of[columns].plural)}
          </button>
        ))}
      </div>
      <p class="row-count">
        <span role="status">
          {rows} by {of[matrixColumns].plural} in{" "}
          {isFull ? plural(all, "paper") : `${paperCount} of ${plural(all, "paper")}`}
        </span>
        {hasFilters(store.state.value) && (
          <button type="button" class="text-button" onClick={() => store.update(clearFilters)}>
            Clear the filters
          </button>
        )}
        {onMore && (
          <button type="button" class="text-button" onClick={onMore}>
            Show more
          </button>
        )}
      </p>
    </div>
  );
}

/** The matrix of what passes the filters, as large as fits and as was asked for. */
function useMatrix(width: number) {
  const { store } = usePanels();
  const { index } = store;
  const { matrixColumns } = store.state.value;
  const filtered = store.filtered.value;
  const [more, setMore] = useState(0);
  const fitting = Math.max(LEAST_COLUMNS, Math.floor((width - BESIDE) / COLUMN));
  const matrix = useMemo(() => {
    const most = { rows: FIRST_ROWS + more, columns: fitting + more };
    return buildMatrix(index, filtered, { columns: matrixColumns, most });
  }, [index, filtered, matrixColumns, fitting, more]);
  const hasMore = matrix.hiddenRowCount > 0 || matrix.hiddenColumnCount > 0;
  return { matrix, showMore: hasMore ? () => setMore(more + MORE_LINES) : null };
}

interface MatrixNotesProps {
  matrix: Matrix;
  /** The pair that the mouse or the focus is on. */
  pointed: Pair | null;
  /** The pair whose papers are listed. */
  opened: Pair | null;
  onOpenCell: (row: Line, column: Line) => void;
}

function MatrixNotes({ matrix, pointed, opened, onOpenCell }: MatrixNotesProps) {
  const { store } = usePanels();
  const { entityById } = store.index;
  const { matrixColumns } = store.state.value;
  const findPapers = ({ row, column }: Pair): string[] | null => {
    const [rowEntity, columnEntity] = [row, column].map(({ id }) => entityById.get(id));
    const isShown = columnEntity?.type === matrixColumns;
    return rowEntity && isShown
      ? papersOfPair(rowEntity, columnEntity, store.filtered.value)
      : null;
  };
  const shown = pointed ?? opened;
  const shownPapers = shown && findPapers(shown);
  const papers = opened && findPapers(opened);
  return (
    <section class="matrix-notes" aria-label="About the pairs">
      {shown && shownPapers ? (
        <PairFormula pair={shown} matrix={matrix} paperCount={shownPapers.length} />
      ) : (
        <p class="formula">
          Each cell counts the papers that name both. Pick one to list them; ○ marks an open
          combination.
        </p>
      )}
      {opened && papers && <PairPapers pair={opened} papers={papers} />}
      <Gaps matrix={matrix} onOpen={({ row, column }) => onOpenCell(row, column)} />
    </section>
  );
}

/** The matrix with its bar and the notes on its pairs. */
export function MatrixView() {
  const { store } = usePanels();
  const { of } = useWords();
  const open = useSelect();
  const [element, width] = useWidth<HTMLDivElement>();
  const { matrix, showMore } = useMatrix(width);
  const [pointed, setPointed] = useState<Pair | null>(null);
  const [opened, setOpened] = useState<Pair | null>(null);
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  const openCell = (row: Line, column: Line): void => {
    setOpened(asPair(row, column));
    setPointed(null);
  };
  return (
    <div ref={element} class={`surface matrix${width < NARROW_BELOW ? " narrow" : ""}`}>
      <MatrixBar paperCount={matrix.paperCount} onMore={showMore} />
      {isEmpty ? (
        <p class="empty">Nothing is left to cross.</p>
      ) : (
        <div class="matrix-body">
          <div class="matrix-box">
            <MatrixGrid
              label={`${capitalize(of[MATRIX_ROWS].plural)} by ${of[store.state.value.matrixColumns].plural}`}
              matrix={matrix}
              opened={opened && { row: opened.row.id, column: opened.column.id }}
              onPoint={(row, column) => setPointed(asPair(row, column))}
              onOpenCell={openCell}
              onOpenEntity={(id) => open({ kind: "entity", id })}
            />
          </div>
          <MatrixNotes {...{ matrix, pointed, opened }} onOpenCell={openCell} />
        </div>
      )}
    </div>
  );
}
