/** The papers of a map that was made before, to go into another one. */
import * as v from "valibot";
import type { Importer, PartialDate } from "../paper.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";

const Text = v.nullish(v.string(), "");
const Part = v.nullish(v.pipe(v.number(), v.integer()), null);

const StoredPaper = v.object({
  id: Text,
  title: Text,
  abstract: Text,
  authors: v.nullish(v.array(v.string()), []),
  date: v.nullish(v.object({ year: Part, month: Part, day: Part }), null),
  venue: Text,
  links: v.nullish(v.array(v.object({ kind: v.string(), url: v.string() })), []),
  upvotes: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(0)), null),
});

export const storedMap: Importer = {
  name: "map of papers",
  recognises: (text) => /^\s{0,100}\{"version":\d+,\s{0,100}"build":\{"papersSha256"/.test(text),
  parse: (source) => parseJsonPapers(source, readStoredPaper),
};

const readStoredPaper: RecordReader = (record, line, tell) => {
  const { id, title, abstract, authors, date, venue, links, upvotes } = readFields(
    StoredPaper,
    record,
    tell,
  );
  const addressesOf = (kind: string) =>
    (links ?? []).filter((link) => link.kind === kind).map(({ url }) => url);
  return {
    line,
    id: id ?? "",
    title: title ?? "",
    abstract: abstract ?? "",
    authors: authors ?? [],
    date: date ? writeDate(date) : "",
    venue: venue ?? "",
    addresses: addressesOf("paper"),
    projectAddresses: addressesOf("project"),
    codeAddresses: addressesOf("code"),
    upvotes,
  };
};

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** "2025-03-14", or "Mar 14" where the year is not known. */
function writeDate({ year, month, day }: { [part in keyof PartialDate]?: number | null }): string {
  if (year === null || year === undefined) return `${MONTHS[(month ?? 0) - 1] ?? ""} ${day ?? ""}`;
  const parts = [year, month, day].filter((part) => part !== null && part !== undefined);
  return parts.map((part) => String(part).padStart(2, "0")).join("-");
}
