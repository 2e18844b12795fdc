/** One paper as a JSON object, checked field by field. */
import * as v from "valibot";
import { cleanBody, cleanLine, cutLine } from "./clean-text.ts";
import { paperIdFromTitle } from "./paper-id.ts";
import type { Paper, PartialDate, WebLink } from "./paper.ts";
import { dateFromYear, parseDateHeader, parseIsoDate } from "./partial-date.ts";
import { extractLinks, mergeLinks, webLink } from "./web-links.ts";

/** What is longer is no id but text in the wrong field. */
const MAX_ID_LENGTH = 200;

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
  upvotes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
  url: Addresses,
  arxiv: Text,
  code: Addresses,
  github: Addresses,
});
type Details = v.InferOutput<typeof Details>;

/**
 * Reads a record into a paper; null where it has no title.
 * A field that cannot be used is left out, and `tell` is called with a sentence about it.
 */
export function readPaperRecord(record: unknown, tell: (message: string) => void): Paper | null {
  const title = v.is(TitledRecord, record) ? cleanLine(record.title) : "";
  if (!v.is(TitledRecord, record) || title === "") {
    tell(`no title: ${cutLine(JSON.stringify(record))}`);
    return null;
  }
  const details = checkDetails(record, tell);
  const abstract = cleanBody(details.abstract);
  return {
    id: usableId(String(details.id), tell) ?? paperIdFromTitle(title),
    title,
    abstract,
    authors: readAuthors(details.authors),
    date: readDate(details, tell),
    venue: cleanLine(details.venue) || null,
    links: mergeLinks([...readLinks(details, tell), ...extractLinks(abstract)]),
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

/** Null where the source gives none; names such as "__proto__" are no ids, for objects have them already. */
function usableId(given: string, tell: (message: string) => void): string | null {
  const id = cleanLine(given);
  if (id !== "" && id.length <= MAX_ID_LENGTH && !(id in Object.prototype)) return id;
  if (given !== "") tell(`unusable id: ${cutLine(given)}`);
  return null;
}

function readAuthors(authors: Details["authors"]): string[] {
  const names = typeof authors === "string" ? authors.split(/,? and |[,;]/) : authors;
  return names
    .map((name) => cleanLine(typeof name === "string" ? name : name.name))
    .filter((name) => name !== "");
}

/** A date or year that cannot be counts as none; exports do have papers of the year 32025. */
function readDate(
  { published, year }: Details,
  tell: (message: string) => void,
): PartialDate | null {
  const date = parseIsoDate(published.trim()) ?? parseDateHeader(published.trim());
  if (!date && published.trim() !== "") tell(`no date: ${cutLine(published)}`);
  return date ?? (year === null ? null : dateFromYear(Number(year)));
}

function readLinks(details: Details, tell: (message: string) => void): WebLink[] {
  const read = (addresses: Details["url"], kind: WebLink["kind"]) =>
    [addresses]
      .flat()
      .flatMap(splitAddresses)
      .flatMap((address): WebLink[] => {
        const link = webLink(address);
        if (link === null && address.trim() !== "") tell(`no web address: ${cutLine(address)}`);
        return link === null ? [] : [{ url: link.url, kind: link.kind === "code" ? "code" : kind }];
      });
  const arxiv = details.arxiv.trim();
  return [
    ...read(details.url, "paper"),
    ...(arxiv === "" ? [] : read(`https://arxiv.org/abs/${arxiv}`, "paper")),
    ...read(details.code, "code"),
    ...read(details.github, "code"),
  ];
}

/** One field may hold several: "https://a.org; https://b.org". */
function splitAddresses(text: string): string[] {
  return text.split(/[\s,;|]+(?=https?:)/);
}
