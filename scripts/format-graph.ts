import type { PaperGraph } from "../src/graph/model.ts";

/** Tells in a few lines what a build read, left out and found. */
export function formatGraph({ build, communities }: PaperGraph): string {
  const { task, method, dataset } = build.entityCount;
  return [
    ...formatInputs(build),
    "",
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

function formatInputs({ inputs, paperCount, problems }: PaperGraph["build"]): string[] {
  const readCount = inputs.reduce((sum, input) => sum + input.paperCount, 0);
  const merged = readCount - paperCount;
  return [
    ...inputs.map((input) => `${input.name}: ${count(input.paperCount, "paper")}`),
    `${count(paperCount, "paper")} kept, ${merged} merged, ${count(problems.length, "entry", "entries")} left out`,
    ...problems.map(
      ({ file, line, message }) => `  ${file}${line === null ? "" : `:${line}`}: ${message}`,
    ),
  ];
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en")} ${number === 1 ? one : many}`;
}
