/** Brings together what several sources, or one source twice, say about the same paper. */
import { compareText } from "../../base/compare-text.ts";
import { mergeRecords } from "./merge-records.ts";
import { paperIdFromTitle } from "../fields/paper-id.ts";
import type { FoundPaper, Paper, Problem } from "../paper.ts";
import { matchRecords } from "./match-records.ts";

export interface SourcedPaper extends FoundPaper {
  file: string;
}

interface MergedPapers {
  /** Sorted by id, no two the same, and independent of the order given. */
  papers: Paper[];
  /** The records merged into an earlier one in the order given. */
  repeats: ReadonlySet<SourcedPaper>;
  /** One for each id of a source that is that of several papers. */
  problems: Problem[];
}

/** A paper put together, and the first record of it in the order given. */
interface PlacedPaper {
  paper: Paper;
  first: SourcedPaper;
}

/** Merges the records of each paper; each keeps the fuller fields. */
export function mergePapers(found: readonly SourcedPaper[]): MergedPapers {
  const repeats = new Set<SourcedPaper>();
  const placed = matchRecords(found).flatMap((indices): PlacedPaper[] => {
    const [first, ...others] = indices.flatMap((index) => found[index] ?? []);
    if (!first) return [];
    for (const repeat of others) repeats.add(repeat);
    return [{ first, paper: mergeRecords(first, others) }];
  });
  const { papers, problems } = giveOwnIds(placed);
  return { papers: papers.sort((a, b) => compareText(a.id, b.id)), repeats, problems };
}

/** Where several papers have one id, each gets one made from its title, and a number where titles are the same too. */
function giveOwnIds(placed: readonly PlacedPaper[]): { papers: Paper[]; problems: Problem[] } {
  const shared = findSharedIds(placed.map(({ paper }) => paper));
  const problems: Problem[] = [];
  const papers = placed.map(({ paper }) => paper).filter(({ id }) => !shared.has(id));
  const takenIds = new Set(papers.map(({ id }) => id));
  const lastNumber = new Map<string, number>();
  const inOrder = placed
    .filter(({ paper }) => shared.has(paper.id))
    .map((one) => ({ ...one, content: JSON.stringify(one.paper) }))
    .sort((a, b) => compareText(a.content, b.content));
  for (const { paper, first } of inOrder) {
    const fromTitle = paperIdFromTitle(paper.title);
    if (paper.id !== fromTitle) {
      const message = `id of more than one paper, replaced: ${paper.id}, "${paper.title}"`;
      problems.push({ file: first.file, line: first.line, message });
    }
    let number = lastNumber.get(fromTitle) ?? 0;
    let id = "";
    do id = ++number === 1 ? fromTitle : `${fromTitle}-${number}`;
    while (takenIds.has(id));
    lastNumber.set(fromTitle, number);
    takenIds.add(id);
    papers.push({ ...paper, id });
  }
  return { papers, problems };
}

function findSharedIds(papers: readonly Paper[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of papers) (seen.has(id) ? shared : seen).add(id);
  return shared;
}
