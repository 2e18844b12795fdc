/** The map as it is built. Everything is sorted by id, so that equal input gives equal bytes. */
import type { PaperEntity, Span } from "../entities/entity.ts";
import type { Paper } from "../papers/paper.ts";
import type { EntityType } from "../entities/entity-types.ts";

export const GRAPH_VERSION = 3;

/** No unit; y upwards; the whole map fits about 1.5 wide by 1 high, centred on 0, 0. */
export interface Position {
  x: number;
  y: number;
}

export interface PaperNode extends Paper, Position {
  sentences: Span[];
  /** What it names, by first mention. */
  entities: PaperEntity[];
  /** Community id; null for a paper that shares too little to be placed. */
  community: string | null;
  /** Id of the part of its community that it is in, or null. */
  subtopic: string | null;
  /** How steadily it is with the others of its community over runs, 0–1; 0 for a loose paper. */
  stability: number;
  /** Id of the second community, for a paper that has about as strong links there; else null. */
  secondaryCommunity: string | null;
}

export interface EntityNode extends Position {
  id: string;
  name: string;
  type: EntityType;
  otherNames: string[];
  /** Ids of the papers that name it, sorted. */
  papers: string[];
  /** The community that holds most of its papers, or null. */
  community: string | null;
}

/** What one shared entity adds to the weight of a link. */
export interface SharedEntity {
  entityId: string;
  weight: number;
}

/** Two papers tied by what both name. `source < target`; weight, 0–1, is the exact sum of `shared`. */
export interface PaperLink {
  source: string;
  target: string;
  weight: number;
  /** Strongest first. */
  shared: SharedEntity[];
}

/** Two entities tied by the papers that name both. `source < target`; weight, 0–1. */
export interface EntityLink {
  source: string;
  target: string;
  weight: number;
  paperCount: number;
}

/** How many of a community's papers name an entity, and how many of all others do. */
export interface Coverage {
  entityId: string;
  inside: number;
  outside: number;
}

export interface Community {
  /** Made from its name, so that it survives a rebuild: "federated-learning". */
  id: string;
  /** Unique on the map. */
  name: string;
  /** A second name that covers most of what the first does not; null where nothing does. */
  secondName: string | null;
  /** The same for what the first two do not cover. */
  thirdName: string | null;
  /** The entities behind the names and the next most telling ones, best first. */
  coverage: Coverage[];
  /** Ids, most central first. */
  papers: string[];
  /** How steadily its papers stay together over runs, 0–1. */
  stability: number;
  /** Id of the field of a community, or the community of a subtopic; null for a field. */
  parent: string | null;
}

/** From which papers and how the map was made; no clock in it, and no file's name: the same papers give the same card. */
export interface BuildInfo {
  /** Of all papers as they were read, sorted by id; 64 hex digits. */
  papersSha256: string;
  /** Of the lexicons, phrases and weights that entities were found with; 64 hex digits, null where nobody told. */
  rulesSha256: string | null;
  seed: number;
  settings: Record<string, number>;
  paperCount: number;
  entityCount: Record<EntityType, number>;
  mentionCount: number;
  paperLinkCount: number;
  communityCount: number;
  loosePaperCount: number;
  /** Of the communities on the papers-only links, −0.5–1. */
  modularity: number;
  /** Share of the papers that have the field, 0–1. */
  completeness: { abstract: number; date: number; code: number };
}

export interface PaperGraph {
  version: typeof GRAPH_VERSION;
  build: BuildInfo;
  papers: PaperNode[];
  entities: EntityNode[];
  paperLinks: PaperLink[];
  entityLinks: EntityLink[];
  /** Topics, the level that is drawn; largest first. */
  communities: Community[];
  /** Groups of communities, largest first; one that is a single community has its name and id. */
  fields: Community[];
  /** Parts of communities, in the order of these, then largest first; the only part of one has its name and id. */
  subtopics: Community[];
}

/** How a paper names an entity, without the places. */
export type PaperEntityLink = Pick<PaperEntity, "entityId" | "role" | "confidence">;

/** What is fetched when a paper is opened. */
export type PaperText = Pick<
  PaperNode,
  "id" | "title" | "abstract" | "links" | "sentences" | "entities"
>;

export interface LoadedPaper extends Omit<PaperNode, Exclude<keyof PaperText, "id" | "title">> {
  /** In the order of their first mention. */
  entities: PaperEntityLink[];
}

export interface LoadedGraph extends Omit<PaperGraph, "papers"> {
  papers: LoadedPaper[];
}

/** Weights are stored in units of 1 / this. */
export const WEIGHT_UNITS = 10_000;

/** Positions on a map, by id of paper and of entity. */
export interface Positions {
  papers: ReadonlyMap<string, Position>;
  entities: ReadonlyMap<string, Position>;
}
