/**
 * Learns word weights from papers with keywords of their authors: a logistic regression on the words of phrases and
 * beside them, by stochastic gradient descent with steps of their own for each weight; Duchi, Hazan and Singer (2011),
 * "Adaptive subgradient methods for online learning and stochastic optimization".
 */
import { compareText } from "../base/compare-text.ts";
import { addToGroup } from "../base/group-by.ts";
import { findCandidateSpans } from "../entities/candidates/candidate-spans.ts";
import type { CandidateSpan } from "../entities/candidates/candidate-spans.ts";
import { wordAfter, wordsBefore } from "../entities/candidates/context-words.ts";
import { sigmoid } from "../entities/classifier/model.ts";
import { endingOf, WORD_PLACES, writeWordLine } from "../entities/resources/word-weights.ts";
import type { WordPlace } from "../entities/resources/word-weights.ts";
import { normalForm, stemWord } from "../entities/text/normal-form.ts";
import type { TokenizedPaper } from "../entities/text/tokenized-paper.ts";
import { keyOfTokens } from "../entities/text/tokens.ts";

const EPOCHS = 3;
const RATE = 0.15;
/** Shrinks each weight at each step; keeps those of rare words small. */
const RIDGE = 2e-4;
/** Rarer features are left out. */
const MIN_ROWS = 12;
/** Weights nearer to 0 than half a digit say nothing. */
const MIN_WEIGHT = 0.125;

/** One phrase of a paper. */
interface Row {
  /** Indices of the features that hold. */
  features: number[];
  isKeyword: boolean;
}

/** Collects the phrases of papers with keywords, and fits the weights to them. */
export function createWordWeightFitter() {
  const indexOf = new Map<string, number>();
  const rows: Row[] = [];
  const featureOf = (name: string): number => {
    const known = indexOf.get(name);
    if (known !== undefined) return known;
    indexOf.set(name, indexOf.size);
    return indexOf.size - 1;
  };
  const add = (paper: TokenizedPaper, keywords: readonly string[]): void => {
    const keys = new Set(keywords.map(normalForm));
    for (const [key, spans] of phrasesOf(paper, keys)) {
      const features = [...namesOf(spans, paper)].map(featureOf);
      rows.push({ features, isKeyword: keys.has(key) });
    }
  };
  return { add, serialise: () => serialise(fit(rows, indexOf.size), indexOf) };
}

/** The spans of each phrase that stands by itself or is a keyword, by key. */
function phrasesOf(paper: TokenizedPaper, keys: ReadonlySet<string>): Map<string, CandidateSpan[]> {
  const found = new Map<string, CandidateSpan[]>();
  for (const run of paper.runs) {
    for (const span of findCandidateSpans(run, paper)) {
      const key = keyOfTokens(run, span.first, span.last);
      if ((span.isFreeLeft && span.isFreeRight) || keys.has(key)) addToGroup(found, key, span);
    }
  }
  return found;
}

/** Names of the features of a phrase: its words, the words beside it, and what else must not be put down to them. */
function namesOf(spans: readonly CandidateSpan[], { paper }: TokenizedPaper): Set<string> {
  const names = new Set<string>();
  const [{ run, first, last } = { run: [], first: 0, last: 0 }] = spans;
  for (let at = first; at < last; at++) {
    const place: WordPlace = at === last - 1 ? "last" : "inner";
    const stem = run[at]?.stem ?? "";
    names.add(`${place} ${stem}`).add(`${place} ${endingOf(stem)}`);
  }
  for (const span of spans) {
    const [before = ""] = wordsBefore(span);
    const after = wordAfter(span);
    if (before !== "") names.add(`before ${stemWord(before)}`);
    if (after !== "") names.add(`after ${stemWord(after)}`);
  }
  names.add(`length ${String(last - first)}`);
  names.add(`count ${String(Math.min(4, spans.length))}`);
  if (spans.some(({ field }) => field === "title")) names.add("title");
  if (paper.abstract === "") names.add("title alone");
  return names;
}

/** Weights of all features, and the bias last. */
function fit(rows: readonly Row[], featureCount: number): Float64Array {
  const rowCounts = new Uint32Array(featureCount);
  for (const { features } of rows) for (const f of features) rowCounts[f] = (rowCounts[f] ?? 0) + 1;
  const weights = new Float64Array(featureCount + 1);
  const squares = new Float64Array(featureCount + 1).fill(1);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { features, isKeyword } of rows) {
      const held = [featureCount, ...features.filter((f) => (rowCounts[f] ?? 0) >= MIN_ROWS)];
      let z = 0;
      for (const f of held) z += weights[f] ?? 0;
      const error = sigmoid(z) - Number(isKeyword);
      for (const f of held) {
        const gradient = error + RIDGE * (weights[f] ?? 0);
        squares[f] = (squares[f] ?? 0) + gradient * gradient;
        weights[f] = (weights[f] ?? 0) - (RATE * gradient) / Math.sqrt(squares[f] ?? 1);
      }
    }
  }
  return weights;
}

/** The text of the weights, sorted by word. */
function serialise(weights: Float64Array, indexOf: ReadonlyMap<string, number>): string {
  const words = new Set<string>();
  for (const [name, at] of indexOf) {
    const [place = "", word = ""] = name.split(" ");
    const isWord = WORD_PLACES.some((one) => one === place) && word !== "";
    if (isWord && Math.abs(weights[at] ?? 0) >= MIN_WEIGHT) words.add(word);
  }
  const weightOf = (word: string, place: WordPlace) =>
    weights[indexOf.get(`${place} ${word}`) ?? -1] ?? 0;
  const lines = [...words].sort(compareText).map((word) =>
    writeWordLine(
      word,
      WORD_PLACES.map((place) => weightOf(word, place)),
    ),
  );
  return `# Word weights; see src/entities/resources/word-weights.ts. Made by scripts/commands/count-phrases.ts.\n${lines.join("\n")}\n`;
}
