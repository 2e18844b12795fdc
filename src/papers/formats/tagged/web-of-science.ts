/** Web of Science's "plain text" export: two-letter tags, further lines indented, "ER" after each record. */
import { markupToText } from "../../markup/markup-text.ts";
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { nameInReadingOrder } from "../../fields/author-names.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { parseTaggedPapers, type TaggedRecord, type TaggedSyntax } from "./tagged-lines.ts";

const SYNTAX: TaggedSyntax = {
  field: /^([A-Z][A-Z0-9])(?: (.*))?$/,
  first: new Set(["PT"]),
  last: new Set(["ER", "EF"]),
  usual: new Set(["AU", "AF", "TI", "SO", "AB", "UT"]),
};

export const webOfScience: Importer = {
  name: "Web of Science plain text",
  recognises: (head) => {
    return /^\s*(?:FN .+\nVR .+|PT [A-Z])\n/.test(head) && /^(?:AU|TI|UT) ./m.test(head);
  },
  parse: (source) => parseTaggedPapers(source, SYNTAX, readDraft),
};

function readDraft(record: TaggedRecord): PaperDraft {
  const fullNames = record.lines("AF");
  const monthAndDay = record.first("PD");
  return {
    line: record.line,
    title: markupToText(record.first("TI")),
    id: /^WOS:\w+$/i.exec(record.first("UT"))?.[0].toLowerCase() ?? "",
    abstract: markupToText(record.first("AB")),
    keywords: record.all("DE", "ID").map(markupToText).flatMap(splitKeywords),
    authors: (fullNames.length > 0 ? fullNames : record.lines("AU", "CA")).map(nameInReadingOrder),
    date: isoDate(record.first("PY"), monthAndDay, monthAndDay.replace(/^\D*/, "")),
    venue: markupToText(record.first("SO", "JI", "J9")),
    doi: record.first("DI"),
  };
}
