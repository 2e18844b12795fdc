/** Brings together what several sources, or one source twice, say about the same paper. */
import { compareText } from "./compare-text.ts";
import { mergeRecords } from "./merge-fields.ts";
import { isWorldwideId, normaliseTitle, paperIdFromTitle } from "./paper-id.ts";
import type { FoundPaper, Paper, Problem } from "./paper.ts";

export interface SourcedPaper extends FoundPaper {
  file: string;
}

type SameGroup = [first: SourcedPaper, ...repeats: SourcedPaper[]];

export interface MergedPapers {
  /** Sorted by id, no two the same, and independent of the order given. */
  papers: Paper[];
  /** One for each repeat, naming the first of its paper in the order given. */
  problems: Problem[];
}

/** Merges papers of one normalised title or one worldwide id; each keeps the fuller fields. */
export function mergePapers(found: readonly SourcedPaper[]): MergedPapers {
  const problems: Problem[] = [];
  const groups = groupSamePapers(found).map(([first, ...repeats]) => {
    for (const { file, line, title } of repeats) {
      const place = `line ${first.line}${first.file === file ? "" : ` of ${first.file}`}`;
      problems.push({ file, line, message: `repeats ${place}: "${title}"` });
    }
    return { first, paper: mergeRecords(first, repeats) };
  });
  const shared = findSharedIds(groups.map(({ paper }) => paper));
  const papers = groups.map(({ first: { file, line }, paper }) => {
    if (!shared.has(paper.id)) return paper;
    const message = `id of more than one paper, replaced: ${paper.id}, "${paper.title}"`;
    problems.push({ file, line, message });
    return { ...paper, id: paperIdFromTitle(paper.title) };
  });
  return { papers: papers.sort((a, b) => compareText(a.id, b.id)), problems };
}

/** Groups in the order of their first papers; sameness is passed on, by id to one and by title to the next. */
function groupSamePapers(found: readonly SourcedPaper[]): SameGroup[] {
  /** A forest: each paper points to one that is the same, a root to itself. */
  const same = found.map((_, index) => index);
  const findRoot = (index: number): number => {
    let at = index;
    for (let next = same[at]; next !== undefined && next !== at; next = same[at]) {
      same[at] = same[next] ?? next;
      at = next;
    }
    return at;
  };
  const indexByKey = new Map<string, number>();
  found.forEach((paper, index) => {
    for (const key of identityKeys(paper)) {
      same[findRoot(index)] = findRoot(indexByKey.get(key) ?? index);
      indexByKey.set(key, index);
    }
  });
  const groups = new Map<number, SameGroup>();
  found.forEach((paper, index) => {
    const root = findRoot(index);
    const group = groups.get(root);
    if (group) group.push(paper);
    else groups.set(root, [paper]);
  });
  return [...groups.values()];
}

/** A running number means another paper in every file, so it tells nothing. */
function identityKeys({ id, title }: Paper): string[] {
  const titleKey = `title ${normaliseTitle(title)}`;
  return isWorldwideId(id) ? [titleKey, `id ${id.toLowerCase()}`] : [titleKey];
}

function findSharedIds(papers: readonly Paper[]): Set<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const { id } of papers) (seen.has(id) ? shared : seen).add(id);
  return shared;
}
