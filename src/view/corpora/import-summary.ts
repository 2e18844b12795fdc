/** The result of an import, in sentences. */
import type { ImportReport } from "../../papers/paper.ts";
import { percent, plural } from "../../base/format.ts";

const sum = (counts: readonly number[]): number =>
  counts.reduce((total, count) => total + count, 0);

/** "36 papers from 40 records in 2 files. 3 records told of a paper already read, and were merged with it. 1 record was left out." */
export function countImported({ sources, mergedCount }: ImportReport, paperCount: number): string {
  const recordCount = sum(sources.map((source) => source.recordCount));
  const leftOut = recordCount - sum(sources.map((source) => source.paperCount));
  return [
    `${plural(paperCount, "paper")} from ${plural(recordCount, "record")} in ${plural(sources.length, "file")}.`,
    ...(mergedCount > 0
      ? [
          `${plural(mergedCount, "record")} told of a paper already read, and ${was(mergedCount)} merged with it.`,
        ]
      : []),
    ...(leftOut > 0 ? [`${plural(leftOut, "record")} ${was(leftOut)} left out.`] : []),
  ].join(" ");
}

const was = (count: number): string => (count === 1 ? "was" : "were");

/** "Of the papers, 97 % have an abstract, 64 % keywords, 80 % a date, 42 % a link to code." */
export function describeShares({ shares }: ImportReport): string {
  const { abstract, keywords, date, code } = shares;
  return `Of the papers, ${percent(abstract)} have an abstract, ${percent(keywords)} keywords, ${percent(date)} a date, ${percent(code)} a link to code.`;
}
