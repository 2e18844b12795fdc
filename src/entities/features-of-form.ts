/** How a candidate is written. */
import type { Atom } from "./atoms.ts";
import {
  DATASET_HEADS,
  GENERIC_WORDS,
  METHOD_HEADS,
  PROSE_WORDS,
  TASK_HEADS,
} from "./boundaries.ts";
import type { Candidate } from "./candidates.ts";
import type { Occurrence } from "./occurrences.ts";

/** Units and general short forms, which look like names and are none. */
const NO_NAMES =
  /^(?:\d[dk]s?|gpus?|cpus?|tpus?|apis?|ai|ml|dl|nlp|cv|iid|sota|ids?|urls?|pdf|fid|psnr|ssim|map|iou|auc|bleu|f1|flops?|macs?|fps|hz|gb|mb|ms|top-\d|\d.*|rgb|cad|fp\d+|int\d+|bf\d+|w\d+a\d+|armv\d+|usa?|eu|q&a|a100|h100|v100|rtx|nvidia|ieee|acm|github|openai|google|meta|microsoft|huggingface|arxiv|i\.i\.d|non-i\.i\.d)$/i;

/** Billions of parameters: "Qwen2.5-7B-Instruct". */
const MODEL_SIZE = /(?:^|[-\s])\d+(?:\.\d+)?B(?![\p{L}\d])/u;

const INNER = /\s(?:of|for|from|with|in|to|as|by|and|the|through|via|on|at|a|an)\s/;

/** Of its longest spelling; shares are over all places. */
export function formFeatures({ occurrences }: Candidate) {
  const longest = longestOf(occurrences);
  const atoms = longest.run.slice(longest.first, longest.last);
  const [opening, closing] = [atoms[0], atoms.at(-1)];
  const first = opening?.lower ?? "";
  const last = closing?.lower ?? "";
  const head = last.replace(/s$/, "");
  const text = longest.spelledOut ?? longest.text;
  const words = text.split(/\s+/);
  const isOneWord = words.length === 1;
  return {
    wordCount: words.length,
    atomCount: atoms.length,
    letterCount: Math.min(text.length, 40),
    oneLowerWord: truth(isOneWord && text === text.toLowerCase()),
    oneCapitalWord: truth(isOneWord && /^\p{Lu}\p{Ll}+$/u.test(text)),
    allCapitals: truth(isOneWord && /^[\p{Lu}\d&+-]{2,}s?$/u.test(text)),
    innerCapital: truth(/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}/u.test(text)),
    digit: truth(/\d/.test(text)),
    letterThenDigit: truth(/\p{L}-?\d/u.test(text)),
    sign: truth(/[+#&]/.test(text)),
    capitalAfterHyphen: truth(/\p{L}-\p{Lu}/u.test(text)),
    hyphenCount: text.split(/[-‐‑–]/).length - 1,
    coined: share(occurrences, looksCoined),
    capitalised: share(
      occurrences,
      (o) => !isOpening(o) && o.field === "abstract" && isCapitalised(o.text),
    ),
    lowerSomewhere: truth(occurrences.some((o) => o.text === o.text.toLowerCase())),
    noName: truth(NO_NAMES.test(text)),
    endsLikeData: truth(
      /(?:Bench|bench|Eval|QA|Set|Data|Corpus|Arena|Gym|MNIST|Test|Instruct)(?:[-_]?(?:Pro|Plus|Hard|[\dKM.]+))?$/.test(
        text,
      ),
    ),
    sizeInThousands: truth(/\d+[KM]$/.test(text)),
    modelSize: truth(MODEL_SIZE.test(text)),
    endsLikeModel: truth(
      /(?:Net|net|Former|former|GAN|ViT|VAE|LM|GPT|BERT|CLIP|NeRF|RAG|PO|LLaVA|VL|R1|-V|Agent|Diff|Diffusion|SLAM|RL|VLA|Flow|DPO)$/.test(
        text,
      ),
    ),
    generic: truth(isOneWord && (GENERIC_WORDS.has(head) || GENERIC_WORDS.has(last))),
    genericFirst: truth(!isOneWord && GENERIC_WORDS.has(first)),
    genericHead: truth(!isOneWord && GENERIC_WORDS.has(head)),
    taskHead: truth(TASK_HEADS.has(head) || TASK_HEADS.has(last)),
    methodHead: truth(METHOD_HEADS.has(head)),
    datasetHead: truth(DATASET_HEADS.has(head)),
    endsInIng: truth(last.endsWith("ing")),
    endsInTion: truth(/(?:tion|sion|ment|ity|ness|sis)$/.test(head)),
    endsInEr: truth(/(?:er|or)$/.test(head)),
    plural: truth(last !== head && !last.endsWith("ss")),
    startsInLy: truth(first.endsWith("ly")),
    startsInEd: truth(first.endsWith("ed")),
    startsInIng: truth(first.endsWith("ing")),
    startsAdjective: truth(/(?:al|ive|ic|ous|able|ary|ful|less|ent|ant|ible)$/.test(first)),
    adjectiveFirst: truth(opening?.wordClass === "adjective"),
    verbFirst: truth(opening?.wordClass === "verb"),
    nounFirst: truth(opening?.wordClass === "noun"),
    nounLast: truth(closing?.wordClass === "noun"),
    verbLast: truth(closing?.wordClass === "verb"),
    adjectiveLast: truth(closing?.wordClass === "adjective"),
    proseWord: truth(atoms.some((a) => isProse(a))),
    holdsOf: truth(/\sof\s/.test(text)),
    holdsAnd: truth(/\sand\s/.test(text)),
    holdsSmallWord: truth(INNER.test(text)),
  };
}

export const truth = (isTrue: boolean): number => (isTrue ? 1 : 0);

/** Share of the places for which something is true, 0–1. */
export function share(
  occurrences: readonly Occurrence[],
  test: (o: Occurrence) => boolean,
): number {
  let count = 0;
  for (const occurrence of occurrences) if (test(occurrence)) count++;
  return occurrences.length === 0 ? 0 : count / occurrences.length;
}

/** The place where most is said of the name; the first of equals. */
export function longestOf(occurrences: readonly Occurrence[]): Occurrence {
  const [first, ...others] = occurrences;
  if (first === undefined) throw new Error("invalid candidate: no occurrence");
  return others.reduce((best, o) => (isLonger(o, best) ? o : best), first);
}

function isLonger(a: Occurrence, b: Occurrence): boolean {
  const [atomsOfA, atomsOfB] = [a.last - a.first, b.last - b.first];
  return atomsOfA > atomsOfB || (atomsOfA === atomsOfB && a.text.length > b.text.length);
}

/** Capitals or digits inside a word, or a sign: "FedAvg", "GPT-4V", "PA&DA", "QuIP#". */
export function looksCoined({ text }: Occurrence): boolean {
  // From the cheapest and likeliest refusal to the dearest.
  if (!/\p{Lu}/u.test(text) || /\s/.test(text)) return false;
  return /\p{L}\p{Lu}|\p{L}\d|[+#&]|\p{L}-[\p{Lu}\d]/u.test(text) && !NO_NAMES.test(text);
}

function isOpening({ run, first }: Occurrence): boolean {
  return run[first]?.isFirst ?? true;
}

function isCapitalised(text: string): boolean {
  return text
    .split(/[\s-]+/)
    .every((word) => /^(?:[\p{Lu}\d]|of$|for$|with$|and$|from$|to$|in$|the$)/u.test(word));
}

function isProse({ lower, joint }: Atom): boolean {
  return joint !== "glued" && PROSE_WORDS.has(lower);
}
