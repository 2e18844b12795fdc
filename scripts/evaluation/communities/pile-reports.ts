/** Communities beside what readers and authors of the papers say: groups of three piles, keywords of eight fields. */
import { existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { addToGroup } from "../../../src/base/group-by.ts";
import { createRandom } from "../../../src/base/random.ts";
import type { Extraction } from "../../../src/entities/entity.ts";
import { extractEntities } from "../../../src/entities/extract-entities.ts";
import { addHierarchy } from "../../../src/entities/hierarchy/find-hierarchy.ts";
import { readTerms } from "../../../src/entities/resources/lexicon.ts";
import type { Paper } from "../../../src/papers/paper.ts";
import type { ResourceTexts } from "../../../src/entities/extraction-resources.ts";
import { readWordVectors } from "../../../src/entities/words/word-vectors.ts";
import { paperOf } from "../../../src/training/labelled-candidates.ts";
import { compareKeywords } from "./community-quality.ts";
import { measureAgreement } from "./group-agreement.ts";
import type { GroupAgreement } from "./group-agreement.ts";
import { findPileCommunities } from "./pile-communities.ts";
import type { CommunityById } from "./pile-communities.ts";
import { clusterByAverageLink, clusterByLouvain, compareTexts } from "./tfidf-clusters.ts";

/** A pile that a reader grouped. */
export interface GroupReport {
  name: string;
  paperCount: number;
  /** By seed. */
  ours: GroupAgreement[];
  /** Average link on words, at as many groups as the reader made. */
  words: GroupAgreement;
}

/** A pile whose papers have keywords of their authors, which are not used. */
export interface KeywordReport {
  name: string;
  paperCount: number;
  /** See CommunityQuality. */
  q: number;
  communityCount: number;
  /** Share of the papers that are in a community, 0–1. */
  placedShare: number;
  /** Q of the ten nearest by words, Louvain, at a like number of groups. */
  words: { q: number; communityCount: number };
}

const SEEDS = [1, 2];
const FIELDS = [
  ...["ecology", "hci", "economics_business", "psychology"],
  ...["archaeology", "agriculture_veterinary", "medicine", "engineering"],
];
const PAPERS_OF_FIELD = 700;

const GroupedPaper = v.object({
  ...{ id: v.string(), title: v.string(), abstract: v.string() },
  group: v.nullable(v.string()),
});
const FieldPaper = v.object({
  ...{ id: v.string(), title: v.string(), abstract: v.nullable(v.string()) },
  ...{ field: v.string(), keyword_kind: v.nullable(v.string()) },
  keywords: v.nullable(v.array(v.string())),
});

/** Measures the piles of a folder, JSON files of papers with the group that a reader put each into. */
export async function reportGroups(
  folder: string,
  resources: ResourceTexts,
): Promise<GroupReport[]> {
  const files = existsSync(folder)
    ? (await readdir(folder)).filter((name) => name.endsWith(".json"))
    : [];
  const vectors = readWordVectors(resources.vectors);
  return Promise.all(
    files.sort().map(async (file) => {
      const text = await readFile(join(folder, file), "utf8");
      const papers = v.parse(v.array(GroupedPaper), JSON.parse(text));
      const groupById = new Map(papers.map(({ id, group }) => [id, group]));
      const extraction = extractWithKinds(papers.map(paperOf), resources);
      const ours = SEEDS.map((seed) =>
        measureAgreement(
          groupById,
          findPileCommunities(papers, extraction, { seed, vectors }).communityById,
        ),
      );
      const clusterOf = clusterByAverageLink(compareTexts(papers), ours[0]?.groupCount ?? 1);
      const words = measureAgreement(groupById, byId(papers, clusterOf));
      return { name: file.replace(/\.json$/, ""), paperCount: papers.length, ours, words };
    }),
  );
}

/** Measures piles of fields, drawn by a seed from gzipped lines of JSON; none where the file is missing. */
export async function reportFields(
  path: string,
  resources: ResourceTexts,
  log: (line: string) => void,
): Promise<KeywordReport[]> {
  if (!existsSync(path)) return [];
  const lines = gunzipSync(await readFile(path))
    .toString("utf8")
    .split("\n")
    .filter(Boolean);
  const byField = new Map<string, v.InferOutput<typeof FieldPaper>[]>();
  for (const line of lines) {
    const paper = v.parse(FieldPaper, JSON.parse(line));
    if (paper.keyword_kind === "author" && paper.keywords?.length)
      addToGroup(byField, paper.field, paper);
  }
  return FIELDS.map((name) => {
    log(`finding the communities of ${PAPERS_OF_FIELD} papers of ${name}`);
    return reportField(name, draw(byField.get(name) ?? []), resources);
  });
}

function reportField(
  name: string,
  drawn: readonly v.InferOutput<typeof FieldPaper>[],
  resources: ResourceTexts,
): KeywordReport {
  const papers = drawn.map((paper) => ({ ...paper, abstract: paper.abstract ?? "" }));
  const texts = papers.map(({ id, title, abstract }) => paperOf({ id, title, abstract }));
  const [seed = 1] = SEEDS;
  const { communities, communityById } = findPileCommunities(
    texts,
    extractWithKinds(texts, resources),
    { seed, vectors: readWordVectors(resources.vectors) },
  );
  const clusterOf = clusterByLouvain(compareTexts(texts), communities.length, seed);
  const placed = communities.reduce((sum, community) => sum + community.papers.length, 0);
  return {
    ...{ name, paperCount: papers.length, communityCount: communities.length },
    q: compareKeywords(papers, communityById).q,
    placedShare: papers.length === 0 ? 0 : placed / papers.length,
    words: {
      q: compareKeywords(papers, byId(papers, clusterOf)).q,
      communityCount: new Set(clusterOf).size,
    },
  };
}

function extractWithKinds(papers: readonly Paper[], resources: ResourceTexts): Extraction {
  const abstracts = new Map(papers.map(({ id, abstract }) => [id, abstract]));
  const extraction = extractEntities(papers, resources);
  return addHierarchy(extraction, readTerms(resources.lexicons), (id) => abstracts.get(id) ?? "");
}

function byId(papers: readonly { id: string }[], clusterOf: Int32Array): CommunityById {
  return new Map(papers.map(({ id }, paper) => [id, clusterOf[paper] ?? -1]));
}

/** Some papers, each id once: R. A. Fisher and F. Yates' shuffle by a seed, cut. */
function draw<T extends { id: string }>(papers: readonly T[]): T[] {
  const drawn = [...new Map(papers.map((paper) => [paper.id, paper])).values()];
  const random = createRandom(SEEDS[0] ?? 1);
  for (let last = drawn.length - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    const [a, b] = [drawn[last], drawn[other]];
    if (a && b) [drawn[last], drawn[other]] = [b, a];
  }
  return drawn.slice(0, PAPERS_OF_FIELD);
}
