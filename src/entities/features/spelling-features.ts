/** Features of the spelling of a candidate: capitals, digits, signs and endings. */
import type { Token } from "../text/tokens.ts";
import {
  DATASET_HEADS,
  GENERIC_WORDS,
  INNER_WORDS,
  METHOD_HEADS,
  SCIENTIFIC_STOP_WORDS,
  TASK_HEADS,
} from "../text/word-lists.ts";
import type { Candidate } from "../candidates/candidates.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import { isNameShaped, isOrdinaryShortForm } from "../text/word-shape.ts";
import { flag, share } from "./feature.ts";

/** Billions of parameters: "Qwen2.5-7B-Instruct". */
const MODEL_SIZE = /(?:^|[-\s])\d+(?:\.\d+)?B(?![\p{L}\d])/u;

const SPACE = /\s+/;
const HYPHEN = /[-‐‑–]/;
/** Letters of a longer spelling say no more. */
const MAX_LETTERS = 40;
const CAPITALISED_START = /^(?:[\p{Lu}\d]|(?:of|for|with|and|from|to|in|the)(?:[\s-]|$))/u;

/** What the features of the spelling read: all spans, and the longest spelling in parts. */
interface Spelling {
  spans: readonly CandidateSpan[];
  /** The longest spelling, as written or as spelled out. */
  text: string;
  tokens: readonly Token[];
  opening: Token | undefined;
  closing: Token | undefined;
  /** First token, in lower case. */
  first: string;
  /** Last token, in lower case. */
  last: string;
  /** Last token without a plural "s". */
  head: string;
  /** Words between white space. */
  wordCount: number;
  isOneWord: boolean;
}

/** Takes the longest spelling of a candidate apart. */
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

const spelled =
  (pattern: RegExp) =>
  ({ text }: Spelling) =>
    flag(pattern.test(text));
const oneWord =
  (pattern: RegExp) =>
  ({ text, isOneWord }: Spelling) =>
    flag(isOneWord && pattern.test(text));
/** Of the first word. */
const opens =
  (pattern: RegExp) =>
  ({ first }: Spelling) =>
    flag(pattern.test(first));
/** Of the last word. */
const heads =
  (pattern: RegExp) =>
  ({ head }: Spelling) =>
    flag(pattern.test(head));

