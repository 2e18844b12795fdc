/** Semantic Scholar's answers: one paper, a batch with a null for each that is not known, a page of a search. */
import * as v from "valibot";
import { markupToText } from "../../markup/markup-text.ts";
import type { Importer } from "../../paper.ts";
import { texToText } from "../../markup/tex-to-text.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";

const Text = v.nullish(v.string(), "");
const Id = v.nullish(v.union([v.string(), v.number()]), "");

/** Lists of citations and references have the paper one level down. */
const Citation = v.object({
  citingPaper: v.nullish(v.looseObject({}), null),
  citedPaper: v.nullish(v.looseObject({}), null),
});

const Details = v.object({
  paperId: Text,
  externalIds: v.nullish(v.object({ ArXiv: Id, DOI: Id }), null),
  title: Text,
  abstract: Text,
  authors: v.nullish(v.array(v.object({ name: Text })), []),
  publicationDate: Text,
  year: v.nullish(v.number(), null),
  venue: Text,
  journal: v.nullish(v.object({ name: Text }), null),
  url: Text,
});

export const semanticScholar: Importer = {
  name: "Semantic Scholar JSON",
  recognises: (head) => {
    const keys = findRecordKeys(head);
    return ["paperId", "citingPaper.paperId", "citedPaper.paperId"].some((key) => keys.has(key));
  },
  parse: (source) => parseJsonPapers(source, readSemanticScholarPaper),
};

const readSemanticScholarPaper: RecordReader = (record, line, report) => {
  const { citingPaper, citedPaper } = readFields(Citation, record, report);
  const paper = readFields(Details, citingPaper ?? citedPaper ?? record, report);
  const arxiv = String(paper.externalIds?.ArXiv ?? "");
  const doi = String(paper.externalIds?.DOI ?? "");
  const isKnownElsewhere = arxiv !== "" || doi !== "";
  return {
    line,
    ...(isKnownElsewhere || !paper.paperId ? {} : { id: `s2:${paper.paperId}` }),
    title: plainText(paper.title ?? ""),
    abstract: plainText(paper.abstract ?? ""),
    authors: (paper.authors ?? []).map(({ name }) => markupToText(name ?? "")),
    date: paper.publicationDate ?? "",
    year: paper.year,
    venue: markupToText(paper.venue || paper.journal?.name || ""),
    doi,
    arxiv,
    addresses: [paper.url ?? ""],
  };
};

/** Most texts come without TeX, and a dollar in them is one. */
function plainText(text: string): string {
  const plain = markupToText(text);
  return /\\[a-z]{2}/i.test(plain) ? texToText(plain) : plain;
}
