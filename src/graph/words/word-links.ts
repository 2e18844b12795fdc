/** Links of papers by their words: each paper with those whose texts are most alike. */
import { selectFirst } from "../../base/statistics.ts";
import { findNearestNeighbours } from "../links/nearest-neighbours.ts";
import { WEIGHT_UNITS } from "../model.ts";
import type { WordLinks } from "../model.ts";
import type { WordMatrix } from "./word-matrix.ts";

/** Least and most links that each paper keeps, strongest first. */
const NEIGHBOUR_COUNTS = { least: 8, most: 15 };

/** Links of a paper over the square root of all papers: of few papers, many links reach beyond a subject. */
const NEIGHBOUR_FACTOR = 0.8;

/** Candidates are found by the heaviest terms of a paper, until so many papers are met; rare terms are the heaviest. */
const COMPARISON_COUNT = 1_500;

/** Papers that share most by these terms, which are compared in full. */
const CANDIDATE_COUNT = 50;

/** Share of the vectors in a weight; the words that two papers share have the rest. */
const VECTOR_SHARE = 0.25;

/** Least weight of a link, 0–1: papers of no common subject share less. */
const MIN_WEIGHT = 0.02;

/** Links that each of so many papers keeps: 8 of 86, 10 of 150, 15 of 350 and more. */
export function wordNeighboursFor(paperCount: number): number {
  const { least, most } = NEIGHBOUR_COUNTS;
  return Math.min(most, Math.max(least, Math.round(NEIGHBOUR_FACTOR * Math.sqrt(paperCount))));
}

/** By number of two papers: how alike they are, in units of 1 / `WEIGHT_UNITS`. */
type Likeness = (source: number, target: number) => number;

/**
 * Links each paper to its nearest neighbours by words; sorted by source, then target. A weight is the mean of two
 * cosines: of the papers' words, and of their vectors, which know words that mean the like.
 * @param vectors by paper: of unit length, or all 0
 */
export function findWordLinks(matrix: WordMatrix, vectors: readonly Float32Array[]): WordLinks {
  const likeness = createLikeness(matrix, vectors);
  const findCandidates = createCandidateFinder(matrix);
  const pairs = findNearestNeighbours(
    matrix.termsOf.length,
    wordNeighboursFor(matrix.termsOf.length),
    (paper, meet) => {
      for (const other of findCandidates(paper)) {
        const units = likeness(paper, other);
        if (units >= MIN_WEIGHT * WEIGHT_UNITS) meet(other, units);
      }
    },
  );
  return {
    sources: Int32Array.from(pairs, ([source]) => source),
    targets: Int32Array.from(pairs, ([, target]) => target),
    weights: Float64Array.from(
      pairs,
      ([source, target]) => likeness(source, target) / WEIGHT_UNITS,
    ),
  };
}

function createLikeness(
  { terms, termsOf, weightsOf }: WordMatrix,
  vectors: readonly Float32Array[],
): Likeness {
  /** The weights of the words of `current`, by term. */
  const row = new Float64Array(terms.length);
  let current = -1;
  const turnTo = (paper: number): void => {
    for (const term of termsOf[current] ?? []) row[term] = 0;
    termsOf[paper]?.forEach((term, i) => (row[term] = weightsOf[paper]?.[i] ?? 0));
    current = paper;
  };
  const none = new Float32Array();
  return (source, target) => {
    if (source !== current) turnTo(source);
    const [own, weights] = [termsOf[target] ?? none, weightsOf[target] ?? none];
    let words = 0;
    for (let i = 0; i < own.length; i++) words += (row[own[i] ?? 0] ?? 0) * (weights[i] ?? 0);
    const direction = Math.max(0, dot(vectors[source] ?? none, vectors[target] ?? none));
    return Math.round(WEIGHT_UNITS * ((1 - VECTOR_SHARE) * words + VECTOR_SHARE * direction));
  };
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** Finds the papers that share most of a paper's heaviest terms, by an inverted index. */
function createCandidateFinder(matrix: WordMatrix): (paper: number) => number[] {
  const { termsOf, weightsOf } = matrix;
  const columns = invert(matrix);
  const sums = new Float64Array(termsOf.length);
  return (paper) => {
    const met: number[] = [];
    let compared = 0;
    for (const [i, term] of (termsOf[paper] ?? new Int32Array()).entries()) {
      const { papers, weights } = columns[term] ?? { papers: [], weights: [] };
      compared += papers.length;
      if (compared > COMPARISON_COUNT && i > 0) break;
      const own = weightsOf[paper]?.[i] ?? 0;
      papers.forEach((other, j) => {
        if (other === paper) return;
        if (sums[other] === 0) met.push(other);
        sums[other] = (sums[other] ?? 0) + own * (weights[j] ?? 0);
      });
    }
    const rank = (a: number, b: number): number => (sums[b] ?? 0) - (sums[a] ?? 0) || a - b;
    const candidates = selectFirst(met, CANDIDATE_COUNT, rank);
    for (const other of met) sums[other] = 0;
    return candidates;
  };
}

/** By term: the papers that have it, ascending, and its weight in each. */
function invert({
  terms,
  termsOf,
  weightsOf,
}: WordMatrix): { papers: number[]; weights: number[] }[] {
  const columns = terms.map(() => ({ papers: [] as number[], weights: [] as number[] }));
  termsOf.forEach((own, paper) => {
    own.forEach((term, i) => {
      columns[term]?.papers.push(paper);
      columns[term]?.weights.push(weightsOf[paper]?.[i] ?? 0);
    });
  });
  return columns;
}