/** Of the longest spelling. A feature is a flag, 0 or 1, where its line names no other range. */
export const SPELLING_FEATURES = {
  /** Count, from 1. */
  wordCount: ({ wordCount }) => wordCount,
  /** Count of tokens, from 1: more than words where a word has hyphens. */
  tokenCount: ({ tokens }) => tokens.length,
  /** Count of characters, 1–40. */
  letterCount: ({ text }) => Math.min(text.length, MAX_LETTERS),

  oneLowerWord: ({ text, isOneWord }) => flag(isOneWord && text === text.toLowerCase()),
  oneCapitalWord: oneWord(/^\p{Lu}\p{Ll}+$/u),
  allCapitals: oneWord(/^[\p{Lu}\d&+-]{2,}s?$/u),
  innerCapital: spelled(/\p{Ll}\p{Lu}|\p{Lu}{2,}\p{Ll}{2,}/u),
  digit: spelled(/\d/),
  letterThenDigit: spelled(/\p{L}-?\d/u),
  sign: spelled(/[+#&]/),
  capitalAfterHyphen: spelled(/\p{L}-\p{Lu}/u),
  /** Count, from 0. */
  hyphenCount: ({ text }) => (HYPHEN.test(text) ? text.split(HYPHEN).length - 1 : 0),

  /** Share of the spans, 0–1, that are name-shaped. */
  nameShaped: ({ spans }) => share(spans, (o) => isNameShaped(o.text)),
  /** Share of the spans, 0–1, that are in title case inside a sentence of the abstract. */
  capitalised: ({ spans }) =>
    share(spans, (o) => !isOpening(o) && o.field === "abstract" && isCapitalised(o.text)),
  lowerSomewhere: ({ spans }) => flag(spans.some((o) => o.text === o.text.toLowerCase())),
  noName: ({ text }) => flag(isOrdinaryShortForm(text)),

  // Parts of the names of datasets and models.
  endsLikeData: spelled(
    /(?:Bench|bench|Eval|QA|Set|Data|Corpus|Arena|Gym|MNIST|Test|Instruct)(?:[-_]?(?:Pro|Plus|Hard|[\dKM.]+))?$/,
  ),
  sizeInThousands: spelled(/\d+[KM]$/),
  modelSize: spelled(MODEL_SIZE),
  endsLikeModel: spelled(
    /(?:Net|net|Former|former|GAN|ViT|VAE|LM|GPT|BERT|CLIP|NeRF|RAG|PO|LLaVA|VL|R1|-V|Agent|Diff|Diffusion|SLAM|RL|VLA|Flow|DPO)$/,
  ),

  // The first and last word.
  generic: ({ last, head, isOneWord }) =>
    flag(isOneWord && (GENERIC_WORDS.has(head) || GENERIC_WORDS.has(last))),
  genericFirst: ({ first, isOneWord }) => flag(!isOneWord && GENERIC_WORDS.has(first)),
  genericHead: ({ head, isOneWord }) => flag(!isOneWord && GENERIC_WORDS.has(head)),
  taskHead: ({ last, head }) => flag(TASK_HEADS.has(head) || TASK_HEADS.has(last)),
  methodHead: ({ head }) => flag(METHOD_HEADS.has(head)),
  datasetHead: ({ head }) => flag(DATASET_HEADS.has(head)),
  endsInIng: ({ last }) => flag(last.endsWith("ing")),
  endsInTion: heads(/(?:tion|sion|ment|ity|ness|sis)$/),
  endsInEr: heads(/(?:er|or)$/),
  plural: ({ last, head }) => flag(last !== head && !last.endsWith("ss")),
  startsInLy: ({ first }) => flag(first.endsWith("ly")),
  startsInEd: ({ first }) => flag(first.endsWith("ed")),
  startsInIng: ({ first }) => flag(first.endsWith("ing")),
  startsAdjective: opens(/(?:al|ive|ic|ous|able|ary|ful|less|ent|ant|ible)$/),
  adjectiveFirst: ({ opening }) => flag(opening?.wordClass === "adjective"),
  verbFirst: ({ opening }) => flag(opening?.wordClass === "verb"),
  nounFirst: ({ opening }) => flag(opening?.wordClass === "noun"),
  nounLast: ({ closing }) => flag(closing?.wordClass === "noun"),
  verbLast: ({ closing }) => flag(closing?.wordClass === "verb"),
  adjectiveLast: ({ closing }) => flag(closing?.wordClass === "adjective"),

  // Words inside.
  proseWord: ({ tokens }) => flag(tokens.some(isProse)),
  holdsOf: spelled(/\sof\s/),
  holdsAnd: spelled(/\sand\s/),
  holdsSmallWord: ({ text }) => flag(holdsInnerWord(text)),
} satisfies Record<string, (spelling: Spelling) => number>;

/**
 * The span with most tokens, of equals the one with most characters, of equals the first.
 * @throws when there is none
 */
export function longestOf(spans: readonly CandidateSpan[]): CandidateSpan {
  const [first, ...others] = spans;
  if (first === undefined) throw new Error("invalid candidate: no span");
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

function holdsInnerWord(text: string): boolean {
  return (
    SPACE.test(text) &&
    text
      .split(/\s/)
      .slice(1, -1)
      .some((word) => INNER_WORDS.has(word))
  );
}

function isProse({ lower, attachment }: Token): boolean {
  return attachment !== "glued" && SCIENTIFIC_STOP_WORDS.has(lower);
}
