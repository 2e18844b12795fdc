/** Every format that papers come in, and the way from any pile of sources to one sorted list of papers. */
import { compareText } from "../base/compare-text.ts";
import { mergePapers, type SourcedPaper } from "./deduplication/merge-papers.ts";
import { aclAnthology } from "./formats/xml/acl-anthology.ts";
import { arxivAtom } from "./formats/xml/arxiv-atom.ts";
import { arxivMetadata } from "./formats/json/arxiv-metadata.ts";
import { bibtex } from "./formats/bibtex/bibtex.ts";
import { cslJson } from "./formats/json/csl-json.ts";
import { dailyPapers } from "./formats/json/daily-papers.ts";
import { medline } from "./formats/tagged/medline.ts";
import { openAlex } from "./formats/json/openalex.ts";
import type { ImportResult, Importer, Paper, ParsedSource, Problem, SourceText } from "./paper.ts";
import { pubmedXml } from "./formats/xml/pubmed-xml.ts";
import { ris } from "./formats/tagged/ris.ts";
import { semanticScholar } from "./formats/json/semantic-scholar.ts";
import { table } from "./formats/table/table.ts";
import { titleList } from "./formats/plain/title-list.ts";
import { pastedListing } from "./formats/plain/pasted-listing.ts";
import { webOfScience } from "./formats/tagged/web-of-science.ts";
import { genericJson } from "./formats/json/generic-json.ts";

/** The first that recognises a text reads it; a listing or a list is almost any text, so these come last. */
export const IMPORTERS: readonly Importer[] = [
  dailyPapers,
  openAlex,
  semanticScholar,
  arxivMetadata,
  cslJson,
  genericJson,
  ris,
  medline,
  webOfScience,
  arxivAtom,
  aclAnthology,
  pubmedXml,
  bibtex,
  table,
  pastedListing,
  titleList,
];

/** Nobody mends more by hand; the rest of a file's Problems is counted. */
const MAX_PROBLEMS_PER_FILE = 200;

/** Reads every source; papers come back merged and sorted by id, Problems by file and line, whatever the order given. */
export function importPapers(sources: readonly SourceText[]): ImportResult {
  const inOrder = [...sources].sort(
    (a, b) => compareText(a.name, b.name) || compareText(a.text, b.text),
  );
  const read = inOrder.map(readSource);
  const merged = mergePapers(read.flatMap(({ papers }) => papers));
  const problems = [...read.flatMap((result) => result.problems), ...merged.problems];
  return {
    papers: merged.papers,
    sources: read.map(({ name, format, papers, lostCount }) => ({
      name,
      format,
      recordCount: papers.length + lostCount,
      paperCount: papers.length,
      mergedCount: papers.filter((paper) => merged.repeats.has(paper)).length,
    })),
    mergedCount: merged.repeats.size,
    shares: {
      abstract: findShare(merged.papers, ({ abstract }) => abstract !== ""),
      date: findShare(merged.papers, ({ date }) => date !== null),
      code: findShare(merged.papers, ({ links }) => links.some(({ kind }) => kind === "code")),
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
  const importer = IMPORTERS.find(({ recognises }) => recognises(text));
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
    const reason = error instanceof Error ? error.message : String(error);
    const message = `cannot be read as ${importer.name}: ${reason}`;
    return { papers: [], problems: [{ file: source.name, line: null, message }] };
  }
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    compareText(a.message, b.message)
  );
}

/** `problems` are sorted by file. */
function limitProblems(problems: readonly Problem[]): Problem[] {
  const countByFile = new Map<string, number>();
  const kept = problems.filter(({ file }) => {
    const count = (countByFile.get(file) ?? 0) + 1;
    countByFile.set(file, count);
    return count <= MAX_PROBLEMS_PER_FILE;
  });
  for (const [file, count] of countByFile) {
    const more = count - MAX_PROBLEMS_PER_FILE;
    if (more > 0) kept.push({ file, line: null, message: `${more} more problems like these` });
  }
  return kept;
}
