/** An evaluation as a table for people, the worst mistakes below it with the sentence they stand in. */
import type { Evaluation, Mistake, Score } from "../src/entities/evaluate.ts";
import type { GoldPaper } from "../src/entities/gold.ts";
import { splitSentences } from "../src/entities/phrases.ts";

const percent = (value: number) => (100 * value).toFixed(1).padStart(6);

/** The table of one file of labelled papers, with so many mistakes: the surest spurious ones first, then as many missed. */
export function formatEvaluation(
  name: string,
  evaluation: Evaluation,
  gold: readonly GoldPaper[],
  mistakeCount: number,
): string {
  const { untyped, typed, byType, link } = evaluation;
  const rows: [string, Score][] = [
    ["typed", typed],
    ["untyped", untyped],
    ...Object.entries(byType),
    ["links", link],
  ];
  return [
    `${name} (${String(evaluation.paperCount)} papers)`,
    "             precision recall     F1",
    ...rows.map(([row, { precision, recall, f1 }]) =>
      `  ${row.padEnd(12)} ${percent(precision)} ${percent(recall)} ${percent(f1)}`.trimEnd(),
    ),
    `  roles        ${percent(evaluation.roleAccuracy)} right`,
    ...worstOf(evaluation.mistakes, mistakeCount).map((mistake) => formatMistake(mistake, gold)),
    "",
  ].join("\n");
}

function worstOf(mistakes: readonly Mistake[], count: number): Mistake[] {
  const spurious = mistakes.filter((m) => m.kind === "spurious");
  spurious.sort((a, b) => (b.confidence ?? 0) - (a.confidence ?? 0));
  return [
    ...spurious.slice(0, count),
    ...mistakes.filter((m) => m.kind === "missed").slice(0, count),
  ];
}

function formatMistake(
  { kind, paperId, type, name, confidence }: Mistake,
  gold: readonly GoldPaper[],
): string {
  const sureness = confidence === null ? "" : ` (${confidence.toFixed(2)})`;
  const paper = gold.find(({ id }) => id === paperId);
  const sentence = paper === undefined ? "" : sentenceWith(paper, name);
  return `  ${kind} ${type} ${name}${sureness} in ${paperId}\n      ${sentence}`;
}

/** The first sentence that holds a name or one of its labelled mentions, else the title; at most 160 characters. */
function sentenceWith(paper: GoldPaper, name: string): string {
  const mentions = paper.entities.find((e) => e.name === name)?.mentions ?? [];
  const said = [name, ...mentions].map((text) => text.toLowerCase());
  const sentences = splitSentences(paper.abstract).map(({ start, end }) =>
    paper.abstract.slice(start, end),
  );
  const found = [paper.title, ...sentences].find((s) =>
    said.some((text) => s.toLowerCase().includes(text)),
  );
  const sentence = (found ?? paper.title).replace(/\s+/g, " ");
  return sentence.length > 160 ? `${sentence.slice(0, 159)}…` : sentence;
}
