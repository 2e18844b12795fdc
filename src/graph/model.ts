/** The map: as it is built (`PaperGraph`) and as it is loaded (`LoadedGraph`). Lists are sorted by id. */
import type { PaperEntity, Span, WiderTerm } from "../entities/entity.ts";
import type { PileArea } from "../entities/pile/pile-area.ts";
import type { Paper } from "../papers/paper.ts";
import type { EntityType } from "../entities/entity-types.ts";

export const GRAPH_VERSION = 6;

/** No unit; y upwards; the whole map fits about 1.5 wide by 1 high, centred on 0, 0. */
export interface Position {
  x: number;
  y: number;
}

export interface PaperNode extends Paper, Position {
  sentences: Span[];
  /** By first mention. */
  entities: PaperEntity[];
  /** Community id; null for an unassigned paper. */
  community: string | null;
  /** Id of its subtopic; null for an unassigned paper. */
  subtopic: string | null;
  /** Mean share of the others of its community that a run puts with it, 0–1; 0 for an unassigned paper. */
  stability: number;
  /** Id of another community, the paper's links to which weigh about as much; null for none. */
  secondaryCommunity: string | null;
  /** What ties it to papers of its community; null for an unassigned paper. */
  placedBy: Placement | null;
  /** The words or keywords that placed it, most papers first; empty where names did. */
  placedWords: SharedWord[];
}

/** Of several ties of a paper to its community, the first that holds. */
export const PLACEMENTS = ["names", "kinds", "keywords", "words"] as const;
export type Placement = (typeof PLACEMENTS)[number];

/** Whether what a paper names, or a kind of it, ties it to its community; false for an unassigned paper. */
export function isPlacedByName({ placedBy }: Pick<PaperNode, "placedBy">): boolean {
  return placedBy === "names" || placedBy === "kinds";
}

/** A word or keyword of a paper that is a telling one of `paperCount` others of its community, too. */
export interface SharedWord {
  word: string;
  paperCount: number;
}

export interface EntityNode extends Position {
  id: string;
  name: string;
  type: EntityType;
  otherNames: string[];
  /** Ids of the papers that name it, sorted; empty for a wider term that only kinds of it are named of. */
  papers: string[];
  /** Id of the community with the most of its papers, by confidence; null for none. */
  community: string | null;
}

/** What one shared entity, or wider term, adds to the weight of a link. */
export interface SharedEntity {
  entityId: string;
  weight: number;
  /** Where the papers name two different kinds of it: what the source names, and what the target does; else null. */
  kinds: readonly [string, string] | null;
}

/** A link of two papers, `source < target`. The weight, 0–1, is the exact sum of `shared`. */
export interface PaperLink {
  source: string;
  target: string;
  weight: number;
  /** Strongest first. */
  shared: SharedEntity[];
}

/** A link of two entities, `source < target`; weight 0–1. `paperCount` papers name both. */
export interface EntityLink {
  source: string;
  target: string;
  weight: number;
  paperCount: number;
}

/** Entities of each type whose names are looked for in all texts, those of most papers. */
export const SEARCHED_PER_TYPE = 400;

/** What the texts say of an entity that was looked for. */
export interface Saying {
  entityId: string;
  /** Ids, sorted. None of these papers names the entity, not even as what it does without. */
  papers: string[];
}

/** Pairs of papers by their places in `PaperGraph.papers`, sorted; weights, 0–1, in whole ten-thousandths. */
export interface WordLinks {
  sources: Int32Array;
  targets: Int32Array;
  weights: Float64Array;
}

/** What papers have in common beside names: communities are found by it, too, and found again without the texts. */
export interface WordSimilarity {
  links: WordLinks;
  /** By paper: its words that others have, too, the most telling first. */
  wordsOf: string[][];
  /** By paper: its keywords that others have, too, the rarest first. */
  keywordsOf: string[][];
}

/** How many papers of a community (`inside`) and how many others (`outside`) name an entity, or have it as a keyword or in their titles. */
export interface Coverage {
  /** As the name of the community says it. */
  name: string;
  /** Null for a keyword or words of titles. */
  entityId: string | null;
  inside: number;
  outside: number;
}

export interface Community {
  /** Made from its computed name, so that it survives a rebuild: "federated-learning". */
  id: string;
  /** Unique on the map; three terms joined by " · " where none names half of its papers. */
  name: string;
  /** A second name, which adds most coverage to the first; null for none. */
  secondName: string | null;
  /** Terms of the names, then further characteristic ones, by score. */
  coverage: Coverage[];
  /** Ids, most central first. */
  papers: string[];
  /** Mean stability of its papers, 0–1. */
  stability: number;
  /** Id of the field of a community, or the community of a subtopic; null for a field. */
  parent: string | null;
}

/** Input, settings and outcome of a build. It holds no time and no name of a file: equal papers give equal info. */
export interface BuildInfo {
  /** Of all papers as they were read, sorted by id; 64 hex digits. */
  papersSha256: string;
  /** Of the lexicons, phrase statistics and model of the extraction; 64 hex digits, null if unknown. */
  resourcesSha256: string | null;
  /** Area of science of the papers, by the names they were found to name; null if unknown. */
  area: PileArea | null;
  seed: number;
  settings: Record<string, number>;
  paperCount: number;
  entityCount: Record<EntityType, number>;
  /** Of the build; a recomputed map keeps the number of the map that it comes from. */
  mentionCount: number;
  paperLinkCount: number;
  communityCount: number;
  unassignedPaperCount: number;
  /** Of the communities on the papers-only links, −0.5–1. */
  modularity: number;
  /** Share of the papers that have the field, 0–1. */
  completeness: { abstract: number; keywords: number; date: number; code: number };
}

export interface PaperGraph {
  version: typeof GRAPH_VERSION;
  build: BuildInfo;
  papers: PaperNode[];
  entities: EntityNode[];
  paperLinks: PaperLink[];
  entityLinks: EntityLink[];
  words: WordSimilarity;
  /** Of the build: corrections change it no further than to leave out entities. Sorted by the entity's id. */
  sayings: Saying[];
  /** What is a kind of what, direct pairs alone; sorted by narrower term, then wider. */
  wider: WiderTerm[];
  /** The level that is drawn, largest first. */
  communities: Community[];
  /** Groups of communities, largest first; one that is a single community has its name and id. */
  fields: Community[];
  /** Parts of communities, in the order of these, then largest first; the only part of one has its name and id. */
  subtopics: Community[];
}

/** An entity of a paper, without mentions. */
export type PaperEntityLink = Pick<PaperEntity, "entityId" | "role" | "confidence">;

/** Whether a paper is tied to what it names in a role: not to what it does without. */
export function isTie({ role }: Pick<PaperEntity, "role">): boolean {
  return role !== "contrasts";
}

/** The part of a paper that is fetched when it is opened. */
export type PaperText = Pick<
  PaperNode,
  "id" | "title" | "abstract" | "keywords" | "links" | "sentences" | "entities"
>;

export interface LoadedPaper extends Omit<PaperNode, Exclude<keyof PaperText, "id" | "title">> {
  /** In the order of their first mention. */
  entities: PaperEntityLink[];
}

/** The word similarity is loaded where communities are found again. */
export interface LoadedGraph extends Omit<PaperGraph, "papers" | "words"> {
  papers: LoadedPaper[];
}

/** Weights are stored in units of 1 / this. */
export const WEIGHT_UNITS = 10_000;

/** Positions on a map, by id of paper and of entity. */
export interface Positions {
  papers: ReadonlyMap<string, Position>;
  entities: ReadonlyMap<string, Position>;
}
