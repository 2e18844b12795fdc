/** One paper as a JSON object of our own or a like form, checked field by field. */
import * as v from "valibot";
import { cutLine } from "../clean-text.ts";
import type { PaperDraft } from "../paper-draft.ts";

const Text = v.nullish(v.string(), "");
const Addresses = v.nullish(v.union([v.string(), v.array(v.string())]), []);
const Name = v.union([v.string(), v.object({ name: v.string() })]);

/** What every record needs. */
export const TitledRecord = v.object({ title: v.string() });

/** What a record may have; other keys, `keywords` among them, are not looked at. */
const Details = v.object({
  id: v.nullish(v.union([v.string(), v.number()]), ""),
  abstract: Text,
  authors: v.nullish(v.union([v.string(), v.array(Name)]), []),
  published: Text,
  year: v.nullish(v.union([v.number(), v.pipe(v.string(), v.trim(), v.digits())]), null),
  venue: Text,
  doi: Text,
  upvotes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
  url: Addresses,
  arxiv: Text,
  code: Addresses,
  github: Addresses,
});
type Details = v.InferOutput<typeof Details>;

/**
 * Reads a record into a draft; null where it has no title.
 * A field that cannot be used is left out, and `tell` is called with a sentence about it.
 */
export function readPaperRecord(
  record: unknown,
  line: number,
  tell: (message: string) => void,
): PaperDraft | null {
  if (!v.is(TitledRecord, record)) return null;
  const details = checkDetails(record, tell);
  return {
    line,
    title: record.title,
    id: String(details.id),
    abstract: details.abstract ?? "",
    authors: readAuthors(details.authors),
    date: details.published ?? "",
    year: details.year,
    venue: details.venue ?? "",
    doi: details.doi ?? "",
    arxiv: details.arxiv ?? "",
    addresses: [details.url].flat(),
    codeAddresses: [details.code, details.github].flat(),
    upvotes: details.upvotes,
  };
}

function checkDetails(record: object, tell: (message: string) => void): Details {
  const result = v.safeParse(Details, record);
  if (result.success) return result.output;
  const unusable = new Set(result.issues.map((issue) => String(issue.path?.[0].key)));
  const usable = Object.entries(record).filter(([key, value]) => {
    if (unusable.has(key)) tell(`unusable ${key}: ${cutLine(JSON.stringify(value))}`);
    return !unusable.has(key);
  });
  return v.parse(Details, Object.fromEntries(usable));
}

function readAuthors(authors: Details["authors"]): string[] {
  const names = typeof authors === "string" ? authors.split(/,? and |[,;]/) : authors;
  return names.map((name) => (typeof name === "string" ? name : name.name));
}
