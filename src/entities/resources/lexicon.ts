/** The names known beforehand: parsing the three lexicon files, and looking a spelling up in them. */
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
  /** Written "?spelling": only where the paper also names the entity in another way. */
  isWeak: boolean;
}

/** One way to write an entry. */
interface Spelling {
  text: string;
  /** Written "=Spelling": in this case only. */
  isExact: boolean;
  /** Two or more capitals in five characters at most: they tell it from other names. */
  isAcronym: boolean;
  hit: LexiconHit;
}

/** Spellings by key; several where names differ in case or type alone. */
export type Lexicon = Map<string, Spelling[]>;

/** Reads "canonical | alias | alias" lines; `#` starts a comment, `=` asks for the exact case, `?` for a second cue. */
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

/** The entry that a piece of text names, a sure one if there is any, or null; `key` is its normal form. */
export function findEntry(lexicon: Lexicon, key: string, text: string): LexiconHit | null {
  let weak: LexiconHit | null = null;
  for (const spelling of lexicon.get(key) ?? []) {
    if (!fitsCase(spelling, text)) continue;
    if (!spelling.hit.isWeak) return spelling.hit;
    weak ??= spelling.hit;
  }
  return weak;
}

/** Capitals inside a short name carry it: "MoS" is no "MOS" and "SAM" no "Sam"; "FEDAVG" may be "FedAvg". */
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
