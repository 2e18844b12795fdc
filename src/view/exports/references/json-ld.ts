/** Papers and their entities as JSON-LD in the vocabulary of schema.org; no processor has to fetch anything. */
import type { EntityNode } from "../../../graph/model.ts";
import type { ReferencedPaper } from "../papers-with-texts.ts";
import { findAddress } from "../web-address.ts";
import { ENTITY_TYPE_BY_ID } from "../../../entities/entity-types.ts";

const HALF_CHARACTER = /\p{Cs}/gu;

const iriOf = (kind: string, id: string): string =>
  `urn:paperloom:${kind}:${encodeURIComponent(id.replace(HALF_CHARACTER, ""))}`;

function describeEntity({ id, name, type, otherNames }: EntityNode): object {
  return {
    "@id": iriOf("entity", id),
    "@type": ENTITY_TYPE_BY_ID[type].schemaType,
    name,
    ...(otherNames.length > 0 && { alternateName: otherNames }),
    additionalType: type,
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
 * A collection of the papers, each paper and each entity as nodes of one graph.
 * @param origin where the map came from, for people
 */
export function writeJsonLd(papers: readonly ReferencedPaper[], origin: string): string {
  const entities = new Map(papers.flatMap(({ named }) => named.map((one) => [one.id, one])));
  const collection = {
    "@id": "urn:paperloom:map",
    "@type": "Collection",
    description: origin,
    hasPart: papers.map(({ id }) => ({ "@id": iriOf("paper", id) })),
  };
  const everything = [
    collection,
    ...papers.map(describePaper),
    ...[...entities.values()].map(describeEntity),
  ];
  const context = { "@vocab": "https://schema.org/" };
  return `${JSON.stringify({ "@context": context, "@graph": everything }, null, 1)}\n`;
}
