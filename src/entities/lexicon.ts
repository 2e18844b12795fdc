/** The names known beforehand: parsing the three lexicon files, and looking a spelling up in them. */
import { ENTITY_TYPES } from "./entity.ts";
import type { EntityType, Knowledge } from "./entity.ts";
import { foldCase, normalForm } from "./normal-form.ts";

export interface LexiconEntry {
  name: string;
  type: EntityType;
}

/** One way to write an entry. */
interface Spelling {
  entry: LexiconEntry;
  text: string;
  /** Written "=Spelling": in this case only. */
  isExact: boolean;
  /** Written "?spelling": only where the paper also names the entity in another way. */
  isWeak: boolean;
}

export interface LexiconHit {
  entry: LexiconEntry;
  isWeak: boolean;
}

/** Spellings by key; several where names differ in case or type alone. */
export type Lexicon = Map<string, Spelling[]>;

/** Reads "canonical | alias | alias" lines; `#` starts a comment, `=` asks for the exact case, `?` for a second cue. */
export function parseLexicons(texts: Knowledge["lexicons"]): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const type of ENTITY_TYPES) {
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
  spellings.push({ entry, text, isExact: marks.includes("="), isWeak: marks.includes("?") });
  lexicon.set(key, spellings);
}

/** The entry that a piece of text names, or null; `key` is its normal form. */
export function findEntry(lexicon: Lexicon, key: string, text: string): LexiconHit | null {
  for (const { entry, text: spelling, isExact, isWeak } of lexicon.get(key) ?? []) {
    if (isExact ? isSameCase(spelling, text) : fitsCase(spelling, text)) return { entry, isWeak };
  }
  return null;
}

/** Capitals inside a short name carry it: "MoS" is no "MOS" and "SAM" no "Sam"; "FEDAVG" may be "FedAvg". */
function fitsCase(spelling: string, text: string): boolean {
  const isAcronym =
    !/\s/.test(spelling) && /\p{Lu}.*\p{Lu}/u.test(spelling) && spelling.length <= 5;
  return !isAcronym || isSameCase(spelling, text) || text === text.toUpperCase();
}

function isSameCase(spelling: string, text: string): boolean {
  const letters = (name: string) => name.replace(/[^\p{L}\p{N}+#&]/gu, "");
  const given = letters(text);
  const wanted = letters(spelling);
  return (
    given === wanted ||
    given === `${wanted}s` ||
    (foldCase(given) !== given && given === wanted.toUpperCase())
  );
}
