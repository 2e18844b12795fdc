/** The last words of known names: what they are mostly the names of, as "spectroscopy" ends methods and "disease" tasks. */
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import { lastStemOf } from "../text/normal-form.ts";
import type { LexiconEntry } from "./lexicon.ts";
import { endingOf } from "./word-weights.ts";

/** Names of which the counts of the ending are worth; a head with more goes by its own. */
const PRIOR_COUNT = 2;

/** Counts of names, by last stem, and by its ending as `endingOf` writes it; one number for each type, in the order of the table. */
type Counts = ReadonlyMap<string, readonly number[]>;

/** What is known of a last word. */
export interface NameHead {
  /** Shares of the types among the names that end in it, 0–1, in the order of the table; all 0 for an unknown ending. */
  typeShares: readonly number[];
  /** How many names end in it. */
  nameCount: number;
}

/** Last words of names, by stem. */
export interface NameHeads {
  /** @param known the type of the phrase where it is a known name itself, which must not speak for itself */
  headOf(stem: string, known: EntityType | null): NameHead;
}

/** Counts the last words of the names of entries. */
export function countNameHeads(entries: Iterable<LexiconEntry>): NameHeads {
  const counts = new Map<string, number[]>();
  for (const { name, type } of entries) {
    const head = lastStemOf(name);
    const at = ENTITY_TYPE_IDS.indexOf(type);
    for (const key of [head, endingOf(head)]) {
      const ofKey = counts.get(key) ?? ENTITY_TYPE_IDS.map(() => 0);
      ofKey[at] = (ofKey[at] ?? 0) + 1;
      counts.set(key, ofKey);
    }
  }
  const met = new Map<string, NameHead>();
  return {
    headOf: (stem, known) => {
      const key = `${stem} ${known ?? ""}`;
      const head = met.get(key) ?? describeHead(counts, stem, known);
      met.set(key, head);
      return head;
    },
  };
}

/** Few names are filled up by those with the last letters of the stem. */
function describeHead(counts: Counts, stem: string, known: EntityType | null): NameHead {
  const own = ENTITY_TYPE_IDS.map((type) => Number(type === known));
  const othersOf = (key: string) =>
    own.map((one, at) => Math.max(0, (counts.get(key)?.[at] ?? 0) - one));
  const others = othersOf(stem);
  const ending = othersOf(endingOf(stem));
  const endingSum = sumOf(ending);
  const filled = others.map(
    (count, at) => count + (endingSum > 0 ? (PRIOR_COUNT * (ending[at] ?? 0)) / endingSum : 0),
  );
  const sum = sumOf(filled);
  return {
    typeShares: filled.map((count) => (sum > 0 ? count / sum : 0)),
    nameCount: sumOf(others),
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
