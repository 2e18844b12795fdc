/** One key for all spellings of a name: case, number, hyphens, accents, Greek letters and British spelling folded. */
import { americanSpelling } from "./british-spelling.ts";
import { singularOf } from "./singular.ts";

const GREEK_LETTERS =
  "αalpha βbeta γgamma δdelta εepsilon ζzeta ηeta θtheta ιiota κkappa λlambda μmu νnu ξxi οomicron πpi ρrho σsigma ςsigma τtau υupsilon φphi χchi ψpsi ωomega ϕphi ϵepsilon ϑtheta ϖpi ϱrho";
const GREEK = new Map(GREEK_LETTERS.split(" ").map((one) => [one.charAt(0), one.slice(1)]));
/** A letter by itself; a Greek word keeps its letters. */
const LONE_GREEK = /(?<!\p{Script=Greek})\p{Script=Greek}(?!\p{Script=Greek})/gu;
const ANY_GREEK = /\p{Script=Greek}/u;

/** Letters that are no letter with an accent. */
const LIGATURES = new Map(
  ["øo", "łl", "đd", "ðd", "þth", "ßss", "æae", "œoe", "ıi", "ŋng"].map((one) => [
    one.charAt(0),
    one.slice(1),
  ]),
);
const LIGATURE = /[øłđðþßæœıŋ]/g;
const PLAIN = /^[\0-\x7f]*$/;

/** "AIME'24" is of 2024, "'98" of 1998. */
const SHORT_YEAR = /^(\p{L}*)['’](\d\d)$/u;
/** Years before this are of this century. */
const NEXT_CENTURY = 50;

/** A plural with a number joined to it, which others join by a hyphen: "QUADAS2". */
const NUMBERED_PLURAL = /^(\p{L}{3,}s)(\d+)$/u;

/** Most words: nothing to fold but their number and spelling. */
const PLAIN_WORD = /^[a-z\d]+$/;
const PLURAL_SHORT_FORM = /(?<=[\p{Lu}\d]{2})s$/u;

const SCRIPT_DIGIT = /[²³¹⁰⁴-⁹₀-₉]/;
const SCRIPT_DIGITS = new RegExp(SCRIPT_DIGIT, "g");

/** A text of the same length with plain digits for sub- and superscript ones: "Cu2O" for "Cu₂O". */
export function foldScriptDigits(text: string): string {
  if (!SCRIPT_DIGIT.test(text)) return text;
  return text.replace(SCRIPT_DIGITS, (digit) => digit.normalize("NFKC"));
}

/** Lower case without accents; ligatures and full-width letters become plain ones. */
export function foldCase(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(LIGATURE, (letter) => LIGATURES.get(letter) ?? letter);
}

/** The stem of a word as written: "llm" of "LLMs", "alpha" of "α", "tumor" of "Tumours", "and" of "&". */
export function stemOf(word: string): string {
  return stemWord(foldCase(word.replace(PLURAL_SHORT_FORM, "")));
}

/** A lower-case word without its plural ending, in American spelling. */
export function stemWord(word: string): string {
  if (PLAIN_WORD.test(word)) {
    const [, plural = word, number = ""] = NUMBERED_PLURAL.exec(word) ?? [];
    return foldEnding(americanSpelling(singularOf(plural))) + number;
  }
  if (word === "&") return "and";
  const dated = word.replace(SHORT_YEAR, (_, name: string, year: string) =>
    Number(year) < NEXT_CENTURY ? `${name}20${year}` : `${name}19${year}`,
  );
  const plain = dated.replace(/['’]s?$/, "").replace(/['’]/g, "");
  const american = americanSpelling(singularOf(plain));
  const spelled = ANY_GREEK.test(american)
    ? american.replace(LONE_GREEK, (letter) => GREEK.get(letter) ?? letter)
    : american;
  return foldEnding(spelled.replace(/[^\p{L}\p{N}+#&]/gu, ""));
}

/** "ii" is 2 in "type II"; "prairie" has the plural of "prairy". */
function foldEnding(stem: string): string {
  if (stem === "ii") return "2";
  if (stem === "iii") return "3";
  return stem.length > 4 && stem.endsWith("ie") ? `${stem.slice(0, -2)}y` : stem;
}

/** The stems of the words of a name. */
export function stemsOf(name: string): string[] {
  return wordsOf(name)
    .map(stemOf)
    .filter((stem) => stem !== "");
}

/** The last of the stems of a name, the others not made; empty for a name without letters. */
export function lastStemOf(name: string): string {
  const words = wordsOf(name);
  let stem = "";
  for (let at = words.length - 1; at >= 0 && stem === ""; at--) stem = stemOf(words[at] ?? "");
  return stem;
}

function wordsOf(name: string): string[] {
  return name.split(/[^\p{L}\p{M}\p{N}+#&'’]+/u);
}

/**
 * The key of a name, its stems joined: equal for "Pre-Training" and "pretraining", different for CIFAR-10 and
 * CIFAR-100; empty for a name without letters.
 */
export function normalForm(name: string): string {
  return stemsOf(name).join("");
}
