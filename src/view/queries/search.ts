/** Search over titles, entities with their other spellings, communities and authors; forgives prefixes and typing errors. */
import MiniSearch from "minisearch";

import { plural } from "../../base/format.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { Selection } from "../state/view-state.ts";

const HIT_KINDS = ["entity", "community", "paper"] as const;
export type HitKind = (typeof HIT_KINDS)[number];

export interface Hit {
  kind: HitKind;
  id: string;
  label: string;
  /** What it is, for the second line: "dataset, 7 papers". */
  note: string;
}

export interface HitGroup {
  kind: HitKind;
  hits: Hit[];
  /** Hits found, of which `hits` shows the first. */
  count: number;
  /** Of all hits, best first. */
  ids: readonly string[];
}

interface SearchEntry extends Hit {
  key: string;
  name: string;
  others: string;
  /** Papers behind it: breaks ties toward what matters more on this map. */
  weight: number;
}

const HITS_A_GROUP = 6;
/** British endings, and what American ones have in their place. */
const ENDING = /is(e[ds]?|er|ing|ations?)$/iu;
/** Share of a word's letters that may be wrong; short words must be right. */
const FUZZY = 0.2;
const FUZZY_FROM_LENGTH = 4;

/** A word is indexed split and joined, so that "CIFAR-10" is found as "cifar10", and "-isation" as "-ization", too. */
export function splitIntoTerms(text: string): string[] {
  const terms = new Set(splitIntoWords(text));
  for (const word of splitAtSpaces(text)) {
    const joined = word.replaceAll("-", "");
    if (joined !== "") terms.add(joined);
  }
  for (const term of terms) terms.add(term.replace(ENDING, "iz$1"));
  return [...terms];
}

function splitAtSpaces(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "");
  return folded.split(/[^\p{L}\p{N}+#&-]+/u);
}

function splitIntoWords(text: string): string[] {
  const words = splitAtSpaces(text).flatMap((word) => word.split("-"));
  return [...new Set(words.filter((word) => word !== ""))];
}

function listEntries({ graph, words }: GraphIndex): SearchEntry[] {
  return [
    ...graph.entities.map(({ id, name, type, otherNames, papers }) => ({
      key: `entity ${id}`,
      kind: "entity" as const,
      id,
      label: name,
      name,
      others: otherNames.join(" "),
      note: `${words.of[type].noun}, ${plural(papers.length, "paper")}`,
      weight: papers.length,
    })),
    ...graph.communities.map(({ id, name, secondName, papers }) => ({
      key: `community ${id}`,
      kind: "community" as const,
      id,
      label: name,
      name,
      others: secondName ?? "",
      note: plural(papers.length, "paper"),
      weight: papers.length,
    })),
    ...graph.papers.map(({ id, title, authors, entities }) => ({
      key: `paper ${id}`,
      kind: "paper" as const,
      id,
      label: title,
      name: title,
      others: authors.join(" "),
      note: authors.length > 0 ? authors.slice(0, 3).join(", ") : "",
      weight: entities.length / 10,
    })),
  ];
}

/** Some milliseconds' worth: the index of a large map takes seconds, and nobody searches at once. */
const ENTRIES_AT_ONCE = 400;

interface Search {
  /** When all names are in the index; until then only some of them are found. */
  ready: Promise<void>;
  /** Groups in the order of HIT_KINDS, best hits first; an empty query finds nothing. */
  find: (query: string) => HitGroup[];
}

/** The ways in which a query may be meant: as it stands, "fed avg" as "fedavg", "quantisation" as "quantization". */
function readQuery(query: string): string[] {
  const american = query
    .split(/\s+/)
    .map((word) => word.replace(ENDING, "iz$1"))
    .join(" ");
  return [...new Set([query, query.replace(/[\s-]+/g, ""), american])];
}

function groupHits(found: readonly SearchEntry[]): HitGroup[] {
  return HIT_KINDS.flatMap((kind) => {
    const own = found.filter((hit) => hit.kind === kind);
    if (own.length === 0) return [];
    const ids = own.map(({ id }) => id);
    return [{ kind, hits: own.slice(0, HITS_A_GROUP), count: own.length, ids }];
  });
}

/** A search over the names of a map. Some hundred names are indexed at once, the others while the page is idle. */
export function createSearch(index: GraphIndex): Search {
  const entries = listEntries(index);
  const hitByKey = new Map<unknown, SearchEntry>(entries.map((entry) => [entry.key, entry]));
  const mini = new MiniSearch<SearchEntry>({
    idField: "key",
    fields: ["name", "others"],
    tokenize: splitIntoTerms,
    searchOptions: {
      boost: { name: 2 },
      prefix: isBeginning,
      boostDocument: (key) => 1 + Math.log1p(hitByKey.get(key)?.weight ?? 0) / 4,
      // Already split here: a query's words are not joined one by one as the names' are.
      tokenize: (query) => splitIntoWords(query.replaceAll("-", " ")),
    },
  });
  mini.addAll(entries.slice(0, ENTRIES_AT_ONCE));
  const rest = entries.slice(ENTRIES_AT_ONCE);
  const ask = (query: string, fuzzy: (term: string) => number | false) =>
    mini.search({
      combineWith: "OR",
      fuzzy,
      queries: readQuery(query).map((text) => ({ combineWith: "AND", queries: [text] })),
    });
  return {
    ready: mini.addAllAsync(rest, { chunkSize: ENTRIES_AT_ONCE }),
    find(query) {
      const exact = ask(query, () => false);
      // Only what is found nowhere may be a slip: else each hit would drag in names that look alike.
      const results = exact.length > 0 ? exact : ask(query, allowSlips);
      return groupHits(results.flatMap((result) => hitByKey.get(result.id) ?? []));
    },
  };
}

/** Short words begin half of all names: they are taken as whole words, but for the last, which may be typed on. */
function isBeginning(term: string, place: number, terms: readonly string[]): boolean {
  return term.length >= 3 || (term.length === 2 && place === terms.length - 1);
}

function allowSlips(term: string): number | false {
  return term.length >= FUZZY_FROM_LENGTH ? FUZZY : false;
}

const searches = new WeakMap<GraphIndex, Search>();

/** The one search over a map, made when first asked for. */
export function searchOf(index: GraphIndex): Search {
  const known = searches.get(index) ?? createSearch(index);
  searches.set(index, known);
  return known;
}

/** What opening a hit selects. */
export function hitSelection({ kind, id }: Hit): Selection {
  return { kind, id };
}
