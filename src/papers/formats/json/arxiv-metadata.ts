/** The dump of arXiv's records: one JSON object a line, in TeX. */
import * as v from "valibot";
import type { Importer } from "../../paper.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";
import { plainText } from "../../markup/plain-text.ts";

const Text = v.nullish(v.string(), "");

const Entry = v.object({
  id: Text,
  title: Text,
  abstract: Text,
  authors: Text,
  /** Last name, first name ("C. -P." for C.-P.), suffix, and affiliations. */
  authors_parsed: v.nullish(v.array(v.array(v.string())), []),
  doi: Text,
  "journal-ref": Text,
  update_date: Text,
  versions: v.nullish(v.array(v.object({ created: Text })), []),
});
type Entry = v.InferOutput<typeof Entry>;

export const arxivMetadata: Importer = {
  name: "arXiv metadata JSON",
  recognises: (head) => {
    const keys = findRecordKeys(head);
    const isDated = keys.has("update_date") || keys.has("versions");
    return keys.has("title") && (keys.has("authors_parsed") || (isDated && keys.has("categories")));
  },
  parse: (source) => parseJsonPapers(source, readEntry),
};

const readEntry: RecordReader = (record, line, report) => {
  const entry = readFields(Entry, record, report);
  return {
    line,
    title: plainText(entry.title ?? ""),
    abstract: readParagraphs(entry.abstract ?? ""),
    authors: readAuthors(entry),
    date: readDate(entry),
    venue: plainText(entry["journal-ref"] ?? ""),
    doi: entry.doi ?? "",
    arxiv: entry.id ?? "",
  };
};

/** arXiv wraps its abstracts and indents the first line of each paragraph. */
function readParagraphs(abstract: string): string {
  const paragraphs = abstract.trim().split(/\n(?=[ \t\n])/);
  const texts = paragraphs.map((text) =>
    plainText(text)
      .trim()
      .replace(/\s*\n\s*/g, " "),
  );
  return texts.filter((text) => text !== "").join("\n");
}

function readAuthors({ authors, authors_parsed }: Entry): string[] {
  const names = (authors_parsed ?? []).map(([last = "", first = "", suffix = ""]) =>
    [first.replace(/\. -/g, ".-"), last, suffix].filter((part) => part !== "").join(" "),
  );
  const given = names.length > 0 ? names : (authors ?? "").split(/,? and |,/);
  return given.map(plainText);
}

/** The day of the first version, "Mon, 2 Apr 2007 19:18:42 GMT"; else that of the last change. */
function readDate({ versions, update_date }: Entry): string {
  const created = versions?.[0]?.created ?? "";
  return created.replace(/ \d{1,2}:\d{2}.*$/, "") || (update_date ?? "");
}
