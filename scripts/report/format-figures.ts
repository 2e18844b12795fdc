/** The figures of all labelled papers as one table: a row a file, a row a kind, their mean at the foot. */
import type { Figures, FigureTable, PileFigures } from "../../src/evaluation/figures.ts";
import type { Score } from "../../src/evaluation/evaluate.ts";

const NAME_WIDTH = 18;

const HEAD = [
  "                         candidate  typed               datasets            links",
  "                    papers  recall      P      R     F1      P      R     F1      P      R     F1  roles",
];

/** A share in hundredths, as a column of a table. */
export const column = (share: number): string => (100 * share).toFixed(1).padStart(6);

const columns = ({ precision, recall, f1 }: Score): string[] => [precision, recall, f1].map(column);

/** A table of shares in hundredths under its title; the mean is over the kinds. */
export function formatTable(title: string, { files, kinds, mean }: FigureTable): string {
  const blocks = [files.map(formatPile), kinds.map(formatPile)].filter((rows) => rows.length > 0);
  const foot = mean === null ? [] : [[formatRow("mean of the kinds", "", mean)]];
  return [title, ...HEAD, ...[...blocks, ...foot].map((rows) => rows.join("\n")), ""].join("\n");
}

function formatPile(row: PileFigures): string {
  return formatRow(row.name, String(row.paperCount), row);
}

function formatRow(name: string, papers: string, figures: Figures): string {
  const { candidateRecall, typed, byType, link, roleAccuracy } = figures;
  const scores = [typed, byType.dataset, link].flatMap(columns);
  const cells = [`  ${column(candidateRecall)}`, ...scores, column(roleAccuracy)];
  return `  ${name.padEnd(NAME_WIDTH)}${papers.padStart(6)}${cells.join(" ")}`;
}
