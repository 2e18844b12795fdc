/** The last words of known names: what they are mostly the names of, as "spectroscopy" ends methods and "disease" tasks. */
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import { stemsOf } from "../text/normal-form.ts";
import type { LexiconEntry } from "./lexicon.ts";

/** Letters at the end of a stem that stand for its kind where it ends few names: "-itis", "-scopy". */
const ENDING_LENGTH = 4;
/** Names of which the counts of the ending are worth; a head with more goes by its own. */
const PRIOR_COUNT = 2;

/** Counts of names, by last stem, and by its ending after "~"; one number for each type, in the order of the table. */
export type NameHeads = ReadonlyMap<string, readonly number[]>;

/** Counts the last words of the names of entries. */
export function countNameHeads(entries: Iterable<LexiconEntry>): NameHeads {
  const heads = new Map<string, number[]>();
  for (const { name, type } of entries) {
    const head = stemsOf(name).at(-1) ?? "";
    const at = ENTITY_TYPE_IDS.indexOf(type);
    for (const key of [head, endingOf(head)]) {
      const counts = heads.get(key) ?? ENTITY_TYPE_IDS.map(() => 0);
      counts[at] = (counts[at] ?? 0) + 1;
      heads.set(key, counts);
    }
  }
  return heads;
}

/**
 * Shares of the types among the names that end in a stem, 0–1, in the order of the table; all 0 for an unknown ending.
 * Few names are filled up by those with its last letters.
 * @param known the type of the phrase where it is a known name itself, which must not speak for itself
 */
export function typeSharesOf(heads: NameHeads, stem: string, known: EntityType | null): number[] {
  const own = ENTITY_TYPE_IDS.map((type) => Number(type === known));
  const countsOf = (key: string) =>
    own.map((one, at) => Math.max(0, (heads.get(key)?.[at] ?? 0) - one));
  const counts = countsOf(stem);
  const ending = countsOf(endingOf(stem));
  const endingSum = sumOf(ending);
  const filled = counts.map(
    (count, at) => count + (endingSum > 0 ? (PRIOR_COUNT * (ending[at] ?? 0)) / endingSum : 0),
  );
  const sum = sumOf(filled);
  return filled.map((count) => (sum > 0 ? count / sum : 0));
}

/** In how many names the stem is last, the phrase itself left out. */
export function countNamesWithHead(heads: NameHeads, stem: string, isKnown: boolean): number {
  return Math.max(0, sumOf(heads.get(stem) ?? []) - Number(isKnown));
}

function endingOf(stem: string): string {
  return `~${stem.slice(-ENDING_LENGTH)}`;
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
