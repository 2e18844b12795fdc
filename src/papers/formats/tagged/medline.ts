/** PubMed's own format of tagged lines (.nbib): "PMID- 123", "TI  - …", further lines indented. */
import { markupToText } from "../../markup/markup-text.ts";
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { nameInReadingOrder } from "../../fields/author-names.ts";
import { isoDateFromWords } from "../../fields/bibliographic-date.ts";
import { parseTaggedPapers, type TaggedRecord, type TaggedSyntax } from "./tagged-lines.ts";
import { pubmedIdentity, cleanPubmedTitle } from "../../fields/pubmed.ts";

const SYNTAX: TaggedSyntax = {
  field: /^(?=.{4}-)([A-Z]{1,4}) {0,3}-(?: (.*))?$/,
  first: new Set(["PMID"]),
  last: new Set(),
  usual: new Set(["TI", "AB", "FAU", "AU", "DP", "JT", "TA"]),
};

export const medline: Importer = {
  name: "PubMed (MEDLINE)",
  recognises: (head) => {
    return !/^\s*[[{<@]/.test(head) && /^PMID- ?\d/m.test(head);
  },
  parse: (source) => parseTaggedPapers(source, SYNTAX, readDraft),
};

function readDraft(record: TaggedRecord): PaperDraft {
  const pubmedNumber = /^\d+/.exec(record.first("PMID"))?.[0];
  const published = record.first("DP");
  const fullNames = record.all("FAU");
  const doi = record.all("LID", "AID").find((id) => /^10\..*\[doi\]$/.test(id));
  return {
    line: record.line,
    title: cleanPubmedTitle(markupToText(record.first("TI", "TT", "BTI"))),
    ...pubmedIdentity(pubmedNumber),
    abstract: markupToText(record.first("AB", "OAB")),
    keywords: [...record.all("OT"), ...record.all("MH").map(cutQualifiers)],
    authors: [
      ...(fullNames.length > 0 ? fullNames : record.all("AU")).map(nameInReadingOrder),
      ...record.all("CN"),
    ],
    date: isoDateFromWords(published) || published,
    venue: markupToText(record.first("JT", "TA", "BTI")),
    doi: doi?.replace(/\s*\[doi\]$/, "") ?? "",
  };
}

/** No heading of MeSH has a slash in it. */
function cutQualifiers(heading: string): string {
  return heading.split("/", 1)[0] ?? "";
}
