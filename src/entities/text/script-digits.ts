/** Sub- and superscript digits as plain ones, so that "Cu₂O" is read as "Cu2O". */

const SCRIPT_DIGIT = /[²³¹⁰⁴-⁹₀-₉]/;
const SCRIPT_DIGITS = new RegExp(SCRIPT_DIGIT, "g");

/** A text of the same length with plain digits; the text itself where it has no others. */
export function foldScriptDigits(text: string): string {
  if (!SCRIPT_DIGIT.test(text)) return text;
  return text.replace(SCRIPT_DIGITS, (digit) => digit.normalize("NFKC"));
}
