/** What stands beside the matrix: the pair in focus with its numbers, its papers, and the pairs that nobody tried. */
import {
  expectedCount,
  type Gap,
  LOW_THRESHOLD,
  type Matrix,
  THRESHOLD,
} from "../../queries/co-mention-matrix.ts";
import { usePanels } from "../shared/panel-context.ts";
import { EntityChip, PaperListing, Section } from "../shared/shared-parts.tsx";
import { plural } from "../../../base/format.ts";

const MOST_GAPS = 12;
/** Papers listed at once. */
const MOST_PAPERS = 60;

export interface Pair {
  row: { id: string; count: number };
  column: { id: string; count: number };
}

const oneDigit = (value: number): string => value.toFixed(1);

interface FormulaProps {
  pair: Pair;
  matrix: Matrix;
  /** Papers that name both. */
  paperCount: number;
}

/** The formula of expected papers with the numbers of the pair in it. */
export function PairFormula({ pair, matrix, paperCount: together }: FormulaProps) {
  const { entityById } = usePanels().store.index;
  const [row, column] = [entityById.get(pair.row.id), entityById.get(pair.column.id)];
  const { paperCount, threshold } = matrix;
  const expected = expectedCount(pair.row.count, pair.column.count, paperCount);
  if (!row || !column) return null;
  const isOpen = together === 0 && expected >= threshold;
  return (
    <div class="formula">
      <p>
        <strong>{row.name}</strong> × <strong>{column.name}</strong>
      </p>
      <p>
        {pair.row.count} × {pair.column.count} ÷ {plural(paperCount, "paper")} ={" "}
        {oneDigit(expected)} expected, {together === 0 ? "none" : together} found
        {isOpen && ": open"}
      </p>
    </div>
  );
}

/** The papers that name both entities of a pair. */
export function PairPapers({ pair, papers }: { pair: Pair; papers: readonly string[] }) {
  const { entityById } = usePanels().store.index;
  const [row, column] = [entityById.get(pair.row.id), entityById.get(pair.column.id)];
  if (!row || !column) return null;
  return (
    <Section title="Papers that name both" note={String(papers.length)}>
      <div class="chips">
        <EntityChip entity={row} />
        <EntityChip entity={column} />
      </div>
      {papers.length === 0 && <p class="empty">No paper here names both.</p>}
      <PaperListing ids={papers} most={MOST_PAPERS} />
    </Section>
  );
}

function GapNote({ matrix }: { matrix: Matrix }) {
  const { threshold, gaps, paperCount } = matrix;
  const papers = plural(paperCount, "paper");
  if (gaps.length === 0)
    return (
      <p class="empty">
        None: among {papers}, every pair without a paper is one where fewer than {THRESHOLD}, and
        even fewer than {LOW_THRESHOLD}, would be expected. More papers would tell more.
      </p>
    );
  return (
    <p class="note-text">
      Pairs that no paper names together, although {threshold} or more would be if the two had
      nothing to do with each other: expected = papers with the one × papers with the other ÷ all
      papers left.
      {threshold < THRESHOLD &&
        ` With ${papers} no open pair reaches ${THRESHOLD}, so the bar is lowered to ${threshold}: read these as hints, many may be chance.`}{" "}
      Some pairs make no sense together; that is for you to judge.
    </p>
  );
}

interface GapsProps {
  matrix: Matrix;
  onOpen: (gap: Gap) => void;
}

/** Pairs that no paper names together, those with most papers to be expected first. */
export function Gaps({ matrix, onOpen }: GapsProps) {
  const { gaps, paperCount } = matrix;
  return (
    <Section title="Nobody here has tried" note={gaps.length > 0 ? String(gaps.length) : ""}>
      <GapNote matrix={matrix} />
      <ol class="gaps">
        {gaps.slice(0, MOST_GAPS).map((gap) => (
          <li key={`${gap.row.entity.id} ${gap.column.entity.id}`}>
            <button type="button" onClick={() => onOpen(gap)}>
              <span class="gap-pair">
                {gap.row.entity.name} × {gap.column.entity.name}
              </span>
              <span class="gap-numbers">
                {gap.row.count} and {gap.column.count} of {plural(paperCount, "paper")},{" "}
                {oneDigit(gap.expected)} expected, none found
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Section>
  );
}
