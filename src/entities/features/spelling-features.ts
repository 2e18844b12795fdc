/** How a candidate is written. */
import type { Token } from "../text/tokens.ts";
import {
  DATASET_HEADS,
  GENERIC_WORDS,
  METHOD_HEADS,
  SCIENTIFIC_STOP_WORDS,
  TASK_HEADS,
} from "../text/word-lists.ts";
import type { Candidate } from "../candidates/candidates.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { isNameShaped, isOrdinaryShortForm } from "../text/word-shape.ts";
import { truth, share } from "./feature.ts";

/** Billions of parameters: "Qwen2.5-7B-Instruct". */
const MODEL_SIZE = /(?:^|[-\s])\d+(?:\.\d+)?B(?![\p{L}\d])/u;

/** Regular expressions stand outside of functions, where they are made once. */
const SPACE = /\s+/;
const HYPHEN = /[-‐‑–]/;
const CAPITALISED_START = /^(?:[\p{Lu}\d]|(?:of|for|with|and|from|to|in|the)(?:[\s-]|$))/u;
const INNER = /\s(?:of|for|from|with|in|to|as|by|and|the|through|via|on|at|a|an)\s/;

/** How a candidate is written: its places, and its longest spelling in parts. */
export interface Spelling {
  spans: readonly CandidateSpan[];
  /** The longest as written, or as what it spells out. */
  text: string;
  tokens: readonly Token[];
  opening: Token | undefined;
  closing: Token | undefined;
  /** Its first and last token in small letters, and the last without a plural "s". */
  first: string;
  last: string;
  head: string;
  wordCount: number;
  isOneWord: boolean;
}

export function spellingOf({ spans }: Candidate, longest: CandidateSpan): Spelling {
  const tokens = longest.run.slice(longest.first, longest.last);
  const [opening, closing] = [tokens[0], tokens.at(-1)];
  const last = closing?.lower ?? "";
  const text = longest.spelledOut ?? longest.text;
  const wordCount = SPACE.test(text) ? text.split(SPACE).length : 1;
  return {
    spans,
    text,
    tokens,
    opening,
    closing,
    first: opening?.lower ?? "",
    last,
    head: last.endsWith("s") ? last.slice(0, -1) : last,
    wordCount,
    isOneWord: wordCount === 1,
  };
}

const spelled = (pattern: RegExp) => (of: Spelling) => truth(pattern.test(of.text));
const oneWord = (pattern: RegExp) => (of: Spelling) => truth(of.isOneWord && pattern.test(of.text));
const opens = (pattern: RegExp) => (of: Spelling) => truth(pattern.test(of.first));
const heads = (pattern: RegExp) => (of: Spelling) => truth(pattern.test(of.head));

