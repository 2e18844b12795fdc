/** The terms that labels are made of, and what these are made of. */
import type { Entity, Role, WiderTerm } from "../../entities/entity.ts";

/** A term that papers share. */
export interface LabelTerm {
  /** As a reader of another field needs it: the long form of an abbreviation. */
  name: string;
  /** Null for keywords and for words of titles. */
  entityId: string | null;
  /** Ids of what the entity is a kind of, and of its kinds. */
  kin: ReadonlySet<string>;
  /** Of its words. */
  stems: readonly string[];
  /** Whether it is a word that could stand in titles of any field. */
  isGeneral: boolean;
  /** Factor on its score, 0–1. */
  factor: number;
  /** Numbers of the papers that name it or a kind of it, ascending. */
  papers: readonly number[];
  /** By place in `papers`: how much the paper is about it, 0–1. */
  weights: readonly number[];
}

/** What labels are made of. */
export interface LabelSource {
  entities: readonly Entity[];
  wider?: readonly WiderTerm[];
  papers: readonly { paperId: string; entities: readonly { entityId: string; role: Role }[] }[];
  /** By the paper's number: keywords that its file gives. */
  keywordsOf?: readonly (readonly string[])[];
  /** Title of a paper by its id. */
  titleOf: (paperId: string) => string;
}
