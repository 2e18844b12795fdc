/** Every phrase of a paper that may be an entity, with all places where it stands. */
import { keyOfTokens, endOfWord } from "../text/tokens.ts";
import type { Token } from "../text/tokens.ts";
import { METHOD_HEADS, TASK_HEADS } from "../text/word-lists.ts";
import { expandCoordinations } from "./coordination.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon, LexiconEntry, LexiconHit } from "../resources/lexicon.ts";
import { normalForm } from "../text/normal-form.ts";
import { isNameShaped } from "../text/word-shape.ts";
import { findCandidateSpans } from "./candidate-spans.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import type { PhraseTable, PhraseStatistics } from "../resources/phrase-statistics.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { shortFormOf } from "../text/vocabulary.ts";

/** Heads that a name goes without: "narration pair encoding algorithm". */
const DROPPED_HEADS =
  /^(?:algorithm|method|approach|technique|paradigm|task|problem|dataset|benchmark|scenario|setting|capabilit(?:y|ies)|protocol|pipeline|methodology|manner)(?:e?s)?$|^(?:family|series|corpora|performance|approaches)$/;

/** Fields, tools of all of them and bare adjectives, too wide to tie two papers together. */
const TOO_WIDE = new Set(
  (
    "machinelearning ml deeplearning dl neuralnetwork nn deepneuralnetwork dnn artificialintelligence ai " +
    "graphicaluserinterface gui userinterface ui autoregressive multimodal endtoend opensource stateoftheart"
  ).split(" "),
);

/** Log2 of the papers with such a keyword: fewer than two. */
const FEW_KEYWORDS = 1.5;
/** The same for the end of a phrase, which more phrases share: fewer than three. */
const FEW_END_KEYWORDS = 2;

const CAPITALS = /^\p{Lu}[\p{Lu}\d]+$/u;
const SMALL_LETTERS = /^\p{Ll}+$/u;
const CAPITAL = /\p{Lu}/u;

export interface Candidate {
  key: string;
  /** In reading order. */
  spans: CandidateSpan[];
  entry: LexiconEntry | null;
  /** Whether all that ties it to the lexicon is a spelling that needs a second cue. */
  isWeak: boolean;
}

/** Candidates by key; a short form and what it stands for are one. */
export function findCandidates(
  tokenized: TokenizedPaper,
  { lexicon, phrases }: LexicalResources,
): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const add = (span: CandidateSpan) => {
    const { key, hit } = resolve(span, tokenized, lexicon);
    if (key === "" || TOO_WIDE.has(key)) return;
    let candidate = candidates.get(key);
    if (candidate === undefined) {
      candidate = { key, spans: [], entry: null, isWeak: true };
      candidates.set(key, candidate);
    }
    candidate.spans.push(span);
    candidate.entry ??= hit?.entry ?? null;
    candidate.isWeak &&= hit?.isWeak ?? true;
  };
  for (const run of tokenized.runs) {
    for (const span of findCandidateSpans(run, tokenized)) add(span);
    for (const span of expandCoordinations(run, tokenized)) add(span);
  }
  const all = [...candidates.values()];
  for (const candidate of all) candidate.spans = withoutOrdinaryWords(candidate);
  return all.filter((one) => {
    // Looked up once: the table is far larger than any cache.
    const use = phrases.get(one.key);
    return mayBeEntity(one, use) && !isPlain(one, tokenized, use, phrases);
  });
}

/** Where "CLEAR" is a name, "clear" is not that name. */
function withoutOrdinaryWords({ entry, spans }: Candidate): CandidateSpan[] {
  const canDiffer = entry === null && spans.length > 1;
  const hasName = canDiffer && spans.some((o) => CAPITALS.test(o.text));
  return hasName ? spans.filter((o) => !SMALL_LETTERS.test(o.text)) : spans;
}