/** Of the longest spelling; shares are over all places. */
export const SPELLING_FEATURES = {
  wordCount: ({ wordCount }) => wordCount,
  atomCount: ({ tokens }) => tokens.length,
  letterCount: ({ text }) => Math.min(text.length, 40),
  oneLowerWord: ({ text, isOneWord }) => truth(isOneWord && text === text.toLowerCase()),
  oneCapitalWord: oneWord(/^\p{Lu}\p{Ll}+$/u),
  allCapitals: oneWord(/^[\p{Lu}\d&+-]{2,}s?$/u),
  innerCapital: spelled(/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}/u),
  digit: spelled(/\d/),
  letterThenDigit: spelled(/\p{L}-?\d/u),
  sign: spelled(/[+#&]/),
  capitalAfterHyphen: spelled(/\p{L}-\p{Lu}/u),
  hyphenCount: ({ text }) => (HYPHEN.test(text) ? text.split(HYPHEN).length - 1 : 0),
  coined: ({ spans }) => share(spans, (o) => isNameShaped(o.text)),
  capitalised: ({ spans }) =>
    share(spans, (o) => !isOpening(o) && o.field === "abstract" && isCapitalised(o.text)),
  lowerSomewhere: ({ spans }) => truth(spans.some((o) => o.text === o.text.toLowerCase())),
  noName: ({ text }) => truth(isOrdinaryShortForm(text)),
  endsLikeData: spelled(
    /(?:Bench|bench|Eval|QA|Set|Data|Corpus|Arena|Gym|MNIST|Test|Instruct)(?:[-_]?(?:Pro|Plus|Hard|[\dKM.]+))?$/,
  ),
  sizeInThousands: spelled(/\d+[KM]$/),
  modelSize: spelled(MODEL_SIZE),
  endsLikeModel: spelled(
    /(?:Net|net|Former|former|GAN|ViT|VAE|LM|GPT|BERT|CLIP|NeRF|RAG|PO|LLaVA|VL|R1|-V|Agent|Diff|Diffusion|SLAM|RL|VLA|Flow|DPO)$/,
  ),
  generic: ({ last, head, isOneWord }) =>
    truth(isOneWord && (GENERIC_WORDS.has(head) || GENERIC_WORDS.has(last))),
  genericFirst: ({ first, isOneWord }) => truth(!isOneWord && GENERIC_WORDS.has(first)),
  genericHead: ({ head, isOneWord }) => truth(!isOneWord && GENERIC_WORDS.has(head)),
  taskHead: ({ last, head }) => truth(TASK_HEADS.has(head) || TASK_HEADS.has(last)),
  methodHead: ({ head }) => truth(METHOD_HEADS.has(head)),
  datasetHead: ({ head }) => truth(DATASET_HEADS.has(head)),
  endsInIng: ({ last }) => truth(last.endsWith("ing")),
  endsInTion: heads(/(?:tion|sion|ment|ity|ness|sis)$/),
  endsInEr: heads(/(?:er|or)$/),
  plural: ({ last, head }) => truth(last !== head && !last.endsWith("ss")),
  startsInLy: ({ first }) => truth(first.endsWith("ly")),
  startsInEd: ({ first }) => truth(first.endsWith("ed")),
  startsInIng: ({ first }) => truth(first.endsWith("ing")),
  startsAdjective: opens(/(?:al|ive|ic|ous|able|ary|ful|less|ent|ant|ible)$/),
  adjectiveFirst: ({ opening }) => truth(opening?.wordClass === "adjective"),
  verbFirst: ({ opening }) => truth(opening?.wordClass === "verb"),
  nounFirst: ({ opening }) => truth(opening?.wordClass === "noun"),
  nounLast: ({ closing }) => truth(closing?.wordClass === "noun"),
  verbLast: ({ closing }) => truth(closing?.wordClass === "verb"),
  adjectiveLast: ({ closing }) => truth(closing?.wordClass === "adjective"),
  proseWord: ({ tokens }) => truth(tokens.some((a) => isProse(a))),
  holdsOf: spelled(/\sof\s/),
  holdsAnd: spelled(/\sand\s/),
  holdsSmallWord: spelled(INNER),
} satisfies Record<string, (spelling: Spelling) => number>;

/** The place where most is said of the name; the first of equals. */
export function longestOf(spans: readonly CandidateSpan[]): CandidateSpan {
  const [first, ...others] = spans;
  if (first === undefined) throw new Error("invalid candidate: no occurrence");
  return others.reduce((best, o) => (isLonger(o, best) ? o : best), first);
}

function isLonger(a: CandidateSpan, b: CandidateSpan): boolean {
  const [tokensOfA, tokensOfB] = [a.last - a.first, b.last - b.first];
  return tokensOfA > tokensOfB || (tokensOfA === tokensOfB && a.text.length > b.text.length);
}

function isOpening({ run, first }: CandidateSpan): boolean {
  return run[first]?.isFirst ?? true;
}

function isCapitalised(text: string): boolean {
  // Most begin with a small letter: splitting them would be in vain.
  if (!CAPITALISED_START.test(text)) return false;
  return text
    .split(/[\s-]+/)
    .every((word) => /^(?:[\p{Lu}\d]|of$|for$|with$|and$|from$|to$|in$|the$)/u.test(word));
}

function isProse({ lower, attachment }: Token): boolean {
  return attachment !== "glued" && SCIENTIFIC_STOP_WORDS.has(lower);
}
