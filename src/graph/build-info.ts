import type { Extraction } from "../entities/entity.ts";
import { countByType } from "../entities/entity-types.ts";
import { compareText } from "../base/compare-text.ts";
import type { Paper } from "../papers/paper.ts";
import { hashLines } from "../base/hash.ts";
import { resolutionFor, runCountFor } from "./communities/find-communities.ts";
import { ENTITY_NEIGHBOUR_COUNT } from "./links/entity-links.ts";
import { PAPER_NEIGHBOUR_COUNT } from "./links/paper-links.ts";
import type { BuildInfo } from "./model.ts";

/** What the map was made with, and what links and communities came out as. */
export interface BuildOutcome {
  seed: number;
  paperLinkCount: number;
  /** How many papers each community has. */
  communitySizes: number[];
  modularity: number;
}

/** Sums up from what and how a map was made; shares and modularity to four decimals. */
export function describeBuild(
  papers: Paper[],
  { entities, papers: named }: Extraction,
  { seed, paperLinkCount, communitySizes, modularity }: BuildOutcome,
): BuildInfo {
  const shareOf = (has: (paper: Paper) => boolean): number =>
    papers.length === 0 ? 0 : roundShare(papers.filter(has).length / papers.length);
  const placedCount = communitySizes.reduce((sum, size) => sum + size, 0);
  return {
    papersSha256: hashPapers(papers),
    rulesSha256: null,
    seed,
    settings: {
      paperNeighbours: PAPER_NEIGHBOUR_COUNT,
      entityNeighbours: ENTITY_NEIGHBOUR_COUNT,
      resolution: resolutionFor(papers.length),
      louvainRuns: runCountFor(papers.length),
    },
    paperCount: papers.length,
    entityCount: countByType(entities),
    mentionCount: named
      .flatMap((paper) => paper.entities)
      .reduce((sum, { mentions }) => sum + mentions.length, 0),
    paperLinkCount,
    communityCount: communitySizes.length,
    loosePaperCount: papers.length - placedCount,
    modularity: roundShare(modularity),
    completeness: {
      abstract: shareOf(({ abstract }) => abstract !== ""),
      date: shareOf(({ date }) => date !== null),
      code: shareOf(({ links }) => links.some(({ kind }) => kind === "code")),
    },
  };
}

function hashPapers(papers: Paper[]): string {
  const sorted = [...papers].sort((a, b) => compareText(a.id, b.id));
  return hashLines(writeLines(sorted));
}

function* writeLines(papers: Iterable<Paper>): Generator<string> {
  for (const paper of papers) yield JSON.stringify(paper);
}

function roundShare(value: number): number {
  // Adding 0 turns the −0 of a rounded small negative into the 0 that JSON gives back.
  return Math.round(value * 1e4) / 1e4 + 0;
}
