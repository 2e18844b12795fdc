/** What stands beside the matrix: the pair in focus with its numbers, its papers, and the pairs not named together. */
import {
  expectedCount,
  type Gap,
  LOW_THRESHOLD,
  type Matrix,
  THRESHOLD,
} from "../../queries/co-mention-matrix.ts";
import { type Line, papersOfPair } from "../../queries/matrix-lines.ts";
import { EntityChip, PaperListing, Section } from "../shared/shared-parts.tsx";
import { plural } from "../../../base/format.ts";

const MOST_GAPS = 12;
/** Papers listed at once. */
const MOST_PAPERS = 60;

export interface Pair {
  row: Line;
  column: Line;
}

/** Ids of the entities of a pair. */
export interface PairIds {
  row: string;
  column: string;
}

/** The pair in a matrix; null where it has no such lines. */
export function findPair({ all }: Matrix, ids: PairIds | null): Pair | null {
  const row = all.rows.find(({ entity }) => entity.id === ids?.row);
  const column = all.columns.find(({ entity }) => entity.id === ids?.column);
  return row && column ? { row, column } : null;
}

const oneDigit = (value: number): string => value.toFixed(1);

/** The formula of expected papers with the numbers of the pair in it. */
export function PairFormula({ pair: { row, column }, matrix }: { pair: Pair; matrix: Matrix }) {
  const { paperCount } = matrix;
  const { naming, saying } = papersOfPair(row, column);
  const expected = expectedCount(row.count, column.count, paperCount);
  return (
    <div class="formula">
      <p>
        <strong>{row.entity.name}</strong> × <strong>{column.entity.name}</strong>
      </p>
      <p>
        {row.count} × {column.count} ÷ {plural(paperCount, "paper")} = {oneDigit(expected)}{" "}
        expected, {naming.length === 0 ? "none" : naming.length} found
        {naming.length === 0 && saying.length > 0 && `, but the texts of ${saying.length} say both`}
      </p>
    </div>
  );
}

/** The papers that name both entities of a pair, and those whose texts only say both. */
export function PairPapers({ pair: { row, column }, matrix }: { pair: Pair; matrix: Matrix }) {
  const { paperCount } = matrix;
  const { naming, saying } = papersOfPair(row, column);
  return (
    <>
      <Section title="Papers that name both" note={String(naming.length)}>
        <div class="chips">
          {[row, column].map(({ entity, count }) => (
            <EntityChip
              key={entity.id}
              entity={entity}
              here={{ count, size: paperCount, of: "papers here" }}
            />
          ))}
        </div>
        {naming.length === 0 && <p class="empty">No paper here names both.</p>}
        <PaperListing ids={naming} most={MOST_PAPERS} />
      </Section>
      {saying.length > 0 && (
        <Section title="Papers whose texts say both" note={String(saying.length)}>
          <p class="note-text">
            Title or abstract have a name of each, but not both were taken for something that the
            paper names.
          </p>
          <PaperListing ids={saying} most={MOST_PAPERS} />
        </Section>
      )}
    </>
  );
}

function GapNote({ matrix }: { matrix: Matrix }) {
  const { threshold, gaps, paperCount } = matrix;
  const papers = plural(paperCount, "paper");
  if (gaps.length === 0)
    return (
      <p class="empty">
        None: among {papers}, each pair of which {LOW_THRESHOLD} or more would be expected together
        is named or said together. More papers would tell more.
      </p>
    );
  return (
    <p class="note-text">
      Pairs that no paper here names together and no title or abstract says together, although{" "}
      {threshold} or more would be expected if the two had nothing to do with each other: papers
      with the one × papers with the other ÷ all papers left.
      {threshold < THRESHOLD &&
        ` With ${papers} no such pair reaches ${THRESHOLD}, so the bar is lowered to ${threshold}: read these as hints, many may be chance.`}{" "}
      Papers elsewhere may well have both, and some pairs make no sense together: that is for you to
      judge.
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
    <Section title="Not named together here" note={gaps.length > 0 ? String(gaps.length) : ""}>
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
