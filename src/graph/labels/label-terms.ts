/** What a community may be called after: entities that papers are about, and words of their titles. */
import { isTie } from "../model.ts";
import { ENTITY_TYPE_BY_ID } from "../../entities/entity-types.ts";
import type { Entity, Role } from "../../entities/entity.ts";
import { stemsOf } from "../../entities/text/normal-form.ts";
import { isAcronym } from "../../entities/text/word-shape.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { findTitlePhrases } from "./title-phrases.ts";
import type { TitlePhrase } from "./title-phrases.ts";
import { writeLongForm } from "./long-form.ts";

/** Weight of a paper that names an entity neither in its title nor as what it is about. */
const USES_WEIGHT = 0.5;

/** Factors on the score of names that say less than others. */
const FACTORS = { long: 0.7, unexplained: 0.5, version: 0.5, pair: 0.75, word: 0.6, general: 0.3 };

/** In characters: "Distributionally Robust Optimization" has as many. */
const LABEL_LENGTH = 36;

/** "GPT-5.2", "GPT4-Turbo", "Claude 3", "YOLOv8"; not "3D Gaussian Splatting", "Word2Vec" */
const VERSION = /\p{L}[\s.-]?\d+(?:\.\d+)*\p{L}?(?!\p{L})/u;

/** A term that papers share. */
export interface LabelTerm {
  /** As a reader of another field needs it: the long form of an abbreviation. */
  name: string;
  /** The entity's number; −1 for words of titles. */
  entity: number;
  /** Of its words. */
  stems: readonly string[];
  /** Whether it is a word that could stand in titles of any field. */
  isGeneral: boolean;
  /** Factor on its score, 0–1. */
  factor: number;
  /** Numbers of the papers that name it, ascending. */
  papers: readonly number[];
  /** By place in `papers`: how much the paper is about it, 0–1. */
  weights: readonly number[];
}

/** What labels are made of. */
export interface LabelSource {
  entities: readonly Entity[];
  papers: readonly { paperId: string; entities: readonly { entityId: string; role: Role }[] }[];
  /** Title of a paper by its id. */
  titleOf: (paperId: string) => string;
}

/** Terms that two papers or more share: entities by number, then words of titles as they are first met. */
export function listLabelTerms(matrix: PaperEntityMatrix, source: LabelSource): LabelTerm[] {
  const titles = matrix.paperIds.map(source.titleOf);
  const entities = listEntityTerms(matrix, source, titles);
  const known = new Set(entities.map(({ stems }) => stems.join(" ")));
  const phrases = findTitlePhrases(titles).filter(({ stems }) => !known.has(stems.join(" ")));
  return [...entities, ...phrases.map(phraseTerm)];
}

function phraseTerm({ name, stems, isGeneral, papers }: TitlePhrase): LabelTerm {
  const factor = isGeneral ? FACTORS.general : stems.length > 1 ? FACTORS.pair : FACTORS.word;
  return { name, entity: -1, stems, isGeneral, factor, papers, weights: papers.map(() => 1) };
}

function listEntityTerms(
  { paperIds, entityIds, papersOf }: PaperEntityMatrix,
  { entities, papers }: LabelSource,
  titles: readonly string[],
): LabelTerm[] {
  const entityById = new Map(entities.map((entity) => [entity.id, entity]));
  const about = aboutPairs(papers);
  const spaced = titles.map((title) => ` ${stemsOf(title).join(" ")} `);
  return entityIds.flatMap((id, entity): LabelTerm[] => {
    const own = Array.from(papersOf[entity] ?? []);
    const found = entityById.get(id);
    if (!found || own.length < 2) return [];
    const keys = [found.name, ...found.otherNames].map((name) => ` ${stemsOf(name).join(" ")} `);
    const weigh = (paper: number): number =>
      about.get(paperIds[paper] ?? "")?.has(id) || keys.some((key) => spaced[paper]?.includes(key))
        ? 1
        : USES_WEIGHT;
    const name = writeLongForm(found);
    return [
      {
        name,
        entity,
        stems: stemsOf(name),
        isGeneral: false,
        factor: factorOf(name, found),
        papers: own,
        weights: own.map(weigh),
      },
    ];
  });
}

/** By paper: the ids of the entities that it introduces or addresses. */
function aboutPairs(papers: LabelSource["papers"]): Map<string, Set<string>> {
  return new Map(
    papers.map(({ paperId, entities }) => [
      paperId,
      new Set(
        entities
          .filter((named) => isTie(named) && named.role !== "uses")
          .map(({ entityId }) => entityId),
      ),
    ]),
  );
}

function factorOf(name: string, { type }: Entity): number {
  let factor: number = ENTITY_TYPE_BY_ID[type].labelWeight;
  if (name.length > LABEL_LENGTH) factor *= FACTORS.long;
  if (isAcronym(name)) factor *= FACTORS.unexplained;
  if (type === "method" && VERSION.test(name)) factor *= FACTORS.version;
  return factor;
}
