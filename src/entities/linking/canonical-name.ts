/** The canonical name of an entity that is in no lexicon: as the papers write it, in title case. */
import { compareText } from "../../base/compare-text.ts";
import { groupBy } from "../../base/group-by.ts";
import { normalForm } from "../text/normal-form.ts";
import { isBinomial } from "../text/short-forms/species.ts";
import { singularOf } from "../text/singular.ts";
import { shortFormOf } from "../text/vocabulary.ts";
import { INNER_WORDS } from "../text/word-lists.ts";
import { isShortName } from "../text/word-shape.ts";

/** Share of short names from which a paper's own entity is called by one: "FedAvg". */
const OWN_SHORT_SHARE = 0.5;
/** Share of long names from which any other entity is called by one: not "OOD". */
const LONG_SHARE = 0.1;

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*/gu;
const LAST_WORD = /[\p{L}\p{N}\p{M}]+(?:['’]\p{L}+)*$/u;
const CAPITALS = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u;
const POSSESSIVE = /['’]s?$/;
/** "k-means", "t-test"; but "X-ray". */
const SMALL_LETTER = /^[a-wyz]$/;

/**
 * Chooses among spellings the commonest one, short or long, singular where any of them is, and gives it the capitals of
 * a title but for words that have their own: "mRNA", "Picoides arcticus".
 * @param spellings one for each paper that has it
 * @param isHead whether other names of the pile end in a word in small letters: its plural then becomes singular, too
 * @param isOwn whether a paper introduces the entity: short names then go first ("FedAvg"), else last ("OOD")
 */
export function chooseCanonicalName(
  spellings: readonly string[],
  isOwn: boolean,
  isHead: (word: string) => boolean = () => false,
): string {
  const all = tidySpellings(spellings);
  const short = all.filter(isShortName);
  const shortShare = short.length / all.length;
  const isShort = isOwn ? shortShare >= OWN_SHORT_SHARE : 1 - shortShare < LONG_SHARE;
  const group = isShort ? short : all.filter((name) => !isShortName(name));
  const written = group.filter((name) => !isShouted(name));
  const usable = written.length > 0 ? written : group.map((name) => name.toLowerCase());
  const form = commonest(usable.map(normalForm));
  const same = usable.filter((name) => normalForm(name) === form);
  const words = commonest(numbered(same, isHead));
  return capitalize(words, usable);
}

/** Without brackets, without the "s" of plural short forms, and without that of the genitive where others lack it. */
function tidySpellings(spellings: readonly string[]): string[] {
  const names = spellings.map((spelling) =>
    shortFormOf(
      spelling
        .replace(/\s*\([^)]*\)/g, "")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
  const met = new Set(names.map((name) => name.toLowerCase()));
  return names.map((name) => {
    const plain = name.replace(POSSESSIVE, "");
    return isShortName(plain) || met.has(plain.toLowerCase()) ? plain : name;
  });
}

/** Whether a name is all capitals because its text is: "X-RAY DIFFRACTION", not "PALM". */
function isShouted(name: string): boolean {
  return /\s/.test(name) && CAPITALS.test(name);
}

/** The names in small letters: all in the singular, if any is or it ends other names, else as they are. */
function numbered(names: readonly string[], isHead: (word: string) => boolean): readonly string[] {
  const lower = names.map((name) => name.toLowerCase());
  const singular = lower.map((name) => name.replace(LAST_WORD, singularOf));
  const isKnown = lower.some((name, at) => name === singular[at]);
  return isKnown || singular.some((name) => isHead(lastWordOf(name))) ? singular : lower;
}

/** The last word of a name of several; empty for one word, of which the plural may be the name. */
function lastWordOf(name: string): string {
  return name.includes(" ") ? (LAST_WORD.exec(name)?.[0] ?? "") : "";
}

/** The commonest of texts; of equals the shortest, then the first in order. Empty for none. */
function commonest(texts: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const [best] = [...counts].sort(
    ([a, m], [b, n]) => n - m || a.length - b.length || compareText(a, b),
  );
  return best?.[0] ?? "";
}

/** Gives each word of a name in small letters its capitals, as the spellings have them. */
function capitalize(name: string, spellings: readonly string[]): string {
  const [genus = "", epithet = "", ...others] = name.split(" ");
  const written = groupBy(spellings.join(" ").match(WORD) ?? [], (word) => word.toLowerCase());
  const isSmall = commonest(written.get(epithet) ?? []) === epithet;
  if (others.length === 0 && isSmall && isBinomial(titleCase(genus), epithet))
    return `${titleCase(genus)} ${epithet}`;
  return name.replace(WORD, (word, place: number) => {
    const usual = commonest(written.get(word) ?? [word]);
    const hasOwnCapitals = usual.slice(1) !== usual.slice(1).toLowerCase();
    if (hasOwnCapitals || SMALL_LETTER.test(usual)) return usual;
    return place > 0 && INNER_WORDS.has(word) ? word : titleCase(word);
  });
}

function titleCase(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
