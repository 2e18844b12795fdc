import type { ImportReport, Problem } from "../src/papers/paper.ts";
import type { PaperGraph } from "../src/graph/model.ts";

/** A person reads this many and mends them; the build card has all. */
const MAX_PROBLEMS = 20;

/** Tells in a few lines what a build read, left out and found. */
export function formatGraph({ build, communities }: PaperGraph, report: ImportReport): string {
  const { task, method, dataset } = build.entityCount;
  return [
    ...report.sources.map(({ name, paperCount }) => `${name}: ${count(paperCount, "paper")}`),
    ...formatProblems(report.problems),
    `${count(build.paperCount, "paper")} on the map`,
    `${count(task + method + dataset, "entity", "entities")}: ` +
      `${count(task, "task")}, ${count(method, "method")}, ${count(dataset, "dataset")}; ` +
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

/** "file:line: what is wrong", as editors know it. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}${line === null ? "" : `:${line}`}: ${message}`;
}

function formatProblems(problems: Problem[]): string[] {
  if (problems.length === 0) return ["nothing left out or merged"];
  const hidden = problems.length - MAX_PROBLEMS;
  return [
    `${count(problems.length, "entry", "entries")} left out, merged or doubtful`,
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${formatProblem(problem)}`),
    ...(hidden > 0 ? [`  and ${hidden} more, all in import.json`] : []),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
