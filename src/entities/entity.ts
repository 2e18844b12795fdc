/** The result of the extraction: the tasks, methods and datasets that papers name, and where. */
import type { TextField } from "../papers/paper.ts";
import type { EntityType } from "./entity-types.ts";

/**
 * introduces: proposes, names or releases it; addresses: a task it works on; contrasts: names it only as what it does
 * without; uses: everything else.
 */
export const ROLES = ["introduces", "addresses", "uses", "contrasts"] as const;
export type Role = (typeof ROLES)[number];

/** Half-open range of UTF-16 code units. */
export interface Span {
  start: number;
  end: number;
}

/** A place where a paper names an entity: `text === fieldText(paper, field).slice(start, end)`. */
export interface Mention extends Span {
  field: TextField;
  text: string;
}

/** An entity of the whole corpus. */
export interface Entity {
  /** Type and normalised name, for example "method:fedavg". */
  id: string;
  name: string;
  type: EntityType;
  /** Other spellings met in this corpus, sorted; without `name`. */
  otherNames: string[];
}

/** An entity of a paper. */
export interface PaperEntity {
  entityId: string;
  role: Role;
  /** Probability that it is an entity, 0–1, rounded to thousandths. */
  confidence: number;
  /** In reading order, title first, keywords last; never empty, never overlapping within one paper's entity. */
  mentions: Mention[];
  /** Why it was taken, as a short phrase for the reader: "known dataset", "named in the title". */
  reason: string;
}

export interface PaperEntities {
  paperId: string;
  /** Sentences of the abstract, in order. */
  sentences: Span[];
  /** Sorted by first mention. */
  entities: PaperEntity[];
}

/**
 * Why a pair is in the hierarchy, the strongest rule first. correction: a reader said so; lexicon: the lexicon gives the
 * wider term; sentence: a paper says so ("X such as Y"); name: the one name ends with the other.
 */
export const WIDER_RULES = ["correction", "lexicon", "sentence", "name"] as const;
export type WiderRule = (typeof WIDER_RULES)[number];

/** The sentence of a paper that says it. */
export interface WiderEvidence extends Span {
  paperId: string;
  field: TextField;
}

/** `narrower` is a kind of `wider`; both are ids of entities. */
export interface WiderTerm {
  narrower: string;
  wider: string;
  rule: WiderRule;
  /** Null but for the rule "sentence". */
  evidence: WiderEvidence | null;
}

export interface Extraction {
  /** Sorted by id; each is named by at least one paper, or is a wider term of several that are. */
  entities: Entity[];
  /** What is a kind of what; absent where it was not looked for. */
  wider?: readonly WiderTerm[];
  /** One for every paper, in the order of the papers given. */
  papers: PaperEntities[];
}
