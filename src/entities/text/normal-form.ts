/** One key for all spellings of a name: case, plural, hyphens, accents and British spelling folded. */

/** Stems whose "-ise" is British; a general rule would also change "noise" and "supervised". */
const BRITISH_ISE =
  /^(.*(?:general|personal|optim|regular|quant|normal|initial|local|summar|token|organ|recogn|categor|random|visual|minim|maxim|character|factor|parameter|parametr|vector|discret|binar|special|stabil|synchron|central|harmon|standard|contextual|polar|util|penal|marginal|linear))is(e|ed|es|er|ers|ing|ation|ations|able)$/;
const BRITISH_WORDS = new Map([
  ["behaviour", "behavior"],
  ["colour", "color"],
  ["neighbour", "neighbor"],
  ["labelled", "labeled"],
  ["labelling", "labeling"],
  ["modelling", "modeling"],
  ["centre", "center"],
  ["grey", "gray"],
]);

/** Lower case without accents; ligatures and full-width letters become plain ones. */
export function foldCase(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

/** A lower-case word without its plural ending, in American spelling. */
export function stemWord(word: string): string {
  const plain = word.replace(/['’]s?$/, "").replace(/['’]/g, "");
  const singular = dropPlural(plain);
  const american = BRITISH_WORDS.get(singular) ?? singular;
  return american.replace(BRITISH_ISE, "$1iz$2").replace(/[^\p{L}\p{N}+#&]/gu, "");
}

function dropPlural(word: string): string {
  if (word.length <= 3 || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|sh|[^a]ch)es$/.test(word)) return word.slice(0, -2);
  return /(?:ss|us|is)$/.test(word) ? word : word.slice(0, -1);
}

/** The stems of the words of a name. */
export function stemsOf(name: string): string[] {
  return foldCase(name)
    .split(/[^\p{L}\p{N}+#&'’]+/u)
    .map(stemWord)
    .filter((stem) => stem !== "");
}

/**
 * The key of a name, its stems joined: equal for "Pre-Training" and "pretraining", different for CIFAR-10 and
 * CIFAR-100; empty for a name without letters.
 */
export function normalForm(name: string): string {
  return stemsOf(name).join("");
}
