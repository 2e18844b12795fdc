/** Methods or tasks by datasets or tasks: what is named together, and what is not. */
import { useMemo, useState } from "preact/hooks";

import { buildMatrix, type Matrix } from "../../queries/co-mention-matrix.ts";
import {
  clearFilters,
  hasFilters,
  MATRIX_COLUMNS,
  MATRIX_ROWS,
  showLines,
} from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { MatrixGrid } from "./matrix-grid.tsx";
import type { EntityType } from "../../../entities/entity-types.ts";
import type { Line } from "../../queries/matrix-lines.ts";
import { findPair, Gaps, type Pair, PairFormula, type PairIds, PairPapers } from "./pair-notes.tsx";
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

const idsOf = (row: Line, column: Line): PairIds => {
  return { row: row.entity.id, column: column.entity.id };
};

interface LineSwitchProps {
  label: string;
  types: readonly EntityType[];
  shown: EntityType;
  onShow: (type: EntityType) => void;
}

/** Which type of entity the rows or the columns are of. */
function LineSwitch({ label, types, shown, onShow }: LineSwitchProps) {
  const { of } = useWords();
  return (
    <div class="switch" role="group" aria-label={label}>
      {types.map((type) => (
        <button key={type} type="button" aria-pressed={type === shown} onClick={() => onShow(type)}>
          {capitalize(of[type].plural)}
        </button>
      ))}
    </div>
  );
}

function MatrixBar({ paperCount, onMore }: { paperCount: number; onMore: (() => void) | null }) {
  const { store } = usePanels();
  const { matrixRows, matrixColumns } = store.state.value;
  const all = store.index.graph.papers.length;
  const show = (lines: Parameters<typeof showLines>[1]): void =>
    store.update((state) => showLines(state, lines));
  return (
    <div class="surface-bar">
      <LineSwitch
        label="Rows"
        types={MATRIX_ROWS}
        shown={matrixRows}
        onShow={(type) => show({ matrixRows: type })}
      />
      <span class="matrix-by">by</span>
      <LineSwitch
        label="Columns"
        types={MATRIX_COLUMNS}
        shown={matrixColumns}
        onShow={(type) => show({ matrixColumns: type })}
      />
      <p class="row-count">
        <span role="status">
          {useMatrixLabel()} in{" "}
          {paperCount === all ? plural(all, "paper") : `${paperCount} of ${plural(all, "paper")}`}
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

/** "Tasks by datasets" */
function useMatrixLabel(): string {
  const { store } = usePanels();
  const { of } = useWords();
  const { matrixRows, matrixColumns } = store.state.value;
  return `${capitalize(of[matrixRows].plural)} by ${of[matrixColumns].plural}`;
}

/** The matrix of what passes the filters, as large as fits and as was asked for. */
function useMatrix(width: number) {
  const { store } = usePanels();
  const { index } = store;
  const { matrixRows, matrixColumns } = store.state.value;
  const filtered = store.filtered.value;
  const [more, setMore] = useState(0);
  const fitting = Math.max(LEAST_COLUMNS, Math.floor((width - BESIDE) / COLUMN));
  const matrix = useMemo(() => {
    const most = { rows: FIRST_ROWS + more, columns: fitting + more };
    return buildMatrix(index, filtered, { rows: matrixRows, columns: matrixColumns, most });
  }, [index, filtered, matrixRows, matrixColumns, fitting, more]);
  const hasMore = matrix.hiddenRowCount > 0 || matrix.hiddenColumnCount > 0;
  return { matrix, showMore: hasMore ? () => setMore(more + MORE_LINES) : null };
}

interface MatrixNotesProps {
  matrix: Matrix;
  /** The pair that the mouse or the focus is on. */
  pointed: Pair | null;
  /** The pair whose papers are listed. */
  opened: Pair | null;
  onOpenPair: (row: Line, column: Line) => void;
}

function MatrixNotes({ matrix, pointed, opened, onOpenPair }: MatrixNotesProps) {
  const shown = pointed ?? opened;
  return (
    <section class="matrix-notes" aria-label="About the pairs">
      {shown ? (
        <PairFormula pair={shown} matrix={matrix} />
      ) : (
        <p class="formula">
          Each cell counts the papers that name both. Pick one to list them; ○ marks a pair that is
          not named together, · one that only texts say.
        </p>
      )}
      {opened && <PairPapers pair={opened} matrix={matrix} />}
      <Gaps matrix={matrix} onOpen={({ row, column }) => onOpenPair(row, column)} />
    </section>
  );
}

/** The matrix with its bar and the notes on its pairs. */
export function MatrixView() {
  const label = useMatrixLabel();
  const open = useSelect();
  const [element, width] = useWidth<HTMLDivElement>();
  const { matrix, showMore } = useMatrix(width);
  const [pointed, setPointed] = useState<PairIds | null>(null);
  const [opened, setOpened] = useState<PairIds | null>(null);
  const isEmpty = matrix.rows.length === 0 || matrix.columns.length === 0;
  const openPair = (row: Line, column: Line): void => {
    setOpened(idsOf(row, column));
    setPointed(null);
  };
  return (
    <div ref={element} class={`surface matrix${width < NARROW_BELOW ? " narrow" : ""}`}>
      <MatrixBar paperCount={matrix.paperCount} onMore={isEmpty ? null : showMore} />
      {isEmpty ? (
        <p class="empty">Nothing is left to cross.</p>
      ) : (
        <div class="matrix-body">
          <div class="matrix-box">
            <MatrixGrid
              label={label}
              matrix={matrix}
              opened={opened}
              onPoint={(row, column) => setPointed(idsOf(row, column))}
              onOpenCell={openPair}
              onOpenEntity={(id) => open({ kind: "entity", id })}
            />
          </div>
          <MatrixNotes
            matrix={matrix}
            pointed={findPair(matrix, pointed)}
            opened={findPair(matrix, opened)}
            onOpenPair={openPair}
          />
        </div>
      )}
    </div>
  );
}
