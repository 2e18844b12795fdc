/** text files -- papers --> Paper[] -- entities --> Mention[] -- graph --> PaperGraph -- view --> page */
import { ENTITY_TYPE_IDS } from "./entities/entity-types.ts";
import type { Extraction } from "./entities/entity.ts";
import { readSecondLook } from "./entities/pile/second-look.ts";
import type { ResourceTexts } from "./entities/extraction-resources.ts";
import { linkEntities, extractFromPapers } from "./entities/extract-entities.ts";
import { addHierarchy } from "./entities/hierarchy/find-hierarchy.ts";
import { findPileArea } from "./entities/pile/find-pile-area.ts";
import type { PileArea } from "./entities/pile/pile-area.ts";
import { readWordVectors } from "./entities/words/word-vectors.ts";
import { readAreas, readTerms } from "./entities/resources/lexicon.ts";
import { buildPaperGraph } from "./graph/build-graph.ts";
import type { BuildStep } from "./build-steps.ts";
import type { Correction } from "./corrections/corrections.ts";
import { renameCommunities } from "./graph/communities/rename-communities.ts";
import type { PaperGraph, Positions } from "./graph/model.ts";
import { checkSeed } from "./base/random.ts";
import { importPapers } from "./papers/import-papers.ts";
import type { ImportOptions } from "./papers/import-papers.ts";
import type { ImportReport, Paper, SourceText } from "./papers/paper.ts";
import { hashLines } from "./base/hash.ts";
import { applyCorrections } from "./corrections/resolve-corrections.ts";
import type { PaperFindings } from "./entities/findings.ts";

/** How far a build is. */
export interface Progress {
  step: BuildStep;
  /** Papers done of `total`, where the step goes paper by paper; both 0 where it does not. */
  done: number;
  total: number;
}

/** Extracts each paper alone, in any thread and order; the findings come in the order of the papers. */
export type ExtractAll = (
  papers: Paper[],
  resources: ResourceTexts,
  onProgress: (done: number, total: number) => void,
) => PaperFindings[] | Promise<PaperFindings[]>;

export interface MapOptions extends ImportOptions {
  /** A whole number from 0; another one gives another, equally good arrangement. */
  seed: number;
  corrections?: Correction[];
  /** Positions on an earlier map of mostly the same papers, which stay about where they were. */
  previous?: Positions | undefined;
  /** By default, one paper after the other in the caller's thread. */
  extractAll?: ExtractAll;
  /** Called when a step starts, and while it goes paper by paper. */
  onProgress?: (progress: Progress) => void;
}

/** A map, and what became of its input. */
export interface BuiltMap {
  graph: PaperGraph;
  report: ImportReport;
  /** One sentence for each correction that changes nothing, with the reason. */
  unmatched: string[];
}

/**
 * Builds the map of all papers in `sources`; the same sources in any order give the same map. No source is kept
 * once its papers are read: a generator that lets go of each text saves as much memory as all texts take.
 * Where no paper is found, the map is empty and the report says why.
 * @throws on an invalid seed, and where the resources are broken
 */
export async function buildMap(
  sources: Iterable<SourceText>,
  resources: ResourceTexts,
  {
    seed,
    corrections = [],
    previous,
    extractAll = extractFromPapers,
    onProgress = () => undefined,
    withKeywords = true,
  }: MapOptions,
): Promise<BuiltMap> {
  checkSeed(seed);
  const start = (step: Progress["step"]): void => onProgress({ step, done: 0, total: 0 });

  start("read");
  const { papers, ...report } = importPapers(sources, { withKeywords });

  const { area, ...extracted } = await extractWith(extractAll, papers, resources, onProgress);
  const { extraction, unmatched } = applyCorrections(extracted, corrections);
  const found = buildPaperGraph(papers, extraction, {
    ...{ seed, previous, onStep: start },
    vectors: readWordVectors(resources.vectors),
  });
  const { unmatched: unknown, ...levels } = renameCommunities(found, corrections);
  const build = { ...found.build, resourcesSha256: hashResources(resources), area };
  return { graph: { ...found, build, ...levels }, report, unmatched: [...unmatched, ...unknown] };
}

/** SHA-256 of all texts of the resources, in hex digits. */
function hashResources({ lexicons, ...texts }: ResourceTexts): string {
  const { phrases, words, model, vectors } = texts;
  return hashLines([
    ...ENTITY_TYPE_IDS.map((type) => lexicons[type]),
    ...[phrases, words, model, vectors],
  ]);
}

/**
 * Extracts, and tells the area of the papers. A function of its own, so that the findings, twice the size of the
 * extraction, can be garbage after it.
 */
async function extractWith(
  extractAll: ExtractAll,
  papers: Paper[],
  resources: ResourceTexts,
  onProgress: (progress: Progress) => void,
): Promise<Extraction & { area: PileArea | null }> {
  onProgress({ step: "extract", done: 0, total: 0 });
  const findings = await extractAll(papers, resources, (done, total) => {
    onProgress({ step: "extract", done, total });
  });
  onProgress({ step: "canonical", done: 0, total: 0 });
  const extraction = linkEntities(findings, readSecondLook(resources.model));
  const area = findPileArea(extraction, readAreas(resources.lexicons));
  const abstracts = new Map(papers.map(({ id, abstract }) => [id, abstract]));
  const abstractOf = (id: string): string => abstracts.get(id) ?? "";
  return { ...addHierarchy(extraction, readTerms(resources.lexicons), abstractOf), area };
}
