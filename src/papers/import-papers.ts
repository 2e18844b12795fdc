/** The first step of a build: from the texts of any number of files to one sorted list of papers. */
import { compareText } from "../base/compare-text.ts";
import { errorMessage } from "../base/error-message.ts";
import { groupBy } from "../base/group-by.ts";
import { mergePapers, type SourcedPaper } from "./deduplication/merge-papers.ts";
import { findImporter, IMPORTERS } from "./formats/all-formats.ts";
import type { ImportResult, Importer, Paper, ParsedSource, Problem, SourceText } from "./paper.ts";

/** Nobody mends more by hand; the rest of a file's Problems is counted. */
const MAX_PROBLEMS_PER_FILE = 200;

export interface ImportOptions {
  /** Without, papers are as if no file listed keywords, so that these can be a measure of what is found. */
  withKeywords?: boolean;
}

/**
 * Reads every source, one after the other, and keeps no text once its papers are read.
 * @returns papers merged and sorted by id, Problems by file and line; the same for the sources in any order
 */
export function importPapers(
  sources: Iterable<SourceText>,
  { withKeywords = true }: ImportOptions = {},
): ImportResult {
  const read = Array.from(sources, readSource).sort(compareSources);
  const merged = mergePapers(read.flatMap(({ papers }) => papers));
  const papers = withKeywords
    ? merged.papers
    : merged.papers.map((paper) => ({ ...paper, keywords: [] }));
  const problems = [...read.flatMap((result) => result.problems), ...merged.problems];
  return {
    papers,
    sources: read.map(({ name, format, papers, lostCount }) => ({
      name,
      format,
      recordCount: papers.length + lostCount,
      paperCount: papers.length,
      mergedCount: papers.filter((paper) => merged.repeats.has(paper)).length,
    })),
    mergedCount: merged.repeats.size,
    shares: {
      abstract: findShare(papers, ({ abstract }) => abstract !== ""),
      keywords: findShare(papers, ({ keywords }) => keywords.length > 0),
      date: findShare(papers, ({ date }) => date !== null),
      code: findShare(papers, ({ links }) => links.some(({ kind }) => kind === "code")),
    },
    problems: limitProblems(problems.sort(compareProblems)),
  };
}

/** In thousandths, so that it is short to write. */
function findShare(papers: readonly Paper[], has: (paper: Paper) => boolean): number {
  if (papers.length === 0) return 0;
  return Math.round((papers.filter(has).length / papers.length) * 1_000) / 1_000;
}

interface ReadSource {
  name: string;
  format: string | null;
  papers: SourcedPaper[];
  lostCount: number;
  problems: Problem[];
}

function readSource(source: SourceText): ReadSource {
  const { name } = source;
  const text = unifyLineEnds(source.text.replace(/^\ufeff/, ""));
  const refuse = (message: string): ReadSource => {
    const problems = [{ file: name, line: null, message }];
    return { name, format: null, papers: [], lostCount: 0, problems };
  };
  if (text.trim() === "") return refuse("no text in it");
  const importer = findImporter(text);
  if (!importer) {
    return refuse(`no known format: expected ${IMPORTERS.map((one) => one.name).join(" or ")}`);
  }
  const { papers, problems, lostCount = 0 } = parseSafely(importer, { name, text });
  if (papers.length === 0) {
    problems.push({ file: name, line: null, message: `no paper found: read as ${importer.name}` });
  }
  const format = importer.name;
  return {
    name,
    format,
    papers: papers.map((one) => ({ ...one, file: name })),
    lostCount,
    problems,
  };
}

/** Mail and old machines end lines in other ways than the importers expect. */
function unifyLineEnds(text: string): string {
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/** A bug in one importer must not cost the papers of the other files. */
function parseSafely(importer: Importer, source: SourceText): ParsedSource {
  try {
    return importer.parse(source);
  } catch (error) {
    const message = `cannot be read as ${importer.name}: ${errorMessage(error)}`;
    return { papers: [], problems: [{ file: source.name, line: null, message }] };
  }
}

/** By name; sources of one name by what was read, since sources that gave the same can stand in any order. */
function compareSources(a: ReadSource, b: ReadSource): number {
  return compareText(a.name, b.name) || compareText(JSON.stringify(a), JSON.stringify(b));
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** @param problems sorted by file */
function limitProblems(problems: readonly Problem[]): Problem[] {
  const groups = [...groupBy(problems, ({ file }) => file)];
  const kept = groups.flatMap(([, ofFile]) => ofFile.slice(0, MAX_PROBLEMS_PER_FILE));
  const omitted = groups.flatMap(([file, ofFile]): Problem[] => {
    const count = ofFile.length - MAX_PROBLEMS_PER_FILE;
    return count > 0 ? [{ file, line: null, message: `${count} more problems like these` }] : [];
  });
  return [...kept, ...omitted];
}
