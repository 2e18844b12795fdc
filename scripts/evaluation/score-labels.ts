/** Scores of the extraction on labelled papers, each file a pile of its own and all papers of a kind another. */
import { compareText } from "../../src/base/compare-text.ts";
import { groupBy } from "../../src/base/group-by.ts";
import { sourceHash } from "../../src/base/hash.ts";
import type { ResourceTexts } from "../../src/entities/extraction-resources.ts";
import { evaluate } from "../../src/evaluation/evaluate.ts";
import type { Evaluation } from "../../src/evaluation/evaluate.ts";
import { buildTable, figuresOf } from "../../src/evaluation/figures.ts";
import type { FigureTable, PileFigures } from "../../src/evaluation/figures.ts";
import { candidateRecall } from "../../src/training/candidate-recall.ts";
import { crossValidate } from "../../src/training/cross-validate.ts";
import type { Folds } from "../../src/training/folds.ts";
import type { LabelledPaper } from "../../src/training/labelled-candidates.ts";
import type { FirstLook } from "../../src/training/stacking.ts";
import { labelFiles, predictAsIs } from "./labelled-papers.ts";
import type { GoldFile, LabelledFile } from "./labelled-papers.ts";
import { keepTitle } from "./title-labels.ts";

/** Shares of the labels that the points of a learning curve learn from, beside all. */
const CURVE_SHARES = [0.25, 0.5];

/** Papers whose entities are linked with each other. */
interface Pile {
  name: string;
  papers: LabelledPaper[];
}

/** The same papers twice: a pile for each file, and one for each kind. */
export interface PileSet {
  files: Pile[];
  kinds: Pile[];
}

export interface LabelScores {
  table: FigureTable;
  /** Of each file, with its mistakes. */
  evaluations: [file: string, Evaluation][];
}

export interface CurvePoint {
  learntCount: number;
  table: FigureTable;
}

/** A file of labelled papers with the features of their candidates, which cost more than all that follows but the fit. */
export interface FeaturedFile extends GoldFile {
  labelled: LabelledPaper[];
  /** Those of the papers that have keywords, with them. */
  keyworded: LabelledPaper[];
  /** All of them with their titles alone. */
  titled: LabelledPaper[];
}

/**
 * Computes the features of all candidates.
 * @param withKeywords the same files with the keywords of their papers, as far as they are known
 */
export function featureFiles(
  files: readonly GoldFile[],
  texts: ResourceTexts,
  withKeywords: readonly GoldFile[] = [],
): FeaturedFile[] {
  const keyworded = withKeywords.map(({ name, papers }) => ({
    name,
    papers: papers.filter(({ keywords = [] }) => keywords.length > 0),
  }));
  const titled = keepTitles(files);
  const labelled = labelFiles([...files, ...titled, ...keyworded], texts);
  return files.map((file, at) => ({
    ...file,
    labelled: labelled[at] ?? [],
    titled: labelled[files.length + at] ?? [],
    keyworded: labelled[2 * files.length + at] ?? [],
  }));
}

/**
 * The piles that models learn from: each paper without its keywords, once more with them where it has some, and by its
 * title alone, as most of a reference library is.
 */
export function listLearnt(files: readonly FeaturedFile[], share = 1): LabelledPaper[][] {
  return files
    .flatMap(({ labelled, keyworded, titled }) => [labelled, keyworded, titled])
    .map((papers) => takeShare(papers, share));
}

/** The same file, to be scored by the titles of its papers alone. */
export function withTitlesAlone(file: FeaturedFile): FeaturedFile {
  return { ...file, labelled: file.titled };
}

/** The same papers with their titles alone. */
function keepTitles<F extends LabelledFile>(files: readonly F[]): F[] {
  return files.map((file) => ({ ...file, papers: file.papers.map(keepTitle) }));
}

/** The piles of files and kinds; of some files alone where they are named, and then of no kind. */
export function listPiles(files: readonly FeaturedFile[], names: readonly string[]): PileSet {
  const isAsked = ({ name }: FeaturedFile) => names.length === 0 || names.includes(name);
  const kinds = names.length === 0 ? groupBy(files, ({ kind }) => kind) : [];
  return {
    files: files.filter(isAsked).map(({ name, labelled }) => ({ name, papers: labelled })),
    kinds: [...kinds].map(([name, some]) => ({
      name,
      papers: some.flatMap(({ labelled }) => labelled),
    })),
  };
}

/** Scores sets of piles by models that have not learnt from the paper, fitted once, or given; see `crossValidate`. */
export function scoreUnseen(
  learnt: readonly (readonly LabelledPaper[])[],
  sets: readonly PileSet[],
  folds: Folds,
  lookAt?: (paper: LabelledPaper) => FirstLook,
): LabelScores[] {
  const piles = sets.flatMap(({ files, kinds }) => [...files, ...kinds]);
  const evaluations = crossValidate(
    learnt,
    piles.map(({ papers }) => papers),
    folds,
    lookAt,
  );
  const byPile = new Map(piles.map((pile, at) => [pile, evaluations[at]]));
  return sets.map((set) => tabulate(set, (pile) => byPile.get(pile)));
}

/** Scores piles by the stored model, which may have learnt from them. */
export function scoreAsIs(set: PileSet, resources: ResourceTexts): LabelScores {
  return tabulate(set, ({ papers }) => {
    const golds = papers.map(({ gold }) => gold);
    return evaluate(golds, predictAsIs(golds, resources));
  });
}

function tabulate(
  { files, kinds }: PileSet,
  evaluationOf: (pile: Pile) => Evaluation | undefined,
): LabelScores {
  const score = (piles: readonly Pile[]) =>
    piles.flatMap((pile): [PileFigures, Evaluation][] => {
      const evaluation = evaluationOf(pile);
      if (evaluation === undefined) return [];
      return [[figuresOf(pile.name, evaluation, candidateRecall(pile.papers)), evaluation]];
    });
  const scored = score(files);
  return {
    table: buildTable(
      scored.map(([figures]) => figures),
      score(kinds).map(([figures]) => figures),
    ),
    evaluations: scored.map(([{ name }, evaluation]) => [name, evaluation]),
  };
}

/**
 * The same with a quarter and half of the labels: of each file the papers whose ids have the least hashes, so that
 * the half holds the quarter.
 */
export function drawCurve(
  files: readonly FeaturedFile[],
  set: PileSet,
  folds: Folds,
): CurvePoint[] {
  return CURVE_SHARES.map((share) => {
    const [scores] = scoreUnseen(listLearnt(files, share), [set], folds);
    const learnt = files.flatMap(({ labelled }) => takeShare(labelled, share));
    return { learntCount: learnt.length, table: scores?.table ?? buildTable([], []) };
  });
}

function takeShare(papers: readonly LabelledPaper[], share: number): LabelledPaper[] {
  return papers
    .map((paper) => ({ paper, hash: sourceHash(paper.gold.id) }))
    .sort((a, b) => compareText(a.hash, b.hash))
    .slice(0, Math.ceil(share * papers.length))
    .map(({ paper }) => paper);
}
