/** Candidates: the phrases of a paper that may be entities, each with all its spans. */
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

/** Fields of research, general tools and bare adjectives: too general to link two papers. */
const TOO_WIDE = new Set(
  (
    "machinelearning ml deeplearning dl neuralnetwork nn deepneuralnetwork dnn artificialintelligence ai " +
    "graphicaluserinterface gui userinterface ui autoregressive multimodal endtoend opensource stateoftheart"
  ).split(" "),
);

/** log2(1 + papers) with such a keyword: reached by two papers. */
const FEW_KEYWORDS = 1.5;
/** The same for the end of a phrase, which more phrases share: reached by three papers. */
const FEW_END_KEYWORDS = 2;

const CAPITALS = /^\p{Lu}[\p{Lu}\d]+$/u;
const SMALL_LETTERS = /^\p{Ll}+$/u;
const CAPITAL = /\p{Lu}/u;

export interface Candidate {
  /** Normal form under which all its spellings meet. */
  key: string;
  /** In reading order; never empty. */
  spans: CandidateSpan[];
  /** The entry of the lexicon that it is. */
  entry: LexiconEntry | null;
  /** Whether it has no entry, or only by weak spellings. */
  isWeak: boolean;
}

/** Finds the candidates of a paper, one for each key; a short form and its long form have one key. */
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
  return all.filter((candidate) => {
    // Looked up once: the table is far larger than any cache.
    const statistics = phrases.get(candidate.key);
    return (
      mayBeEntity(candidate, statistics) && !isOrdinary(candidate, tokenized, statistics, phrases)
    );
  });
}

/** The spans without those in small letters, where others are in capitals: "clear" is not "CLEAR". */
function withoutOrdinaryWords({ entry, spans }: Candidate): CandidateSpan[] {
  const canDiffer = entry === null && spans.length > 1;
  const hasName = canDiffer && spans.some((o) => CAPITALS.test(o.text));
  return hasName ? spans.filter((o) => !SMALL_LETTERS.test(o.text)) : spans;
}

/** Whether it is in the lexicon, a keyword of other papers, name-shaped, or free and no "X algorithm". */
function mayBeEntity(
  { entry, spans }: Candidate,
  statistics: PhraseStatistics | undefined,
): boolean {
  if (entry !== null || isKeyword(statistics)) return true;
  return spans.some((o) => standsAlone(o) || isNameShaped(o.text));
}

function standsAlone(o: CandidateSpan): boolean {
  return o.isFreeLeft && o.isFreeRight && o.spelledOut === null && !endsInHead(o);
}

/** Whether it is of ordinary words and no keyword: most of all phrases are, and hardly ever an entity. */
function isOrdinary(
  { key, entry, spans }: Candidate,
  tokenized: TokenizedPaper,
  statistics: PhraseStatistics | undefined,
  table: PhraseTable,
): boolean {
  if (entry !== null || tokenized.longForms.has(key)) return false;
  if (spans.every(isLowerWord)) return !isKeyword(statistics);
  const [only, ...others] = spans;
  return (
    statistics === undefined &&
    only !== undefined &&
    others.length === 0 &&
    isInPassing(only, table)
  );
}

function isKeyword(statistics: PhraseStatistics | undefined): boolean {
  return (statistics?.keyword ?? 0) >= FEW_KEYWORDS;
}

function isLowerWord({ first, last, text }: CandidateSpan): boolean {
  return last - first === 1 && text === text.toLowerCase();
}

/** Whether a span is in small letters in the abstract and ends neither like a task or method nor in a keyword. */
function isInPassing({ field, run, first, last, text }: CandidateSpan, table: PhraseTable) {
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

/** The key of a span, after short forms and the lexicon, and its entry in the lexicon, or null. */
function resolve(
  span: CandidateSpan,
  tokenized: TokenizedPaper,
  lexicon: Lexicon,
): { key: string; hit: LexiconHit | null } {
  const { text, spelledOut, run, first, last } = span;
  const name = spelledOut ?? text;
  const asWritten = spelledOut === null ? keyOfTokens(run, first, last) : normalForm(spelledOut);
  const defined = tokenized.shortForms.get(shortFormOf(text));
  const long = defined ?? (spelledOut === null ? spellOut(span, tokenized, lexicon) : asWritten);
  const isSpelledOut = long !== asWritten;
  const hit = findEntry(lexicon, long, isSpelledOut ? long : name);
  if (hit !== null || !isSpelledOut) return { key: hit?.key ?? long, hit };
  // "vision-language-action (VLA)" explains VLA but for its last word.
  const short = findEntry(lexicon, asWritten, name);
  const fits = short !== null && (defined === undefined || short.key.startsWith(long));
  return fits ? { key: short.key, hit: short } : { key: long, hit: null };
}

/** The key with every known short form in it spelled out: "out-of-distribution detection" for "OOD detection". */
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
