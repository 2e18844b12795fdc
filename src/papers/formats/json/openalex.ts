/** OpenAlex works: the words of an abstract come with the places where they stand. */
import * as v from "valibot";
import { markupToText } from "../../markup/markup-text.ts";
import type { Importer } from "../../paper.ts";
import { ARXIV_IN_TEXT } from "../../fields/identifier-patterns.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers, readFields, type RecordReader } from "./json-papers.ts";

const Text = v.nullish(v.string(), "");
/** Below, the machine that gave them guessed. */
const MIN_SCORE = 0.5;
const MIN_LEVEL = 2;
const Named = v.nullish(v.object({ display_name: Text }), null);
const Location = v.object({ source: Named, landing_page_url: Text });

/** `level` 0 and 1 are whole disciplines. */
const Concept = v.object({
  display_name: Text,
  keyword: Text,
  score: v.nullish(v.number(), 1),
  level: v.nullish(v.number(), MIN_LEVEL),
});

const Work = v.object({
  id: Text,
  doi: Text,
  title: Text,
  display_name: Text,
  abstract: Text,
  abstract_inverted_index: v.nullish(v.looseObject({}), null),
  publication_date: Text,
  publication_year: v.nullish(v.number(), null),
  keywords: v.nullish(v.array(Concept), []),
  concepts: v.nullish(v.array(Concept), []),
  mesh: v.nullish(v.array(v.object({ descriptor_name: Text })), []),
  authorships: v.nullish(v.array(v.object({ author: Named, raw_author_name: Text })), []),
  primary_location: v.nullish(Location, null),
  locations: v.nullish(v.array(Location), []),
  host_venue: Named,
});
type Work = v.InferOutput<typeof Work>;

const Positions = v.array(v.pipe(v.number(), v.integer(), v.minValue(0)));

/** The longest abstracts have 10,000 words, whole papers taken for one; a place beyond is a slip or a trap. */
const MAX_WORD_COUNT = 50_000;
const WORK_ID = /^(?:https?:\/\/openalex\.org\/)?(W\d{1,15})$/i;

export const openAlex: Importer = {
  name: "OpenAlex JSON",
  recognises: (head) => {
    const keys = findRecordKeys(head);
    const isTitled = keys.has("display_name") || keys.has("title");
    const isOwn =
      ["abstract_inverted_index", "authorships", "referenced_works"].some((key) => keys.has(key)) ||
      /"(?:https:\/\/openalex\.org\/)W\d+"/.test(head);
    return isTitled && isOwn;
  },
  parse: (source) => parseJsonPapers(source, readWork),
};

const readWork: RecordReader = (record, line, report) => {
  const work = readFields(Work, record, report);
  const id = WORK_ID.exec(work.id ?? "")?.[1];
  const venue = work.primary_location?.source?.display_name || work.host_venue?.display_name;
  return {
    line,
    ...(id !== undefined && !work.doi ? { id: `openalex:${id.toUpperCase()}` } : {}),
    title: markupToText(work.title || work.display_name || ""),
    abstract: markupToText(readAbstract(work, report)),
    keywords: readKeywords(work),
    authors: (work.authorships ?? []).map((one) =>
      markupToText(one.author?.display_name || one.raw_author_name || ""),
    ),
    date: work.publication_date ?? "",
    year: work.publication_year,
    venue: markupToText(venue ?? ""),
    doi: work.doi ?? "",
    arxiv: findArxivNumber(work),
    addresses: [work.primary_location?.landing_page_url ?? ""],
  };
};

function readKeywords({ keywords, concepts, mesh }: Work): string[] {
  const sure = [...(keywords ?? []), ...(concepts ?? [])].filter(
    ({ score, level }) => (score ?? 1) >= MIN_SCORE && (level ?? MIN_LEVEL) >= MIN_LEVEL,
  );
  return [
    ...sure.map(({ display_name, keyword }) => display_name || keyword || ""),
    ...(mesh ?? []).map(({ descriptor_name }) => descriptor_name ?? ""),
  ].map(markupToText);
}

function readAbstract(work: Work, report: (message: string) => void): string {
  if (work.abstract_inverted_index === null || work.abstract_inverted_index === undefined)
    return work.abstract ?? "";
  const text = joinWords(work.abstract_inverted_index);
  if (text === null) report("unusable abstract_inverted_index: places that no abstract has");
  return text ?? work.abstract ?? "";
}

/** Puts each word at its places, "prototype" and "constructor" too; null where a place is none. */
export function joinWords(index: object): string | null {
  const words: string[] = [];
  for (const [word, places] of Object.entries(index)) {
    if (!v.is(Positions, places)) return null;
    for (const place of places) {
      if (place >= MAX_WORD_COUNT) return null;
      words[place] ??= word;
    }
  }
  return words.filter((word) => word !== "").join(" ");
}

function findArxivNumber({ primary_location, locations }: Work): string {
  for (const place of [primary_location, ...(locations ?? [])]) {
    const found = ARXIV_IN_TEXT.exec(place?.landing_page_url?.slice(0, 200) ?? "")?.[1];
    if (found !== undefined) return found;
  }
  return "";
}
