/** The lexicon: names known beforehand, one file a type, looked up by their spellings. */
import { foldCase, normalForm } from "../text/normal-form.ts";
import { isAcronym } from "../text/word-shape.ts";
import { ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

export interface LexiconEntry {
  name: string;
  type: EntityType;
}

export interface LexiconHit {
  entry: LexiconEntry;
  /** Normal form of the entry's name, under which all its spellings meet. */
  key: string;
  /** Whether the spelling is marked "?": it counts only where the paper also names the entity in another way. */
  isWeak: boolean;
}

/** One spelling of an entry. */
interface Spelling {
  text: string;
  /** Whether it is marked "=": only this case counts. */
  isExact: boolean;
  /** Whether its capitals tell it from other names; see word-shape. */
  isAcronym: boolean;
  hit: LexiconHit;
}

/** Spellings by normal form; several where names differ in case or type alone. */
export type Lexicon = Map<string, Spelling[]>;

/**
 * Parses one lexicon file for each type.
 *
 * A line is "canonical | alias | alias"; " #" begins a comment. Marks before a spelling: "=" asks for the exact case,
 * "?" for another mention of the entity in the same paper.
 */
export function parseLexicons(texts: Readonly<Record<EntityType, string>>): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const type of ENTITY_TYPE_IDS) {
    for (const line of texts[type].split("\n")) {
      const [first, ...others] = line
        .replace(/(?:^|\s)#.*$/, "")
        .split("|")
        .map((part) => part.trim())
        .filter(Boolean);
      if (first === undefined) continue;
      const entry = { name: first.replace(/^[=?]+/, ""), type };
      for (const text of [first, ...others]) addSpelling(lexicon, entry, text);
    }
  }
  return lexicon;
}

function addSpelling(lexicon: Lexicon, entry: LexiconEntry, marked: string): void {
  const [, marks = "", text = ""] = /^([=?]*)(.*)$/.exec(marked) ?? [];
  const key = normalForm(text);
  const spellings = lexicon.get(key) ?? [];
  spellings.push({
    text,
    isExact: marks.includes("="),
    isAcronym: isAcronym(text),
    hit: { entry, key: normalForm(entry.name), isWeak: marks.includes("?") },
  });
  lexicon.set(key, spellings);
}

/**
 * The entry that a text names, or null; an entry by a sure spelling goes before one by a weak one.
 * @param key normal form of the text
 */
export function findEntry(lexicon: Lexicon, key: string, text: string): LexiconHit | null {
  let weak: LexiconHit | null = null;
  for (const spelling of lexicon.get(key) ?? []) {
    if (!fitsCase(spelling, text)) continue;
    if (!spelling.hit.isWeak) return spelling.hit;
    weak ??= spelling.hit;
  }
  return weak;
}

/** The capitals of a short name count: "Sam" is not "SAM". All capitals pass, but for an exact spelling: "MOS" is "MoS". */
function fitsCase({ text: spelling, isExact, isAcronym }: Spelling, text: string): boolean {
  if (!isExact && !isAcronym) return true;
  return isSameCase(spelling, text) || (!isExact && text === text.toUpperCase());
}

function lettersOf(name: string): string {
  return name.replace(/[^\p{L}\p{N}+#&]/gu, "");
}

function isSameCase(spelling: string, text: string): boolean {
  const given = lettersOf(text);
  const wanted = lettersOf(spelling);
  return (
    given === wanted ||
    given === `${wanted}s` ||
    (foldCase(given) !== given && given === wanted.toUpperCase())
  );
}
