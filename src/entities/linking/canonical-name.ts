/** The canonical name of an entity that is in no lexicon. */
import { INNER_WORDS } from "../text/word-lists.ts";
import { hasCapital, isShortName } from "../text/word-shape.ts";

/**
 * Chooses the commonest spelling, of equals the shortest, in title case and singular.
 * @param isOwn whether a paper introduces the entity: short names then go first ("FedAvg"), else last ("OOD")
 */
export function chooseCanonicalName(spellings: readonly string[], isOwn: boolean): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) {
    const name = spelling.replace(/\s*\([^)]*\)/g, "").replace(/\s+/g, " ");
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const isFirst = (name: string) => isOwn === isShortName(name);
  const rank = (name: string) => (isFirst(name) ? spellings.length : 0) + (counts.get(name) ?? 0);
  const order = [...counts.keys()].sort(
    (a, b) => rank(b) - rank(a) || a.length - b.length || (a < b ? -1 : 1),
  );
  return singularOf(titleCaseOf(order[0] ?? ""));
}

function titleCaseOf(name: string): string {
  return name.replace(/[\p{L}\p{N}]+/gu, (word, at: number) =>
    hasCapital(word) || (at > 0 && INNER_WORDS.has(word))
      ? word
      : word.charAt(0).toUpperCase() + word.slice(1),
  );
}

function singularOf(name: string): string {
  if (/(?:\p{Lu}|\d)s$/u.test(name)) return name.slice(0, -1);
  if (/ies$/.test(name)) return `${name.slice(0, -3)}y`;
  if (/(?:ss|x|sh|[^a]ch)es$/.test(name)) return name.slice(0, -2);
  return /[^su]s$/.test(name) &&
    !/(?:is|ous|[Ss]eries|[Ll]ens|[Bb]ias|[Aa]tlas|ics)$/.test(name) &&
    /\s/.test(name)
    ? name.slice(0, -1)
    : name;
}
