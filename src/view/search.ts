/** Search over titles, entities with their other spellings, communities and authors; forgives prefixes and typing errors. */
import MiniSearch from "minisearch";

import type { GraphIndex } from "./graph-index.ts";
import type { Selection } from "./state.ts";

export const HIT_KINDS = ["entity", "community", "paper"] as const;
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
}

interface Entry extends Hit {
  key: string;
  name: string;
  others: string;
  /** Papers behind it: breaks ties toward what matters more on this map. */
  weight: number;
}

const HITS_A_GROUP = 6;
/** Share of a word's letters that may be wrong; short words must be right. */
const FUZZY = 0.2;
const FUZZY_FROM_LENGTH = 4;

/** "CIFAR-10" is found as "cifar10", "cifar 10" and "cifar-10": a word is indexed split and joined. */
export function splitIntoTerms(text: string): string[] {
  const folded = text.normalize("NFKD").replace(/\p{M}/gu, "");
  const terms = new Set<string>();
  for (const word of folded.split(/[^\p{L}\p{N}+#&-]+/u)) {
    const parts = word.split("-").filter((part) => part !== "");
    for (const part of parts) terms.add(part);
    if (parts.length > 1) terms.add(parts.join(""));
  }
  return [...terms];
}

function papersNote(count: number): string {
  return `${count} ${count === 1 ? "paper" : "papers"}`;
}

function listEntries({ graph }: GraphIndex): Entry[] {
  return [
    ...graph.entities.map(({ id, name, type, otherNames, papers }) => ({
      key: `entity ${id}`,
      kind: "entity" as const,
      id,
      label: name,
      name,
      others: otherNames.join(" "),
      note: `${type}, ${papersNote(papers.length)}`,
      weight: papers.length,
    })),
    ...graph.communities.map(({ id, name, secondName, papers }) => ({
      key: `community ${id}`,
      kind: "community" as const,
      id,
      label: name,
      name,
      others: secondName ?? "",
      note: papersNote(papers.length),
      weight: papers.length,
    })),
    ...graph.papers.map(({ id, title, authors, names }) => ({
      key: `paper ${id}`,
      kind: "paper" as const,
      id,
      label: title,
      name: title,
      others: authors.join(" "),
      note: authors.length > 0 ? authors.slice(0, 3).join(", ") : "",
      weight: names.length / 10,
    })),
  ];
}

/** Some milliseconds' worth: the index of a large map takes seconds, and nobody searches at once. */
const ENTRIES_AT_ONCE = 400;

export interface Search {
  /** When all names are in the index; until then only some of them are found. */
  ready: Promise<void>;
  /** Groups in the order of HIT_KINDS, best hits first; an empty query finds nothing. */
  find: (query: string) => HitGroup[];
}

export function createSearch(index: GraphIndex): Search {
  const entries = listEntries(index);
  const hitByKey = new Map<unknown, Entry>(entries.map((entry) => [entry.key, entry]));
  const mini = new MiniSearch<Entry>({
    idField: "key",
    fields: ["name", "others"],
    tokenize: splitIntoTerms,
    searchOptions: {
      boost: { name: 2 },
      prefix: true,
      fuzzy: (term) => (term.length >= FUZZY_FROM_LENGTH ? FUZZY : false),
      boostDocument: (key) => 1 + Math.log1p(hitByKey.get(key)?.weight ?? 0) / 4,
      combineWith: "AND",
      // Already split here: a query's words are not joined one by one as the names' are.
      tokenize: (query) => splitIntoTerms(query.replaceAll("-", " ")),
    },
  });
  mini.addAll(entries.slice(0, ENTRIES_AT_ONCE));
  const rest = entries.slice(ENTRIES_AT_ONCE);
  return {
    ready: mini.addAllAsync(rest, { chunkSize: ENTRIES_AT_ONCE }),
    find(query) {
      // "fed avg" is also tried as "fedavg".
      const results = mini.search({
        combineWith: "OR",
        queries: [query, query.replace(/[\s-]+/g, "")].map((text) => ({
          combineWith: "AND",
          queries: [text],
        })),
      });
      const found = results.flatMap((result) => hitByKey.get(result.id) ?? []);
      return HIT_KINDS.flatMap((kind) => {
        const own = found.filter((hit) => hit.kind === kind);
        return own.length === 0
          ? []
          : [{ kind, hits: own.slice(0, HITS_A_GROUP), count: own.length }];
      });
    },
  };
}

export function hitSelection({ kind, id }: Hit): Selection {
  return { kind, id };
}
