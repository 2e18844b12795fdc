/** One paper as a JSON object of our own or a like form, checked field by field. */
import * as v from "valibot";
import { markupToText } from "../../markup/markup-text.ts";
import { nameInReadingOrder } from "../../fields/author-names.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { readFields, type RecordReader, parseJsonPapers } from "./json-papers.ts";
import type { Importer } from "../../paper.ts";
import { findRecordKeys } from "./json-keys.ts";

const Text = v.nullish(v.string(), "");
const Addresses = v.nullish(v.union([v.string(), v.array(v.string())]), []);
const Name = v.union([
  v.string(),
  v.object({ name: v.string() }),
  v.object({ family: v.string(), given: Text }),
  v.object({ last: v.string(), first: Text }),
]);
/** Lists of terms hold all kinds of objects; what names none is left out. */
const Keyword = v.union([
  v.string(),
  v.object({ name: v.string() }),
  v.pipe(
    v.unknown(),
    v.transform(() => ""),
  ),
]);
type Name = v.InferOutput<typeof Name>;

/** What every record needs. */
const TitledRecord = v.object({ title: v.string() });

/** What a record may have; other keys are not looked at. */
const Details = v.object({
  id: v.nullish(v.union([v.string(), v.number()]), ""),
  abstract: Text,
  keywords: v.nullish(v.union([v.string(), v.array(Keyword)]), []),
  authors: v.nullish(v.union([v.string(), v.array(Name)]), []),
  published: Text,
  year: v.nullish(v.union([v.number(), v.pipe(v.string(), v.trim(), v.digits())]), null),
  venue: Text,
  doi: Text,
  upvotes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
  url: Addresses,
  project: Addresses,
  arxiv: Text,
  code: Addresses,
  github: Addresses,
});
type Details = v.InferOutput<typeof Details>;

/** Other names of the fields, without regard to case, "-" and "_"; a field's own name goes first. */
const FIELD_BY_NAME = new Map(
  Object.entries({
    abstract: "summary",
    keywords: "keyword authorkeywords",
    authors: "author",
    published: "publishedat publicationdate publisheddate date",
    year: "publicationyear",
    venue: "journal conference booktitle",
    url: "link urls paperurl",
    project: "projectpage projecturl",
    arxiv: "arxivid",
    code: "codeurl",
    github: "githubrepo githuburl",
  }).flatMap(([field, names]) => names.split(" ").map((name) => [name, field] as const)),
);

const readPaperRecord: RecordReader = (given, line, report) => {
  const record = nameFields(given);
  if (!v.is(TitledRecord, record)) return null;
  const details = readFields(Details, record, report);
  return {
    line,
    title: markupToText(record.title),
    id: String(details.id),
    abstract: markupToText(details.abstract ?? ""),
    keywords: readKeywords(details.keywords),
    authors: readAuthors(details.authors),
    date: details.published ?? "",
    year: details.year,
    venue: markupToText(details.venue ?? ""),
    doi: details.doi ?? "",
    arxiv: details.arxiv ?? "",
    addresses: [details.url ?? []].flat(),
    projectAddresses: [details.project ?? []].flat(),
    codeAddresses: [details.code ?? [], details.github ?? []].flat(),
    upvotes: details.upvotes,
  };
};

/** The fields under the names of our own; of several that mean the same, the first with a value counts. */
function nameFields(record: object): object {
  const fields = new Map<string, unknown>();
  const entries = Object.entries(record).map(([key, value]) => {
    const name = key.toLowerCase().replace(/[-_ ]/g, "");
    return { field: FIELD_BY_NAME.get(name) ?? name, isOwn: !FIELD_BY_NAME.has(name), value };
  });
  for (const { field, value } of entries.sort((a, b) => Number(b.isOwn) - Number(a.isOwn)))
    if (!fields.has(field) || fields.get(field) === null) fields.set(field, value as unknown);
  return Object.fromEntries(fields);
}

function readKeywords(keywords: Details["keywords"]): string[] {
  if (typeof keywords === "string") return splitKeywords(markupToText(keywords));
  return (keywords ?? []).map((one) => markupToText(typeof one === "string" ? one : one.name));
}

function readAuthors(authors: Details["authors"]): string[] {
  if (typeof authors !== "string") return (authors ?? []).map(readName).map(markupToText);
  const names = authors.includes(";")
    ? authors.split(";").map(nameInReadingOrder)
    : authors.split(/,? and |,/);
  return names.map(markupToText);
}

function readName(name: Name): string {
  if (typeof name === "string") return name;
  if ("name" in name) return name.name;
  const [first, last] = "family" in name ? [name.given, name.family] : [name.first, name.last];
  return `${first ?? ""} ${last}`;
}

export const genericJson: Importer = {
  name: "JSON records",
  recognises: (head) => [...findRecordKeys(head)].some((key) => key.toLowerCase() === "title"),
  parse: (source) => parseJsonPapers(source, readPaperRecord),
};
