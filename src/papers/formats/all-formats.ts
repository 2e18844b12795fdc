/** Every format that papers come in. */
import { RECOGNISED_LENGTH } from "../paper.ts";
import type { Importer } from "../paper.ts";
import { aclAnthology } from "./xml/acl-anthology.ts";
import { arxivAtom } from "./xml/arxiv-atom.ts";
import { arxivMetadata } from "./json/arxiv-metadata.ts";
import { bibtex } from "./bibtex/bibtex.ts";
import { cslJson } from "./json/csl-json.ts";
import { dailyPapers } from "./json/daily-papers.ts";
import { genericJson } from "./json/generic-json.ts";
import { medline } from "./tagged/medline.ts";
import { openAlex } from "./json/openalex.ts";
import { pastedListing } from "./plain/pasted-listing.ts";
import { pubmedXml } from "./xml/pubmed-xml.ts";
import { ris } from "./tagged/ris.ts";
import { semanticScholar } from "./json/semantic-scholar.ts";
import { table } from "./table/table.ts";
import { titleList } from "./plain/title-list.ts";
import { webOfScience } from "./tagged/web-of-science.ts";

/** In the order in which they are asked: a listing or a list is almost any text, so these come last. */
export const IMPORTERS: readonly Importer[] = [
  dailyPapers,
  openAlex,
  semanticScholar,
  arxivMetadata,
  cslJson,
  genericJson,
  ris,
  medline,
  webOfScience,
  arxivAtom,
  aclAnthology,
  pubmedXml,
  bibtex,
  table,
  pastedListing,
  titleList,
];

/** The first format that recognises a text; undefined where none does. */
export function findImporter(text: string): Importer | undefined {
  const head = headOf(text);
  return IMPORTERS.find(({ recognises }) => recognises(head));
}

/** What an importer needs to recognise a text. */
export function headOf(text: string): string {
  const start = /^\s*\n/.exec(text)?.[0].length ?? 0;
  return text.slice(start, start + RECOGNISED_LENGTH);
}
