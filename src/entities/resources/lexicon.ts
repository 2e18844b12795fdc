/** The lexicon: names known beforehand, one text a type, looked up by their spellings. */
import { foldCase, normalForm } from "../text/normal-form.ts";
import { isAcronym } from "../text/word-shape.ts";
import { ENTITY_TYPE_BY_ID, ENTITY_TYPE_IDS } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import { AREA_LINE } from "./join-lexicons.ts";
import type { LexiconTerm, LexiconTerms } from "../hierarchy/lexicon-rule.ts";

export interface LexiconEntry {
  name: string;
  type: EntityType;
  /** Area of science, such as "medicine"; empty where none is given. */
  area: string;
  /** Names of the entries, of any type and area, of which this one is a kind. */
  wider: readonly string[];
}

export interface LexiconHit {
  entry: LexiconEntry;
  /** The spelling of the lexicon that it is found by. */
  text: string;
  /** Normal form of the entry's name, under which all its spellings meet. */
  key: string;
  /** Whether the spelling is marked "?": it counts only where the paper also names the entity in another way. */
  isWeak: boolean;
}

/** One spelling of an entry: what is found by it, and when. */
interface Spelling extends LexiconHit {
  /** Whether it is marked "=": only this case counts. */
  isExact: boolean;
  /** Whether its capitals tell it from other names; see word-shape. */
  isAcronym: boolean;
}

/** Spellings by normal form; several where names differ in case or type alone. */
export type Lexicon = Map<string, Spelling[]>;

/** Most entries have none: one list for them all. */
const NOTHING_WIDER: readonly string[] = [];

/**
 * Parses the lexicon of each type.
 *
 * A line is "canonical | alias | alias < Wider Term; Wider Term"; " #" begins a comment, "[area]" names the area of the
 * lines after it. Marks before a spelling: "=" asks for the exact case, "?" for another mention of the entity in the
 * same paper.
 */
export function parseLexicons(texts: Readonly<Record<EntityType, string>>): Lexicon {
  const lexicon: Lexicon = new Map();
  for (const { entry, spellings } of readEntries(texts)) {
    const key = normalForm(entry.name);
    for (const text of spellings) addSpelling(lexicon, text, { entry, key });
  }
  return lexicon;
}

/** The area of each entry by its name; much cheaper than parsing, which folds all spellings. */
export function readAreas(texts: Readonly<Record<EntityType, string>>): Map<string, string> {
  return new Map(Array.from(readEntries(texts), ({ entry: { name, area } }) => [name, area]));
}

/** Each entry by its name, with the wider terms of all entries of one name; as cheap as `readAreas`. */
export function readTerms(texts: Readonly<Record<EntityType, string>>): LexiconTerms {
  const terms = new Map<string, LexiconTerm>();
  for (const { entry } of readEntries(texts)) {
    const { type = entry.type, wider = [] } = terms.get(entry.name) ?? {};
    terms.set(entry.name, { type, wider: [...wider, ...entry.wider] });
  }
  return terms;
}

/** Each entry once, in no stated order. */
export function listEntries(lexicon: Lexicon): Set<LexiconEntry> {
  const entries = new Set<LexiconEntry>();
  for (const spellings of lexicon.values()) for (const { entry } of spellings) entries.add(entry);
  return entries;
}

