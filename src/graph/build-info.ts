import type { Extraction } from "../entities/entity.ts";
import { countByType } from "../entities/entity-types.ts";
import { compareText } from "../base/compare-text.ts";
import type { Paper } from "../papers/paper.ts";
import { hashLines } from "../base/hash.ts";
import { roundTo } from "../base/statistics.ts";
import { resolutionFor, runCountFor } from "./communities/find-communities.ts";
import { ENTITY_NEIGHBOUR_COUNT } from "./links/entity-links.ts";
import { wordNeighboursFor } from "./words/word-links.ts";
import { PAPER_NEIGHBOUR_COUNT } from "./links/paper-links.ts";
import type { BuildInfo } from "./model.ts";

/** Links and communities of a map in numbers. */
interface BuildOutcome {
  paperLinkCount: number;
  /** Papers of each community. */
  communitySizes: number[];
  modularity: number;
}

/** Describes input, settings and outcome of a build; shares and modularity to four decimals. */
export function describeBuild(
  papers: Paper[],
  { entities, papers: named }: Extraction,
  { seed, ...outcome }: BuildOutcome & { seed: number },
): BuildInfo {
  const shareOf = (has: (paper: Paper) => boolean): number =>
    papers.length === 0 ? 0 : roundTo(papers.filter(has).length / papers.length, 4);
  return {
    papersSha256: hashPapers(papers),
    resourcesSha256: null,
    area: null,
    seed,
    settings: {
      paperNeighbours: PAPER_NEIGHBOUR_COUNT,
      wordNeighbours: wordNeighboursFor(papers.length),
      entityNeighbours: ENTITY_NEIGHBOUR_COUNT,
      resolution: resolutionFor(papers.length),
      louvainRuns: runCountFor(papers.length),
    },
    paperCount: papers.length,
    entityCount: countByType(entities),
    mentionCount: named
      .flatMap((paper) => paper.entities)
      .reduce((sum, { mentions }) => sum + mentions.length, 0),
    ...describeOutcome(papers.length, outcome),
    completeness: {
      abstract: shareOf(({ abstract }) => abstract !== ""),
      keywords: shareOf(({ keywords }) => keywords.length > 0),
      date: shareOf(({ date }) => date !== null),
      code: shareOf(({ links }) => links.some(({ kind }) => kind === "code")),
    },
  };
}

/** The fields of `BuildInfo` about links and communities; modularity to four decimals. */
export function describeOutcome(
  paperCount: number,
  { paperLinkCount, communitySizes, modularity }: BuildOutcome,
) {
  return {
    paperLinkCount,
    communityCount: communitySizes.length,
    unassignedPaperCount: communitySizes.reduce((rest, size) => rest - size, paperCount),
    modularity: roundTo(modularity, 4),
  };
}

/** The hash that tells one pile of papers from another, in any order; 64 hex digits. */
export function hashPapers(papers: readonly Paper[]): string {
  const sorted = [...papers].sort((a, b) => compareText(a.id, b.id));
  return hashLines(writeLines(sorted));
}

function* writeLines(papers: Iterable<Paper>): Generator<string> {
  for (const { keywords, ...paper } of papers)
    yield JSON.stringify(keywords.length > 0 ? { ...paper, keywords } : paper);
}
