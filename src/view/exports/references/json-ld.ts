/** Papers and their entities as JSON-LD in the vocabularies of schema.org and SKOS; no processor has to fetch anything. */
import type { WiderTerm } from "../../../entities/entity.ts";
import type { EntityNode } from "../../../graph/model.ts";
import type { GraphIndex } from "../../state/graph-index.ts";
import type { ReferencedPaper } from "../papers-with-texts.ts";
import { findAddress } from "../web-address.ts";
import { ENTITY_TYPE_BY_ID } from "../../../entities/entity-types.ts";

const HALF_CHARACTER = /\p{Cs}/gu;

const iriOf = (kind: string, id: string): string =>
  `urn:paperloom:${kind}:${encodeURIComponent(id.replace(HALF_CHARACTER, ""))}`;

function describeEntity(
  { id, name, type, otherNames }: EntityNode,
  widerOf: (id: string) => readonly WiderTerm[],
): object {
  const broader = widerOf(id).map(({ wider }) => ({ "@id": iriOf("entity", wider) }));
  return {
    "@id": iriOf("entity", id),
    "@type": ENTITY_TYPE_BY_ID[type].schemaType,
    name,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    additionalType: type,
    ...(broader.length > 0 && { "skos:broader": broader }),
  };
}

function writeDate({ date }: ReferencedPaper): string | null {
  if (!date?.year) return null;
  const parts = [date.month, date.month && date.day].flatMap((part) => part || []);
  return [date.year, ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

function describePaper(paper: ReferencedPaper): object {
  const url = findAddress(paper.links, "paper");
  const date = writeDate(paper);
  const refer = (isAbout: boolean) =>
    paper.named
      .filter(({ type }) => ENTITY_TYPE_BY_ID[type].isAddressed === isAbout)
      .map(({ id }) => ({ "@id": iriOf("entity", id) }));
  return {
    "@id": iriOf("paper", paper.id),
    "@type": "ScholarlyArticle",
    ...{ identifier: paper.id, name: paper.title },
    ...(paper.abstract && { abstract: paper.abstract }),
    author: paper.authors.map((name) => ({ "@type": "Person", name })),
    ...(date && { datePublished: date }),
    ...(paper.venue && { isPartOf: { "@type": "CreativeWork", name: paper.venue } }),
    ...(url && { url: { "@id": url } }),
    ...(paper.keywords.length > 0 && { keywords: paper.keywords }),
    ...(paper.communityName && { articleSection: paper.communityName }),
    ...{ about: refer(true), mentions: refer(false) },
  };
}

/**
 * A collection of the papers, each paper and each entity as nodes of one graph, with all that the entities are kinds of.
 * @param origin where the map came from, for people
 */
export function writeJsonLd(
  papers: readonly ReferencedPaper[],
  { hierarchy, entityById }: Pick<GraphIndex, "hierarchy" | "entityById">,
  origin: string,
): string {
  const named = papers.flatMap((paper) => paper.named);
  const above = named.flatMap(({ id }) =>
    hierarchy.ancestorsOf(id).flatMap((wider) => entityById.get(wider) ?? []),
  );
  const entities = new Map([...named, ...above].map((one) => [one.id, one]));
  const collection = {
    "@id": "urn:paperloom:map",
    "@type": "Collection",
    description: origin,
    hasPart: papers.map(({ id }) => ({ "@id": iriOf("paper", id) })),
  };
  const everything = [
    collection,
    ...papers.map(describePaper),
    ...[...entities.values()].map((entity) => describeEntity(entity, hierarchy.widerOf)),
  ];
  const context = {
    "@vocab": "https://schema.org/",
    skos: "http://www.w3.org/2004/02/skos/core#",
  };
  return `${JSON.stringify({ "@context": context, "@graph": everything }, null, 1)}\n`;
}
