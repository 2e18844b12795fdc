/** Every format that papers come in, and the way from any pile of sources to one sorted list of papers. */
import { compareText } from "./compare-text.ts";
import { mergePapers, type SourcedPaper } from "./merge-papers.ts";
import { aclAnthology } from "./formats/acl-anthology.ts";
import { arxivAtom } from "./formats/arxiv-atom.ts";
import { arxivMetadata } from "./formats/arxiv-metadata.ts";
import { cslJson } from "./formats/csl-json.ts";
import { dailyPapers } from "./formats/daily-papers.ts";
import { medline } from "./formats/medline.ts";
import { openAlex } from "./formats/openalex.ts";
import { paperLines } from "./formats/paper-lines.ts";
import type { ImportResult, Importer, ParsedSource, Problem, SourceText } from "./paper.ts";
import { pubmedXml } from "./formats/pubmed-xml.ts";
import { ris } from "./formats/ris.ts";
import { semanticScholar } from "./formats/semantic-scholar.ts";
import { storedMap } from "./formats/stored-map.ts";
import { trendingListing } from "./formats/trending-listing.ts";
import { webOfScience } from "./formats/web-of-science.ts";

/** The first that recognises a text reads it; a listing is almost any text, so it comes last. */
export const IMPORTERS: readonly Importer[] = [
  storedMap,
  dailyPapers,
  openAlex,
  semanticScholar,
  arxivMetadata,
  cslJson,
  paperLines,
  ris,
  medline,
  webOfScience,
  arxivAtom,
  aclAnthology,
  pubmedXml,
  trendingListing,
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
    sources: inOrder.map(({ name }, i) => ({ name, paperCount: read[i]?.papers.length ?? 0 })),
    problems: limitProblems(problems.sort(compareProblems)),
  };
}

function readSource(source: SourceText): { papers: SourcedPaper[]; problems: Problem[] } {
  const file = source.name;
  const text = unifyLineEnds(source.text.replace(/^\ufeff/, ""));
  const refuse = (message: string) => ({ papers: [], problems: [{ file, line: null, message }] });
  if (text.trim() === "") return refuse("no text in it");
  const importer = IMPORTERS.find(({ recognises }) => recognises(text));
  if (!importer) {
    return refuse(`no known format: expected ${IMPORTERS.map(({ name }) => name).join(" or ")}`);
  }
  const { papers, problems } = parseSafely(importer, { name: file, text });
  if (papers.length === 0) {
    problems.push({ file, line: null, message: `no paper found: read as ${importer.name}` });
  }
  return { papers: papers.map((paper) => ({ ...paper, file })), problems };
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
