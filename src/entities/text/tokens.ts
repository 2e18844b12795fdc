/** A text as atoms: words cut at hyphens, since "text-to-image" must be found in "text-to-image diffusion". */
import type { Mention, Span } from "../entity.ts";
import type { Vocabulary, Word } from "./vocabulary.ts";

/** How an atom hangs on the one before: by hyphen, blank, slash, comma, a hyphen left hanging ("few- and"), or not at all. */
export type Joint = "glued" | "spaced" | "slashed" | "comma" | "hanging" | "apart";

export interface Atom extends Span, Word {
  field: Mention["field"];
  joint: Joint;
  /** The text between the atom before (or the start of the sentence) and this one. */
  gap: string;
  /** Index of its sentence; the title is sentence 0. */
  sentence: number;
  /** Whether it opens a sentence, where a capital says nothing. */
  isFirst: boolean;
}

const ATOM =
  /[\p{L}\p{N}\p{M}]+(?:(?:['’&_]|(?<=\p{N})[.,](?=\p{N}{1,3}(?!\p{N}))|(?<=\b\p{L})\.(?=\p{L}\b))[\p{L}\p{N}\p{M}]+)*(?:[+#]+(?![\p{L}\p{N}]))?/gu;
const ADDRESS =
  /(?:https?:\/\/|www\.|\b(?:github|gitlab|huggingface)\.\w{2,3}\/)[^\s)]+|\b[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]+/g;

/** Words that begin a clause after a dash, and words that end one before a list of names. */
const DASHED_ON = /^(?:we|this|these|which|our|it|they|thus|namely|including)$/;
const DASHED_OFF = /^(?:datasets|benchmarks|corpora|models|methods|tasks|baselines|domains)$/;

/** What every address holds; looking for this first is quicker than looking for addresses. */
const ADDRESS_SIGN = /[/@]|www\./;

/** The atoms of one sentence of a field, not yet classified; addresses and TeX commands are left out. */
export function readAtoms(
  field: Mention["field"],
  text: string,
  sentence: Span & { index: number },
  vocabulary: Vocabulary,
): Atom[] {
  const body = hideAddresses(text.slice(sentence.start, sentence.end));
  const atoms: Atom[] = [];
  let end = 0;
  for (const match of body.matchAll(ATOM)) {
    const gap = body.slice(end, match.index);
    if (gap.endsWith("\\")) continue;
    const word = vocabulary.wordOf(match[0]);
    end = match.index + word.text.length;
    // Each property by name: a spread with more properties after it is many times slower to make.
    atoms.push({
      text: word.text,
      lower: word.lower,
      stem: word.stem,
      wordClass: word.wordClass,
      shortForm: word.shortForm,
      isCapitals: word.isCapitals,
      isCoined: word.isCoined,
      isBetween: word.isBetween,
      isAboutData: word.isAboutData,
      field,
      joint: atoms.length === 0 ? "apart" : jointBetween(atoms.at(-1)?.lower ?? "", gap, word),
      gap,
      sentence: sentence.index,
      isFirst: atoms.length === 0,
      start: sentence.start + match.index,
      end: sentence.start + end,
    });
  }
  return atoms;
}

function hideAddresses(text: string): string {
  return ADDRESS_SIGN.test(text)
    ? text.replace(ADDRESS, (address) => "|".repeat(address.length))
    : text;
}

/** The key of a range of atoms, half-open. */
export function stemsBetween(run: readonly Atom[], first: number, last: number): string {
  // Stems are hashed already; a text that is put together is hashed anew wherever it is looked up.
  if (last - first === 1) return run[first]?.stem ?? "";
  let key = "";
  for (let at = first; at < last; at++) key += run[at]?.stem ?? "";
  return key;
}

/** Some write a hyphen for a dash: "CIFAR100-we compare", "image datasets-FEMNIST, ..." */
function jointBetween(before: string, gap: string, { lower, text }: Word): Joint {
  const joint = jointOf(gap);
  if (joint !== "glued" || gap === "") return joint;
  const isDash = DASHED_ON.test(lower) || (DASHED_OFF.test(before) && /^\p{Lu}/u.test(text));
  return isDash ? "apart" : "glued";
}

function jointOf(gap: string): Joint {
  if (gap === " ") return "spaced";
  if (gap === "" || /^\s?[-‐‑–]$/.test(gap)) return "glued";
  if (/^\s+$/.test(gap)) return "spaced";
  if (/^\s?\/\s?-?$/.test(gap)) return "slashed";
  if (/^\s?,\s*-?$/.test(gap)) return "comma";
  return /^[-‐‑–][,/]?\s+$/.test(gap) ? "hanging" : "apart";
}

/** End of the hyphenated word that starts at an atom. */
export function endOfWord(atoms: readonly Atom[], at: number): number {
  let last = at + 1;
  while (atoms[last]?.joint === "glued") last++;
  return last;
}
