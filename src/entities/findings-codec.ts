/** Findings as a short text, to be kept and sent: what the paper's own text says is left out and cut from it again. */
import * as v from "valibot";
import { byEntityType, ENTITY_TYPE_IDS } from "./entity-types.ts";
import { fieldText, TEXT_FIELD_NUMBERS, TEXT_FIELDS } from "../papers/paper.ts";
import { longFormOf } from "./text/short-forms/short-forms.ts";
import type { Paper } from "../papers/paper.ts";
import type { CandidateMention, ScoredCandidate, PaperFindings } from "./findings.ts";

const Offset = v.pipe(v.number(), v.integer(), v.minValue(0));
const FIELD = v.picklist([0, 1, 2]);
const Count = v.pipe(v.number(), v.minValue(0));
const Probability = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** Number of the field among TEXT_FIELDS; start; end; tokens; and the name in full, where the text has it only in part. */
const MENTION_ROW = v.union([
  v.strictTuple([FIELD, Offset, Offset, Offset]),
  v.strictTuple([FIELD, Offset, Offset, Offset, v.string()]),
]);
const SCORED_ROW = v.strictTuple([
  /** Key. */
  v.string(),
  /** Name and type of the lexicon's entry. */
  v.nullable(v.strictTuple([v.string(), v.picklist(ENTITY_TYPE_IDS)])),
  /** Confidence. */
  Probability,
  /** Probabilities of the types, in their order. */
  v.pipe(v.array(Probability), v.length(ENTITY_TYPE_IDS.length)),
  /** Probabilities of the roles: introduces, addresses, contrasts. */
  v.strictTuple([Probability, Probability, Probability]),
  /** Whether it is name-shaped, and whether it is known by weak spellings at most. */
  v.picklist([0, 1]),
  v.picklist([0, 1]),
  /** Cues: free, seen, keyword, concentration. */
  v.strictTuple([Probability, Count, Count, Probability]),
  /** Reason. */
  v.string(),
  v.pipe(v.array(MENTION_ROW), v.minLength(1)),
]);
const FINDINGS_ROW = v.strictTuple([
  /** Start and end of each sentence. */
  v.array(v.strictTuple([Offset, Offset])),
  /** Each short form and its long form. */
  v.array(v.strictTuple([v.string(), v.string()])),
  v.array(SCORED_ROW),
  /** Profile: known share, machine learning. */
  v.strictTuple([Probability, Probability]),
]);

type MentionRow = v.InferOutput<typeof MENTION_ROW>;
type ScoredRow = v.InferOutput<typeof SCORED_ROW>;
type FindingsRow = v.InferOutput<typeof FINDINGS_ROW>;

/** One line of JSON, without the id and the text of the paper. */
export function writeFindings({ sentences, shortForms, scored, profile }: PaperFindings): string {
  const row: FindingsRow = [
    sentences.map(({ start, end }) => [start, end]),
    [...shortForms].map(([short, { text }]) => [short, text]),
    scored.map(toRow),
    [profile.knownShare, profile.machineLearning],
  ];
  return JSON.stringify(row);
}

/**
 * Reads what `writeFindings` wrote of a paper with the same title, abstract and keywords.
 * @throws when the text is of another form, or names places that the paper does not have
 */
export function readFindings(text: string, paper: Paper): PaperFindings {
  const [sentences, shortForms, scored, profile] = v.parse(FINDINGS_ROW, JSON.parse(text));
  return {
    paperId: paper.id,
    sentences: sentences.map(([start, end]) => {
      checkRange(start, end, paper.abstract);
      return { start, end };
    }),
    shortForms: new Map(shortForms.map(([short, long]) => [short, longFormOf(long)])),
    scored: scored.map((row) => fromRow(row, paper)),
    profile: { knownShare: profile[0], machineLearning: profile[1] },
  };
}

function toRow(candidate: ScoredCandidate): ScoredRow {
  const { key, entry, confidence, roleProbabilities, cues } = candidate;
  return [
    key,
    entry && [entry.name, entry.type],
    confidence,
    ENTITY_TYPE_IDS.map((type) => candidate.typeProbabilities[type]),
    [roleProbabilities.introduces, roleProbabilities.addresses, roleProbabilities.contrasts],
    candidate.isNameShaped ? 1 : 0,
    candidate.isWeak ? 1 : 0,
    [cues.free, cues.seen, cues.keyword, cues.concentration],
    candidate.reason,
    candidate.mentions.map(({ field, start, end, tokenCount, spelledOut }): MentionRow => {
      const row = [TEXT_FIELD_NUMBERS[field], start, end, tokenCount] as const;
      return spelledOut === null ? [...row] : [...row, spelledOut];
    }),
  ];
}

function fromRow(row: ScoredRow, paper: Paper): ScoredCandidate {
  const [key, entry, confidence, types, [introduces, addresses, contrasts], ...rest] = row;
  const [isNameShaped, isWeak, [free, seen, keyword, concentration], reason, rows] = rest;
  return {
    key,
    entry: entry && { name: entry[0], type: entry[1] },
    mentions: rows.map((mention) => mentionOf(mention, paper)),
    confidence,
    typeProbabilities: byEntityType((_, at) => types[at] ?? 0),
    isNameShaped: isNameShaped === 1,
    isWeak: isWeak === 1,
    cues: { free, seen, keyword, concentration },
    roleProbabilities: { introduces, addresses, contrasts },
    reason,
  };
}

function mentionOf(row: MentionRow, paper: Paper): CandidateMention {
  const [number, start, end, tokenCount, spelledOut = null] = row;
  const field = TEXT_FIELDS[number];
  const text = fieldText(paper, field);
  checkRange(start, end, text);
  return { field, start, end, text: text.slice(start, end), spelledOut, tokenCount };
}

function checkRange(start: number, end: number, text: string): void {
  if (start >= end || end > text.length)
    throw new Error(`invalid findings: no text from ${String(start)} to ${String(end)}`);
}
