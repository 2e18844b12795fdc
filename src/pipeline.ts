/** text files -- papers --> Paper[] -- entities --> Mention[] -- graph --> PaperGraph -- view --> page */
import type { Knowledge } from "./entities/entity.ts";
import { extractEntities } from "./entities/extract-entities.ts";
import { buildPaperGraph } from "./graph/build-graph.ts";
import type { GraphStep } from "./graph/build-graph.ts";
import { applyCorrections } from "./graph/corrections.ts";
import type { Correction } from "./graph/corrections.ts";
import type { PaperGraph } from "./graph/model.ts";
import { checkSeed } from "./graph/random.ts";
import { compareText } from "./papers/compare-text.ts";
import { importPapers } from "./papers/importers.ts";
import type { Problem, SourceText } from "./papers/paper.ts";
import { sourceHash } from "./papers/source-hash.ts";

export interface Progress {
  step: "read" | "extract" | GraphStep;
  /** Papers done of `total`, where the step goes paper by paper; both 0 where it does not. */
  done: number;
  total: number;
}

export interface MapOptions {
  /** A whole number from 0; another one gives another, equally good arrangement. */
  seed: number;
  corrections?: Correction[];
  onProgress?: (progress: Progress) => void;
}

export interface BuiltMap {
  graph: PaperGraph;
  problems: Problem[];
  /** Corrections that change nothing, each with the reason. */
  unmatched: string[];
}

/**
 * Builds the map of all papers in `sources`; the same sources in any order give the same map.
 * Where no paper is found, the map is empty and the problems say why.
 * @throws on an invalid seed
 */
export function buildMap(
  sources: SourceText[],
  knowledge: Knowledge,
  { seed, corrections = [], onProgress = () => undefined }: MapOptions,
): BuiltMap {
  checkSeed(seed);
  onProgress({ step: "read", done: 0, total: 0 });
  const sorted = sortSources(sources);
  const { papers, problems } = importPapers(sorted);
  const inputs = sorted.map(describeSource);

  const extracted = extractEntities(papers, knowledge, (done, total) => {
    onProgress({ step: "extract", done, total });
  });
  const { extraction, unmatched } = applyCorrections(extracted, corrections);

  const onStep = (step: GraphStep): void => onProgress({ step, done: 0, total: 0 });
  const graph = buildPaperGraph(papers, extraction, { seed, inputs, problems, onStep });
  return { graph, problems, unmatched };
}

function sortSources(sources: SourceText[]): SourceText[] {
  return [...sources].sort((a, b) => compareText(a.name, b.name) || compareText(a.text, b.text));
}

/** Counts the papers of a source by itself, before those of several sources are merged. */
function describeSource(source: SourceText): PaperGraph["build"]["inputs"][number] {
  const paperCount = importPapers([source]).papers.length;
  return { name: source.name, sha256: sourceHash(source.text), paperCount };
}
