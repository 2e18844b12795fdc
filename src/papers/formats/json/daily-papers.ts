/** A day of a trending site, as its interface gives it: the paper in each entry, with upvotes and code. */
import * as v from "valibot";
import { markupToText } from "../../markup/markup-text.ts";
import type { Importer } from "../../paper.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";
import { plainText } from "../../markup/plain-text.ts";

const Text = v.nullish(v.string(), "");

const Entry = v.object({
  paper: v.nullish(v.looseObject({}), {}),
  title: Text,
  summary: Text,
  publishedAt: Text,
});

const Details = v.object({
  id: Text,
  title: Text,
  summary: Text,
  ai_keywords: v.nullish(v.array(v.string()), []),
  publishedAt: Text,
  authors: v.nullish(v.array(v.object({ name: Text, hidden: v.nullish(v.boolean(), false) })), []),
  upvotes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
  projectPage: Text,
  githubRepo: Text,
});

export const dailyPapers: Importer = {
  name: "daily papers JSON",
  recognises: (head) => {
    const keys = findRecordKeys(head);
    return keys.has("paper{") && (keys.has("publishedAt") || keys.has("paper.upvotes"));
  },
  parse: (source) => parseJsonPapers(source, readDailyPaper),
};

const readDailyPaper: RecordReader = (record, line, report) => {
  const entry = readFields(Entry, record, report);
  const paper = readFields(Details, entry.paper ?? {}, report);
  const title = paper.title || entry.title || "";
  return {
    line,
    title: plainText(title),
    abstract: markupToText(paper.summary || entry.summary || ""),
    keywords: paper.ai_keywords ?? [],
    authors: (paper.authors ?? []).filter(({ hidden }) => !hidden).map(({ name }) => name ?? ""),
    date: paper.publishedAt || entry.publishedAt || "",
    arxiv: paper.id ?? "",
    projectAddresses: [paper.projectPage ?? ""],
    codeAddresses: [paper.githubRepo ?? ""],
    upvotes: paper.upvotes,
  };
};
