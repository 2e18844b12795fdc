/** What a build made, as lines for the terminal. */
import { percent, plural } from "../../src/base/format.ts";
import { ENTITY_TYPE_IDS } from "../../src/entities/entity-types.ts";
import { wordTypes } from "../../src/entities/pile/type-words.ts";
import type { ImportReport, Problem, SourceReport } from "../../src/papers/paper.ts";
import type { PaperGraph } from "../../src/graph/model.ts";

/** As many as a person reads and mends; import.json has all. */
const MAX_PROBLEMS = 20;

/** What a build read, left out and found, and the papers of each community. */
export function formatGraph({ build, communities }: PaperGraph, report: ImportReport): string {
  const words = wordTypes(build.area);
  const counts = ENTITY_TYPE_IDS.map((type) => ({
    ...words.of[type],
    of: build.entityCount[type],
  }));
  const total = counts.reduce((sum, { of }) => sum + of, 0);
  return [
    ...formatImport(report),
    `${plural(build.paperCount, "paper")} on the map`,
    `${plural(total, "entity", "entities")}: ` +
      `${counts.map(({ noun, plural: many, of }) => plural(of, noun, many)).join(", ")}; ` +
      plural(build.mentionCount, "mention"),
    plural(build.paperLinkCount, "link between two papers", "links between two papers"),
    `${plural(build.communityCount, "community", "communities")}, ` +
      `${plural(build.unassignedPaperCount, "loose paper")}, modularity ${build.modularity.toFixed(3)}`,
    ...communities.map(
      ({ name, secondName, papers }) =>
        `${String(papers.length).padStart(6)}  ${name}${secondName ? ` / ${secondName}` : ""}`,
    ),
  ].join("\n");
}

/** A line a file, then problems, then the shares of papers with abstract, keywords, date and code. */
export function formatImport({ sources, shares, problems }: ImportReport): string[] {
  const { abstract, keywords, date, code } = shares;
  return [
    ...sources.map(formatSource),
    ...formatProblems(problems),
    `of the papers, ${percent(abstract)} have an abstract, ${percent(keywords)} keywords, ` +
      `${percent(date)} a date, ${percent(code)} a link to code`,
  ];
}

/** The counts of kept, merged and left out add up to the first. */
function formatSource(source: SourceReport): string {
  const { name, format, recordCount, paperCount, mergedCount } = source;
  if (format === null) return `${name}: not read`;
  const counts = [
    `${plural(paperCount - mergedCount, "paper")} kept`,
    `${mergedCount.toLocaleString("en")} merged`,
    `${(recordCount - paperCount).toLocaleString("en")} left out`,
  ];
  return `${name}: ${plural(recordCount, "record")} read as ${format}, ${counts.join(", ")}`;
}

/** "file:line: what is wrong", as editors know it. */
export function formatProblem({ file, line, message }: Problem): string {
  return `${file}${line === null ? "" : `:${line}`}: ${message}`;
}

function formatProblems(problems: Problem[]): string[] {
  if (problems.length === 0) return [];
  const hidden = problems.length - MAX_PROBLEMS;
  return [
    `${plural(problems.length, "problem")}: what was left out, and fields that say nothing usable`,
    ...problems.slice(0, MAX_PROBLEMS).map((problem) => `  ${formatProblem(problem)}`),
    ...(hidden > 0 ? [`  and ${hidden} more, all in import.json`] : []),
  ];
}
