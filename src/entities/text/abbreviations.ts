/**
 * Short forms that a paper explains: "federated learning (FL)", "PALM: Prototypical ...", "FL (federated learning)".
 *
 * Letters are matched as in Schwartz and Hearst (2003), "A simple algorithm for identifying abbreviation
 * definitions in biomedical text", doi:10.1142/9789812776303_0042; here over atoms instead of characters.
 */
import type { Atom } from "./tokens.ts";
import { endOfWord } from "./tokens.ts";

/** Half-open ranges of atoms. */
export interface AtomRange {
  first: number;
  last: number;
}

export interface Abbreviation {
  short: AtomRange;
  long: AtomRange;
  /** Whether the short form stands in brackets after the long one, so that the text reads on without it. */
  isBracketed: boolean;
}

const CUES = /^(?:dubbed|called|termed|named|coined|denoted|abbreviated|namely)$/;
/** A short form has 2 to 12 characters and a capital or a digit. */
const SHORT_FORM = /^(?=.*[\p{Lu}\d])[\p{L}\p{N}&+#-]{2,12}$/u;

/** Every definition in the atoms of one sentence, in reading order. */
export function findAbbreviations(atoms: readonly Atom[]): Abbreviation[] {
  const found: Abbreviation[] = [];
  for (let at = 0; at < atoms.length; at++) {
    if (opensBracket(atoms, at)) {
      const inside = { first: at, last: endOfBracket(atoms, at) };
      const definition = defineBefore(atoms, inside) ?? defineInside(atoms, inside);
      if (definition !== null) found.push(definition);
    } else if (at > 1 && CUES.test(atoms[at - 1]?.lower ?? "")) {
      const long = findLongForm(atoms, { first: at, last: endOfWord(atoms, at) }, at - 1);
      if (long !== null)
        found.push({ short: { first: at, last: endOfWord(atoms, at) }, long, isBracketed: false });
    }
  }
  return found.concat(findTitleDefinition(atoms));
}

function opensBracket(atoms: readonly Atom[], at: number): boolean {
  return at > 0 && /[([]\s*["“”'`]*$/.test(atoms[at]?.gap ?? "");
}

function endOfBracket(atoms: readonly Atom[], at: number): number {
  let last = at + 1;
  while (last < atoms.length && !/[)\]]/.test(atoms[last]?.gap ?? "")) last++;
  return last;
}

function defineBefore(atoms: readonly Atom[], inside: AtomRange): Abbreviation | null {
  const short = {
    first: inside.first,
    last: Math.min(inside.last, endOfWord(atoms, inside.first)),
  };
  const isAlone = short.last === inside.last || /^\s*[,;]/.test(atoms[short.last]?.gap ?? "");
  const long = isAlone ? findLongForm(atoms, short, inside.first) : null;
  return long === null ? null : { short, long, isBracketed: true };
}

function defineInside(atoms: readonly Atom[], inside: AtomRange): Abbreviation | null {
  let first = inside.first - 1;
  while (atoms[first]?.joint === "glued") first--;
  const short = { first, last: inside.first };
  if (inside.last - inside.first < 2 || first < 0) return null;
  const long = matchForward(atoms, textOf(atoms, short), inside);
  return long?.last === inside.last ? { short, long, isBracketed: false } : null;
}

/** "AWQ: Activation-aware Weight Quantization for ..." */
function findTitleDefinition(atoms: readonly Atom[]): Abbreviation[] {
  const short = { first: 0, last: endOfWord(atoms, 0) };
  if (!/^\s*:/.test(atoms[short.last]?.gap ?? "")) return [];
  const rest = { first: short.last, last: Math.min(atoms.length, short.last + 12) };
  const text = textOf(atoms, short);
  // Two letters fit almost any title.
  const long = text.length < 3 ? null : matchForward(atoms, text, rest);
  return long === null ? [] : [{ short, long, isBracketed: false }];
}

function textOf(atoms: readonly Atom[], range: AtomRange): string {
  return atoms
    .slice(range.first, range.last)
    .map((atom) => atom.text)
    .join("-");
}

/** The letters that a long form has to supply, lower case; a plural "s" needs none. */
function lettersOf(short: string): string[] | null {
  if (!SHORT_FORM.test(short)) return null;
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]/gu);
  return letters !== null && letters.length > 1 ? letters : null;
}

/** Schwartz and Hearst: from the end, each letter in turn; the first one must begin an atom. */
function findLongForm(atoms: readonly Atom[], short: AtomRange, end: number): AtomRange | null {
  const letters = lettersOf(textOf(atoms, short));
  if (letters === null) return null;
  const initials = findInitials(atoms, letters, end);
  if (initials !== null) return initials;
  const earliest = Math.max(0, end - Math.min(letters.length + 5, letters.length * 2) - 2);
  let open = letters.length - 1;
  for (let at = end - 1; at >= earliest; at--) {
    if (at + 1 < end && isCut(atoms[at + 1])) return null;
    const word = atoms[at]?.lower ?? "";
    for (let c = word.length - 1; c >= 0 && open >= 0; c--) {
      if (word[c] === letters[open] && (open > 0 || c === 0)) open--;
    }
    if (open < 0)
      return end - at > 1 || word.length > letters.length * 2 ? { first: at, last: end } : null;
  }
  return null;
}

/** The plain case, where every atom or every word gives its first letter; small words may be passed over. */
function findInitials(
  atoms: readonly Atom[],
  letters: readonly string[],
  end: number,
): AtomRange | null {
  let open = letters.length - 1;
  for (let at = end - 1; at >= 0 && open >= 0; at--) {
    const atom = atoms[at];
    if (atom === undefined || (at + 1 < end && isCut(atoms[at + 1]))) return null;
    if (atom.lower[0] === letters[open]) open--;
    else if (!/^(?:of|the|and|for|in|to|with|a|an|on|via|from|by)$/.test(atom.lower)) return null;
    if (open < 0) return { first: at, last: end };
  }
  return null;
}

/** From the start of a range, as few atoms as supply all letters, the first beginning the first atom. */
function matchForward(atoms: readonly Atom[], short: string, range: AtomRange): AtomRange | null {
  const letters = lettersOf(short);
  if (letters === null) return null;
  let open = 0;
  for (let at = range.first; at < range.last; at++) {
    const atom = atoms[at];
    if (atom === undefined || (at > range.first && isCut(atom))) return null;
    if (atom.lower[0] === letters[open]) open++;
    for (const letter of atom.text.slice(1)) {
      if (/\p{Lu}/u.test(letter) && letter.toLowerCase() === letters[open]) open++;
    }
    if (open === 0) return null;
    if (open === letters.length) return { first: range.first, last: endOfWord(atoms, at) };
  }
  return null;
}

function isCut(atom: Atom | undefined): boolean {
  return atom === undefined || !["glued", "spaced", "slashed"].includes(atom.joint);
}
