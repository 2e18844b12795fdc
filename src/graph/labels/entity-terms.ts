/** Entities as terms of labels: with the papers that name them or a kind of them, and how much these are about them. */
import { ENTITY_TYPE_BY_ID } from "../../entities/entity-types.ts";
import type { Entity } from "../../entities/entity.ts";
import { stemsOf } from "../../entities/text/normal-form.ts";
import { isAcronym } from "../../entities/text/word-shape.ts";
import { compareText } from "../../base/compare-text.ts";
import { indexHierarchy, withWider } from "../hierarchy.ts";
import type { PaperEntityMatrix } from "../links/paper-entity-matrix.ts";
import { isTie } from "../model.ts";
import type { LabelSource, LabelTerm } from "./label-term.ts";
import { writeLongForm } from "./long-form.ts";

/** Weight of a paper that names an entity neither in its title nor as what it is about. */
const USES_WEIGHT = 0.5;

/** Factor on it where the paper names a kind of the entity alone: "Distributed Training" says less than what is named. */
const KIND_FACTOR = 0.7;

/** Factors on the score of names that say less than others. */
const FACTORS = { long: 0.7, unexplained: 0.5, version: 0.5 };

/** In characters: "Distributionally Robust Optimization" has as many. */
const LABEL_LENGTH = 36;

/** "GPT-5.2", "GPT4-Turbo", "Claude 3", "YOLOv8"; not "3D Gaussian Splatting", "Word2Vec" */
const VERSION = /\p{L}[\s.-]?\d+(?:\.\d+)*\p{L}?(?!\p{L})/u;

/**
 * Terms of the entities that two papers or more name, themselves or in kinds of them, by id.
 * @param titles by the paper's number
 */
export function listEntityTerms(
  { paperIds, entityIds, papersOf }: PaperEntityMatrix,
  { entities, wider = [], papers }: LabelSource,
  titles: readonly string[],
): LabelTerm[] {
  const papersById = new Map(entityIds.map((id, entity) => [id, papersOf[entity] ?? []]));
  const named = entityIds.filter((id) => (papersById.get(id)?.length ?? 0) > 0);
  const ids = withWider(new Set(named), wider);
  const { ancestorsOf, descendantsOf } = indexHierarchy(wider, []);
  const about = aboutPairs(papers);
  const spaced = titles.map(spaceWords);
  const describe = (entity: Entity): LabelTerm => {
    const kinds = descendantsOf(entity.id);
    const family = [entity.id, ...kinds];
    const keys = [entity.name, ...entity.otherNames].map(spaceWords);
    const weigh = (paper: number): number => {
      const subjects = about.get(paperIds[paper] ?? "");
      const isSubject =
        family.some((id) => subjects?.has(id)) || keys.some((key) => spaced[paper]?.includes(key));
      return (isSubject ? 1 : USES_WEIGHT) * (own.has(paper) ? 1 : KIND_FACTOR);
    };
    const own = new Set(papersById.get(entity.id));
    const all = new Set(family.flatMap((id) => [...(papersById.get(id) ?? [])]));
    const numbers = [...all].sort((a, b) => a - b);
    const name = writeLongForm(entity);
    return {
      name,
      entityId: entity.id,
      kin: new Set([...ancestorsOf(entity.id), ...kinds]),
      stems: stemsOf(name),
      isGeneral: false,
      factor: factorOf(name, entity),
      papers: numbers,
      weights: numbers.map(weigh),
    };
  };
  return entities
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => compareText(a.id, b.id))
    .map(describe)
    .filter((term) => term.papers.length > 1);
}

/** The stems of a text, with a blank on either side of each. */
function spaceWords(text: string): string {
  return ` ${stemsOf(text).join(" ")} `;
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
  const { labelWeight, hasVersions } = ENTITY_TYPE_BY_ID[type];
  let factor: number = labelWeight;
  if (name.length > LABEL_LENGTH) factor *= FACTORS.long;
  if (isAcronym(name)) factor *= FACTORS.unexplained;
  if (hasVersions && VERSION.test(name)) factor *= FACTORS.version;
  return factor;
}
