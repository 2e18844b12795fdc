/** Communities on what papers name of one type alone: who works on the same tasks, who on the same data. */
import type { EntityType } from "../../entities/entity.ts";
import { findCommunities } from "../communities.ts";
import { buildPaperLinks } from "../link-weights.ts";
import { buildNamings } from "../namings.ts";
import type { NamedPapers, Namings } from "../namings.ts";
import { describeCommunities } from "./describe.ts";
import type { DescribedCommunities } from "./describe.ts";

export const BASES = ["all", "tasks", "methods", "datasets"] as const;
export type Basis = (typeof BASES)[number];

const TYPE_OF: Record<Basis, EntityType | null> = {
  all: null,
  tasks: "task",
  methods: "method",
  datasets: "dataset",
};

/** What is needed of a map: whole, as it was built, or as the page holds it. */
export interface NamingMap {
  papers: readonly { id: string; names: NamedPapers["papers"][number]["entities"] }[];
  entities: readonly (NamedPapers["entities"][number] & { name: string })[];
}

/**
 * Finds the communities of a map's papers by the entities of one type; by all, those the map has. Computed
 * when asked for and not stored: it takes seconds at thousands of papers. Places are by sorted paper id.
 * @throws on an invalid seed
 */
export function groupByBasis(map: NamingMap, basis: Basis, seed: number): DescribedCommunities {
  const named = map.papers.map(({ id, names }) => ({ paperId: id, entities: names }));
  const all = buildNamings(map.papers, { entities: map.entities, papers: named });
  const namings = restrictNamings(all, TYPE_OF[basis]);
  const links = buildPaperLinks(namings);
  const nameById = new Map(map.entities.map(({ id, name }) => [id, name]));
  const found = findCommunities(namings, links, seed);
  return describeCommunities(found, namings, links, (id) => nameById.get(id) ?? id);
}

/** Namings of one type's entities; the numbers of papers and entities stay. */
export function restrictNamings(namings: Namings, type: EntityType | null): Namings {
  if (type === null) return namings;
  const { entityTypes, entitiesOf, confidenceOf, papersOf } = namings;
  const isKept = (entity = -1): boolean => entityTypes[entity] === type;
  return {
    ...namings,
    entitiesOf: entitiesOf.map((entities) => entities.filter(isKept)),
    confidenceOf: confidenceOf.map((confidences, paper) =>
      confidences.filter((_, i) => isKept(entitiesOf[paper]?.[i])),
    ),
    papersOf: papersOf.map((papers, entity) => (isKept(entity) ? papers : new Int32Array())),
  };
}
