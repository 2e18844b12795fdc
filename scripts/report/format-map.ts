import { ENTITY_TYPES } from "../../src/entities/entity-types.ts";
import type { ImportReport, Problem, SourceReport } from "../../src/papers/paper.ts";
import type { PaperGraph } from "../../src/graph/model.ts";

/** A person reads this many and mends them; the build card has all. */
const MAX_PROBLEMS = 20;

/** Tells in a few lines what a build read, left out and found. */
export function formatGraph({ build, communities }: PaperGraph, report: ImportReport): string {
  const counts = ENTITY_TYPES.map(({ id, plural }) => ({ id, plural, of: build.entityCount[id] }));
  const total = counts.reduce((sum, { of }) => sum + of, 0);
  return [
    ...formatImport(report),
    `${count(build.paperCount, "paper")} on the map`,
    `${count(total, "entity", "entities")}: ` +
      `${counts.map(({ id, plural, of }) => count(of, id, plural)).join(", ")}; ` +
      count(build.mentionCount, "mention"),
    count(build.paperLinkCount, "link between two papers", "links between two papers"),
    `${count(build.communityCount, "community", "communities")}, ` +
      `${count(build.loosePaperCount, "loose paper")}, modularity ${build.modularity.toFixed(3)}`,
    ...communities.map(
      ({ name, secondName, papers }) =>
        `${String(papers.length).padStart(6)}  ${name}${secondName ? ` / ${secondName}` : ""}`,
    ),
  ].join("\n");
}

/** Tells a line a file, then what could not be used and what the papers have. */
export function formatImport({ sources, shares, problems }: ImportReport): string[] {
  const { abstract, date, code } = shares;
  return [
    ...sources.map(formatSource),
    ...formatProblems(problems),
    `of the papers, ${percent(abstract)} have an abstract, ${percent(date)} a date, ` +
      `${percent(code)} a link to code`,
  ];
}

/** The counts of kept, merged and left out add up to the first. */
function formatSource(source: SourceReport): string {
  const { name, format, recordCount, paperCount, mergedCount } = source;
  if (format === null) return `${name}: not read`;
  const counts = [
    `${count(paperCount - mergedCount, "paper")} kept`,
    `${mergedCount.toLocaleString("en")} merged`,
    `${(recordCount - paperCount).toLocaleString("en")} left out`,
  ];
  return `${name}: ${count(recordCount, "record")} read as ${format}, ${counts.join(", ")}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** "file:line: what is wrong", as editors know it. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}${line === null ? "" : `:${line}`}: ${message}`;
}

function formatProblems(problems: Problem[]): string[] {
  if (problems.length === 0) return [];
  const hidden = problems.length - MAX_PROBLEMS;
  return [
    `${count(problems.length, "problem")}: what was left out, and fields that say nothing usable`,
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${formatProblem(problem)}`),
    ...(hidden > 0 ? [`  and ${hidden} more, all in import.json`] : []),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
