/** Every format that papers come in, and the way from any pile of sources to one sorted list of papers. */
import type { FoundPaper, ImportResult, Importer, Paper, SourceText } from "./paper.ts";
import { trendingListing } from "./trending-listing.ts";

export const IMPORTERS: readonly Importer[] = [trendingListing];

/** Reads every source; papers come back sorted by id, whatever the order of the sources. */
export function importPapers(sources: readonly SourceText[]): ImportResult {
  const result: ImportResult = { papers: [], problems: [] };
  for (const source of sources) {
    const importer = IMPORTERS.find(({ recognises }) => recognises(source.text));
    if (!importer) {
      const message = `no known format: expected ${IMPORTERS.map(({ name }) => name).join(" or ")}`;
      result.problems.push({ file: source.name, line: null, message });
      continue;
    }
    const { papers, problems } = importer.parse(source);
    result.papers.push(...papers.map(withoutLine));
    result.problems.push(...problems);
  }
  result.papers.sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  return result;
}

function withoutLine(found: FoundPaper): Paper {
  const { id, title, abstract, authors, date, venue, links, upvotes } = found;
  return { id, title, abstract, authors, date, venue, links, upvotes };
}