function* readEntries(
  texts: Readonly<Record<EntityType, string>>,
): Generator<{ entry: LexiconEntry; spellings: string[] }> {
  for (const type of ENTITY_TYPE_IDS) {
    let area = "";
    for (const line of texts[type].split("\n")) {
      const named = AREA_LINE.exec(line)?.[1];
      area = named ?? area;
      const [given = "", wider] = line.replace(/(?:^|\s)#.*$/, "").split(" < ");
      const spellings = partsOf(given, "|");
      const [first] = spellings;
      if (named !== undefined || first === undefined) continue;
      const name = first.replace(/^[=?]+/, "");
      const widerNames = wider === undefined ? NOTHING_WIDER : partsOf(wider, ";");
      yield { entry: { name, type, area, wider: widerNames }, spellings };
    }
  }
}

function partsOf(text: string, separator: string): string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

function addSpelling(
  lexicon: Lexicon,
  marked: string,
  { entry, key }: Pick<LexiconHit, "entry" | "key">,
): void {
  const [, marks = "", text = ""] = /^([=?]*)(.*)$/.exec(marked) ?? [];
  const spelling: Spelling = {
    text,
    isExact: marks.includes("="),
    isAcronym: isAcronym(text),
    ...{ entry, key, isWeak: marks.includes("?") },
  };
  const form = text === entry.name ? key : normalForm(text);
  const others = lexicon.get(form);
  if (others === undefined) lexicon.set(form, [spelling]);
  else others.push(spelling);
}

/** What tells models of a family apart by size and tuning: "-7B", "-30B-A3B-Instruct", "-base". */
const SIZE =
  /(?:[- ](?:\d[\d.x]*[BbM]|A\d[\d.]*B|Instruct|Base|Chat|Thinking)|-(?:base|large|small|tiny|instruct|chat|it))+$/;

/** The order of a process, in front of what it is: "AR(1) process". */
const ORDER = /\([\dlnpq, ]{1,7}\)(?= )/;
/** Areas whose names go by versions. */
const VERSIONED = /^(?:machine-learning|computing)$/;
/** "Qwen4", "GPT-5.1", "Claude 5". */
const VERSION = /^(\p{Lu}[\p{L}\p{N}-]*?\p{L})([- ]?)v?(\d{1,2}(?:\.\d)?)$/u;

/**
 * The entry that a text names, or null; an entry by a sure spelling goes before one by a weak one. A model of unknown
 * size or tuning is one of its family, as is a process of some order; an unknown version of a known model has an entry
 * of its own.
 * @param key normal form of the text
 */
export function findEntry(lexicon: Lexicon, key: string, text: string): LexiconHit | null {
  const hit = findSpelling(lexicon.get(key), text);
  if (hit !== null || key === "") return hit;
  if (!SIZE.test(text) && !ORDER.test(text)) return findVersion(lexicon, key, text);
  const family = text.replace(SIZE, "").replace(ORDER, "");
  return findSpelling(lexicon.get(normalForm(family)), family);
}

/** An entry for a version of a model or benchmark of which the lexicon knows the family only. */
function findVersion(lexicon: Lexicon, key: string, text: string): LexiconHit | null {
  const family = VERSION.exec(text)?.[1];
  if (family === undefined) return null;
  const hit = findSpelling(lexicon.get(normalForm(family)), family);
  const isVersioned = hit !== null && !hit.isWeak && VERSIONED.test(hit.entry.area);
  if (!isVersioned || ENTITY_TYPE_BY_ID[hit.entry.type].nests || hit.key !== normalForm(family))
    return null;
  const entry = { ...hit.entry, name: text, wider: [hit.entry.name] };
  return { entry, text, key, isWeak: false };
}

function findSpelling(spellings: readonly Spelling[] = [], text: string): LexiconHit | null {
  let weak: LexiconHit | null = null;
  for (const spelling of spellings) {
    if (!isWrittenAs(spelling, text)) continue;
    if (!spelling.isWeak) return spelling;
    weak ??= spelling;
  }
  return weak;
}

/** "Linguistics" is not "linguistic", though the normal form takes the one for the plural of the other. */
const SCIENCE = /ics$/i;

/** "STARD" is not "STAR*D". */
const STAR = "*";

function isWrittenAs(spelling: Spelling, text: string): boolean {
  return (
    fitsCase(spelling, text) &&
    (!SCIENCE.test(spelling.text) || SCIENCE.test(text)) &&
    (!spelling.text.includes(STAR) || text.includes(STAR))
  );
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
