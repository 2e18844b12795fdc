/** CSL-JSON, the records of citation processors, reference managers and DOI registries. */
import * as v from "valibot";
import { markupToText } from "../../markup/markup-text.ts";
import type { Importer } from "../../paper.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { ARXIV_IN_TEXT, ARXIV_NUMBER, DOI_ADDRESS } from "../../fields/identifier-patterns.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";

const Text = v.nullish(v.string(), "");
/** Registries give a list where the standard has a text. */
const Texts = v.nullish(v.union([v.string(), v.array(v.string())]), []);
const Part = v.nullish(v.union([v.string(), v.number()]), "");

const Name = v.object({
  family: Text,
  given: Text,
  literal: Text,
  name: Text,
  suffix: Text,
  "dropping-particle": Text,
  "non-dropping-particle": Text,
});
type Name = v.InferOutput<typeof Name>;

const Issued = v.nullish(
  v.union([
    v.string(),
    v.object({ "date-parts": v.nullish(v.array(v.array(Part)), []), raw: Text, literal: Text }),
  ]),
  "",
);

const Item = v.object({
  title: Texts,
  abstract: Text,
  author: v.nullish(v.array(Name), []),
  issued: Issued,
  "container-title": Texts,
  "event-title": Text,
  event: v.nullish(v.union([v.string(), v.object({ name: Text })]), ""),
  DOI: Text,
  URL: Text,
  archive: Text,
  archive_location: Text,
  publisher: Text,
  number: Part,
  note: Text,
  keyword: Texts,
});
type Item = v.InferOutput<typeof Item>;

/** Keys that no other format of papers has, next to a title. */
const OWN_KEYS = ["issued", "container-title", "citation-key", "title-short", "event-title"];

export const cslJson: Importer = {
  name: "CSL-JSON",
  recognises: (head) => {
    const keys = findRecordKeys(head);
    return keys.has("title") && OWN_KEYS.some((key) => keys.has(key));
  },
  parse: (source) => parseJsonPapers(source, readItem),
};

const readItem: RecordReader = (record, line, report) => {
  const item = readFields(Item, record, report);
  const event = typeof item.event === "string" ? item.event : item.event?.name;
  return {
    line,
    title: markupToText(firstOf(item.title)),
    abstract: markupToText(item.abstract ?? ""),
    keywords: [item.keyword ?? []].flat().map(markupToText).flatMap(splitKeywords),
    authors: (item.author ?? []).map(readName),
    date: readDate(item.issued),
    venue: markupToText(firstOf(item["container-title"]) || item["event-title"] || event || ""),
    doi: item.DOI ?? "",
    arxiv: findArxivNumber(item),
    /** An address that repeats the DOI says nothing more. */
    addresses: [item.DOI && DOI_ADDRESS.test(item.URL ?? "") ? "" : (item.URL ?? "")],
  };
};

function firstOf(texts: Item["title"]): string {
  return [texts ?? ""].flat()[0] ?? "";
}

function readName(name: Name): string {
  const parts = [
    "given",
    "dropping-particle",
    "non-dropping-particle",
    "family",
    "suffix",
  ] as const;
  const whole = parts.map((part) => name[part] ?? "").filter((part) => part !== "");
  return markupToText(whole.join(" ") || name.literal || name.name || "");
}

/** Of a range its start. */
function readDate(issued: Item["issued"]): string {
  if (typeof issued === "string") return issued;
  const [year = "", month = "", day = ""] = issued?.["date-parts"]?.[0] ?? [];
  return isoDate(String(year), String(month), String(day)) || issued?.raw || issued?.literal || "";
}

/** The field that holds it depends on the program, so each that may is asked. */
function findArxivNumber({ archive, publisher, number, archive_location, ...rest }: Item): string {
  const isArxiv = [archive, publisher].some((name) => name?.toLowerCase() === "arxiv");
  const places = [String(number ?? ""), archive_location ?? "", rest.URL ?? "", rest.note ?? ""];
  for (const place of places) {
    const found = ARXIV_IN_TEXT.exec(place.slice(0, 1_000))?.[1];
    if (found !== undefined) return found;
  }
  return isArxiv ? (places.find((place) => ARXIV_NUMBER.test(place)) ?? "") : "";
}
