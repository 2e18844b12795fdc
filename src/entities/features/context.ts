/** The context of a candidate: what stands beside its spans, read once for all features that ask. */
import { governingWord, wordAfter, wordsBefore } from "../candidates/context-words.ts";
import type { CandidateSpan } from "../candidates/candidate-spans.ts";
import type { Candidate } from "../candidates/candidates.ts";
import { findEnumeration } from "../candidates/enumerations.ts";
import type { Enumeration } from "../candidates/enumerations.ts";
import { byEntityType } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon } from "../resources/lexicon.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import type { WordWeights } from "../resources/word-weights.ts";
import { normalForm } from "../text/normal-form.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { shortFormOf } from "../text/vocabulary.ts";
import { hasCapital } from "../text/word-shape.ts";
import { describedAs } from "./apposition.ts";

export interface Context {
  key: string;
  tokenized: TokenizedPaper;
  /** All spans of the candidate, in reading order. */
  spans: readonly CandidateSpan[];
  /** Whether the paper lists it as a keyword. */
  isListed: boolean;
  /** The spans that hold the name as written, without those that only spell it out. */
  written: readonly CandidateSpan[];
  /** Those of `written` that stand in the title. */
  inTitle: readonly CandidateSpan[];
  /** Words before each span of `written`, nearest first. */
  before: readonly string[][];
  /** The governing word before each span of `written`; empty where there is none. */
  governing: readonly string[];
  /** The same, for spans of the title only. */
  governingInTitle: readonly string[];
  /** The word after each span of `written`; empty where the clause ends. */
  after: readonly string[];
  /** Head nouns of all that the name is said to be: "benchmark" of "X, a benchmark for search". */
  descriptions: readonly string[];
  /** The short forms among the spans that the paper defines. */
  shortForms: readonly string[];
  /** The lists of names that spans with a capital stand in. */
  enumerations: readonly Enumeration[];
  /** Shares, 0–1, of the types among the known names in these lists; 0 where none is known. */
  listedTypes: Record<EntityType, number>;
  /** Index of the last sentence of the abstract, which is also their number. */
  lastSentence: number;
  /** Weight, in log-odds, of the words beside each span of `written`; see word-weights.ts. */
  besideWeights: readonly number[];
}

/** Reads the context of a candidate from its paper. */
export function computeContext(
  { spans, keywordSpans, key }: Candidate,
  tokenized: TokenizedPaper,
  { lexicon, words }: LexicalResources,
): Context {
  const written = spans.filter((span) => span.spelledOut === null);
  const before = written.map(wordsBefore);
  const governing = before.map(governingWord);
  const after = written.map(wordAfter);
  const enumerations = written
    .filter(({ text }) => hasCapital(text))
    .map(findEnumeration)
    .filter((list) => list !== null);
  return {
    key,
    tokenized,
    spans,
    isListed: keywordSpans.length > 0,
    written,
    inTitle: written.filter((span) => span.field === "title"),
    before,
    governing,
    governingInTitle: governing.filter((_, at) => written[at]?.field === "title"),
    after,
    descriptions: written.flatMap(describedAs),
    shortForms: written
      .map(({ text }) => shortFormOf(text))
      .filter((short) => tokenized.shortForms.has(short)),
    enumerations,
    listedTypes: computeListedTypes(enumerations, lexicon),
    lastSentence: tokenized.sentences.length,
    besideWeights: written.map((_, at) => besideWeight(before[at]?.[0], after[at], words)),
  };
}

function besideWeight(before = "", after = "", words: WordWeights): number {
  return words.weightBeside(before, "before") + words.weightBeside(after, "after");
}

function computeListedTypes(
  enumerations: readonly Enumeration[],
  lexicon: Lexicon,
): Context["listedTypes"] {
  const types = enumerations.flatMap(({ others }) =>
    others.flatMap((name) => findEntry(lexicon, normalForm(name), name)?.entry.type ?? []),
  );
  return byEntityType((type) => shareOf(type, types));
}

function shareOf(type: EntityType, types: readonly EntityType[]): number {
  return types.length === 0 ? 0 : types.filter((other) => other === type).length / types.length;
}
