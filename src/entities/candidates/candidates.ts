/** Candidates: the phrases of a paper that may be entities, each with all its spans. */
import { keyOfTokens } from "../text/tokens.ts";
import { expandCoordinations } from "./coordination.ts";
import { findEntry } from "../resources/lexicon.ts";
import type { Lexicon, LexiconEntry, LexiconHit } from "../resources/lexicon.ts";
import { normalForm } from "../text/normal-form.ts";
import { reorderedKey } from "../text/other-keys.ts";
import { isPlace } from "../text/place-names.ts";
import { isNameShaped } from "../text/word-shape.ts";
import { findCandidateSpans, findLongNames } from "./candidate-spans.ts";
import type { CandidateSpan } from "./candidate-spans.ts";
import { isHomonym } from "./homonyms.ts";
import { isNameWithExtras } from "./name-with-extras.ts";
import { isTermShaped } from "./term-shape.ts";
import { keywordSpanOf } from "./keyword-spans.ts";
import type { LexicalResources } from "../resources/lexical-resources.ts";
import { TWO_PAPERS } from "../resources/phrase-statistics.ts";
import type { PhraseTable } from "../resources/phrase-statistics.ts";
import type { TokenizedPaper } from "../text/tokenized-paper.ts";
import { shortFormOf } from "../text/vocabulary.ts";

/** Fields of research, general tools and bare adjectives: too general to link two papers. */
const TOO_WIDE = new Set(
  (
    "machinelearning ml deeplearning dl neuralnetwork nn deepneuralnetwork dnn artificialintelligence ai " +
    "graphicaluserinterface gui userinterface ui autoregressive multimodal endtoend opensource stateoftheart " +
    "longterm shortterm realtime realworld largescale smallscale highquality lowcost invivo invitro insitu dataset " +
    "dataanalysis statisticalanalysis computerscience socialscience naturalscience datascience " +
    "computervision cv naturallanguageprocessing nlp multicriterion multiobjective " +
    "standarderror standarddeviation confidenceinterval"
  ).split(" "),
);

/** Numbers in registers, and symbols with a value: "CRD42017058364", "z 2.56". */
const NUMBERED = /^(?:\p{L}{2,8}\d{6,}|\p{L} \d+\.\d+)$/u;
const CAPITALS = /^\p{Lu}[\p{Lu}\d]+$/u;
const SMALL_LETTERS = /^\p{Ll}+$/u;

export interface Candidate {
  /** Normal form under which all its spellings meet. */
  key: string;
  /** In title and abstract, in reading order; empty where only keywords name it. */
  spans: CandidateSpan[];
  /** In the keywords that the paper lists, in their order. */
  keywordSpans: CandidateSpan[];
  /** The entry of the lexicon that it is. */
  entry: LexiconEntry | null;
  /** Whether it has no entry, or only by weak spellings. */
  isWeak: boolean;
}

/** The candidate with the spans that features are read from: those of the text, or for want of any those of keywords. */
export function withNamings(candidate: Candidate): Candidate {
  return candidate.spans.length > 0 ? candidate : { ...candidate, spans: candidate.keywordSpans };
}

/** Finds the candidates of a paper, one for each key; a short form and its long form have one key. */
export function findCandidates(
  tokenized: TokenizedPaper,
  resources: LexicalResources,
): Candidate[] {
  const { phrases } = resources;
  const candidates = new Map<string, Candidate>();
  const hasExtras = (span: CandidateSpan, key: string) =>
    !tokenized.longForms.has(key) && isNameWithExtras(span, resources);
  const add = (span: CandidateSpan, place: "spans" | "keywordSpans") => {
    const { key, hit } = resolve(span, tokenized, resources);
    if (key === "" || (hit === null && hasExtras(span, key))) return;
    let candidate = candidates.get(key);
    if (candidate === undefined) {
      candidate = { key, spans: [], keywordSpans: [], entry: null, isWeak: true };
      candidates.set(key, candidate);
    }
    candidate[place].push(span);
    candidate.entry ??= hit?.entry ?? null;
    candidate.isWeak &&= hit?.isWeak ?? true;
  };
  for (const run of tokenized.runs) {
    for (const span of findCandidateSpans(run, tokenized)) add(span, "spans");
    for (const span of expandCoordinations(run, tokenized)) add(span, "spans");
    for (const span of findLongNames(run, tokenized, resources.longNames)) add(span, "spans");
  }
  for (const run of tokenized.keywordRuns) {
    const span = keywordSpanOf(run, tokenized);
    if (span !== null) add(span, "keywordSpans");
  }
  const all = [...candidates.values()];
  for (const candidate of all) candidate.spans = withoutOrdinaryWords(candidate);
  return all.filter((candidate) => mayBeEntity(candidate, tokenized, phrases));
}