/** A known name, a keyword of other papers, or one that stands free and is no "X algorithm". */
function mayBeEntity({ entry, spans }: Candidate, use: PhraseStatistics | undefined): boolean {
  if (entry !== null || isKeyword(use)) return true;
  return spans.some((o) => standsAlone(o) || isNameShaped(o.text));
}

function standsAlone(o: CandidateSpan): boolean {
  return o.isFreeLeft && o.isFreeRight && o.spelledOut === null && !endsInHead(o);
}

/** Ordinary words that nobody gives as a keyword: most of all phrases, and hardly ever an entity. */
function isPlain(
  { key, entry, spans }: Candidate,
  tokenized: TokenizedPaper,
  use: PhraseStatistics | undefined,
  table: PhraseTable,
): boolean {
  if (entry !== null || tokenized.longForms.has(key)) return false;
  if (spans.every(isLowerWord)) return !isKeyword(use);
  const [only, ...others] = spans;
  return use === undefined && only !== undefined && others.length === 0 && isPassing(only, table);
}

function isKeyword(use: PhraseStatistics | undefined): boolean {
  return (use?.keyword ?? 0) >= FEW_KEYWORDS;
}

function isLowerWord({ first, last, text }: CandidateSpan): boolean {
  return last - first === 1 && text === text.toLowerCase();
}

/** In the abstract, in small letters, ending neither like a task or method nor in a keyword. */
function isPassing({ field, run, first, last, text }: CandidateSpan, table: PhraseTable) {
  if (field === "title" || CAPITAL.test(run[first]?.isFirst === true ? text.slice(1) : text))
    return false;
  const closing = run[last - 1];
  if (closing === undefined || endsLikeName(closing)) return false;
  const end = keyOfTokens(run, endOfWord(run, first), last);
  return (table.get(end)?.keyword ?? 0) < FEW_END_KEYWORDS;
}

function endsLikeName({ lower, stem }: Token): boolean {
  return TASK_HEADS.has(lower) || TASK_HEADS.has(stem) || METHOD_HEADS.has(stem);
}

function endsInHead({ run, first, last }: CandidateSpan): boolean {
  return (
    last - first > 1 &&
    run[last - 1]?.attachment === "spaced" &&
    DROPPED_HEADS.test(run[last - 1]?.lower ?? "")
  );
}

/** The key under which all spellings meet, and the lexicon's entry for it if any. */
function resolve(
  span: CandidateSpan,
  tokenized: TokenizedPaper,
  lexicon: Lexicon,
): { key: string; hit: LexiconHit | null } {
  const { text, spelledOut, run, first, last } = span;
  const name = spelledOut ?? text;
  const plain = spelledOut === null ? keyOfTokens(run, first, last) : normalForm(spelledOut);
  const defined = tokenized.shortForms.get(shortFormOf(text));
  const long = defined ?? (spelledOut === null ? spellOut(span, tokenized, lexicon) : plain);
  const isSpelledOut = long !== plain;
  const hit = findEntry(lexicon, long, isSpelledOut ? long : name);
  if (hit !== null || !isSpelledOut) return { key: hit?.key ?? long, hit };
  // "vision-language-action (VLA)" explains VLA but for its last word.
  const short = findEntry(lexicon, plain, name);
  const fits = short !== null && (defined === undefined || short.key.startsWith(long));
  return fits ? { key: short.key, hit: short } : { key: long, hit: null };
}

/** The key with every known short form in it spelled out: "OOD detection". */
function spellOut(
  { run, first, last }: CandidateSpan,
  tokenized: TokenizedPaper,
  lexicon: Lexicon,
): string {
  let key = "";
  for (let at = first; at < last; at++) {
    const token = run[at];
    if (token === undefined) continue;
    const known = tokenized.shortForms.get(token.shortForm);
    const isShort = known === undefined && last - first > 1 && token.isCapitals;
    const hit = isShort ? findEntry(lexicon, token.stem, token.shortForm) : null;
    key += known ?? (hit !== null && !hit.isWeak ? hit.key : token.stem);
  }
  return key;
}
