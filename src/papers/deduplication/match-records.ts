/** Finds which records are of one paper: those with a common identifier, or with one title and nothing that speaks against. */
import { compareText } from "../../base/compare-text.ts";
import { createDisjointSet } from "../../base/disjoint-set.ts";
import { groupBy } from "../../base/group-by.ts";
import { firstAuthorOf, identifiersOf, titleKeyOf } from "./identifiers.ts";
import type { FoundPaper } from "../paper.ts";

/** What is known of a group of records that are of one paper. */
interface Facts {
  dois: Set<string>;
  arxivNumbers: Set<string>;
  years: Set<number>;
  firstAuthors: Set<string>;
}

/** So many papers never share a title that says something; bounds the work on files of nothing but one title. */
const MAX_PAPERS_OF_ONE_TITLE = 100;

/**
 * The indices of the records of each paper, rising, in the order of the first ones.
 * Which records go together does not depend on their order: where sameness by title is not passed on (2019, no year,
 * 2021), the fullest come first, and each joins the first paper that it fits.
 */
export function matchRecords(found: readonly FoundPaper[]): number[][] {
  const sets = createDisjointSet(found.length);
  const identifiers = found.map(identifiersOf);
  const indexByIdentifier = new Map<string, number>();
  identifiers.forEach((ofPaper, index) => {
    for (const identifier of ofPaper) {
      const first = indexByIdentifier.get(identifier);
      if (first === undefined) indexByIdentifier.set(identifier, index);
      else sets.join(first, index);
    }
  });

  const titleKeys = found.map(titleKeyOf);
  const indicesByTitle = groupBy(found.keys(), (index) => titleKeys[index] ?? "");
  const membersByRoot = groupBy(found.keys(), sets.findRoot);
  const factsByRoot = new Map<number, Facts>();
  const factsOf = (root: number): Facts => {
    const known = factsByRoot.get(root);
    if (known) return known;
    const facts = createFacts();
    for (const index of membersByRoot.get(root) ?? [])
      addFacts(facts, found[index], identifiers[index] ?? []);
    factsByRoot.set(root, facts);
    return facts;
  };

  const repeatedTitles = [...indicesByTitle].filter(([, indices]) => indices.length > 1);
  for (const [, indices] of repeatedTitles.sort(([a], [b]) => compareText(a, b))) {
    const roots = [...new Set(indices.map(sets.findRoot))];
    if (roots.length > 1) joinWhatFits(roots, factsOf, sets.join);
  }
  return [...groupBy(found.keys(), sets.findRoot).values()];
}

/** Joins the groups of one title; `join` keeps its first argument's root, whose facts grow. */
function joinWhatFits(
  roots: readonly number[],
  factsOf: (root: number) => Facts,
  join: (first: number, second: number) => void,
): void {
  const ranked = roots.map((root) => ({ root, rank: rankOf(factsOf(root)) }));
  const papers: number[] = [];
  for (const { root } of ranked.sort((a, b) => compareText(a.rank, b.rank))) {
    const facts = factsOf(root);
    const same = papers.find((paper) => fits(factsOf(paper), facts));
    if (same === undefined) {
      if (papers.length < MAX_PAPERS_OF_ONE_TITLE) papers.push(root);
    } else {
      join(same, root);
      takeFacts(factsOf(same), facts);
    }
  }
}

function fits(a: Facts, b: Facts): boolean {
  const isOneUnknown = <T>(one: Set<T>, other: Set<T>) => one.size === 0 || other.size === 0;
  const agree = <T>(one: Set<T>, other: Set<T>) =>
    isOneUnknown(one, other) || [...one].some((value) => other.has(value));
  return (
    isOneUnknown(a.dois, b.dois) &&
    isOneUnknown(a.arxivNumbers, b.arxivNumbers) &&
    agree(a.years, b.years) &&
    agree(a.firstAuthors, b.firstAuthors)
  );
}

function createFacts(): Facts {
  return { dois: new Set(), arxivNumbers: new Set(), years: new Set(), firstAuthors: new Set() };
}

function addFacts(
  facts: Facts,
  paper: FoundPaper | undefined,
  identifiers: readonly string[],
): void {
  if (!paper) return;
  for (const one of identifiers) {
    if (one.startsWith("doi:")) facts.dois.add(one);
    if (one.startsWith("arxiv:")) facts.arxivNumbers.add(one);
  }
  const year = paper.date?.year ?? null;
  if (year !== null) facts.years.add(year);
  const firstAuthor = firstAuthorOf(paper);
  if (firstAuthor !== null) facts.firstAuthors.add(firstAuthor);
}

function takeFacts(facts: Facts, others: Facts): void {
  for (const value of others.dois) facts.dois.add(value);
  for (const value of others.arxivNumbers) facts.arxivNumbers.add(value);
  for (const value of others.years) facts.years.add(value);
  for (const value of others.firstAuthors) facts.firstAuthors.add(value);
}

/** Sorts what is known best first; two groups of one rank know the same, so either may come first. */
function rankOf({ dois, arxivNumbers, years, firstAuthors }: Facts): string {
  const known = [dois, arxivNumbers, years, firstAuthors].map((values) => [...values].sort());
  const unknownCount = known.filter((values) => values.length === 0).length;
  return `${unknownCount} ${JSON.stringify(known)}`;
}