/** The spans without those in small letters, where others are in capitals: "clear" is not "CLEAR". */
function withoutOrdinaryWords({ entry, spans }: Candidate): CandidateSpan[] {
  const canDiffer = entry === null && spans.length > 1;
  const hasName = canDiffer && spans.some((o) => CAPITALS.test(o.text));
  return hasName ? spans.filter((o) => !SMALL_LETTERS.test(o.text)) : spans;
}

/** Whether it is known, listed as a keyword, name-shaped, or shaped like a term; most phrases are nothing of these. */
function mayBeEntity(
  { key, entry, spans, keywordSpans }: Candidate,
  { longForms }: TokenizedPaper,
  phrases: PhraseTable,
): boolean {
  if (entry !== null) return !TOO_WIDE.has(key);
  const isNamed =
    keywordSpans.length > 0 || longForms.has(key) || spans.some((o) => isNameShaped(o.text));
  if (!isNamed && !spans.some(isTermShaped)) return false;
  if (TOO_WIDE.has(key) || isPlace(key)) return false;
  if (spans.length > 0 && spans.every(saysNumber)) return false;
  if (!isNamed && spans.every(isNegated) && !phrases.get(key)) return false;
  return isNamed || !isWordInPassing(spans) || (phrases.get(key)?.keyword ?? 0) >= TWO_PAPERS;
}

/** Whether it opens with "non": of what is not, only what has a name of its own is one. */
function isNegated({ run, first, field }: CandidateSpan): boolean {
  return run[first]?.lower === "non" && field !== "title";
}

function saysNumber({ text }: CandidateSpan): boolean {
  return NUMBERED.test(text);
}

/** Whether it is one word in small letters, met once and not in the title. */
function isWordInPassing([only, ...others]: readonly CandidateSpan[]): boolean {
  if (only === undefined || others.length > 0 || only.field === "title") return false;
  return only.last - only.first === 1 && SMALL_LETTERS.test(only.text);
}

/** The key of a span, after short forms and the lexicon, and its entry in the lexicon, or null. */
function resolve(
  span: CandidateSpan,
  tokenized: TokenizedPaper,
  { lexicon, phrases }: LexicalResources,
): { key: string; hit: LexiconHit | null } {
  const { text, spelledOut, run, first, last } = span;
  const name = spelledOut ?? text;
  const asWritten = spelledOut === null ? keyOfTokens(run, first, last) : normalForm(spelledOut);
  const defined = tokenized.shortForms.get(shortFormOf(text))?.key;
  const long = defined ?? (spelledOut === null ? spellOut(span, tokenized, lexicon) : asWritten);
  const isSpelledOut = long !== asWritten;
  const hit = findEntry(lexicon, long, isSpelledOut ? long : name) ?? findReordered(lexicon, text);
  if (hit !== null && isHomonym(span, hit, phrases)) return { key: long, hit: null };
  if (hit !== null || !isSpelledOut) return { key: hit?.key ?? long, hit };
  // "vision-language-action (VLA)" explains VLA but for its last word.
  const short = findEntry(lexicon, asWritten, name);
  const fits = short !== null && (defined === undefined || short.key.startsWith(long));
  return fits ? { key: short.key, hit: short } : { key: long, hit: null };
}

/** The entry of "gesture recognition" for "recognition of gestures". */
function findReordered(lexicon: Lexicon, text: string): LexiconHit | null {
  const key = reorderedKey(text);
  return key === null ? null : findEntry(lexicon, key, text);
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
    const known = tokenized.shortForms.get(token.shortForm)?.key;
    const isShort = known === undefined && last - first > 1 && token.isCapitals;
    const hit = isShort ? findEntry(lexicon, token.stem, token.shortForm) : null;
    key += known ?? (hit !== null && !hit.isWeak ? hit.key : token.stem);
  }
  return key;
}
