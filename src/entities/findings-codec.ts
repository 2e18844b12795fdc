/** Findings as a short text, to be kept and sent: what the paper says itself is left out and read from it again. */
import { byEntityType, ENTITY_TYPE_IDS } from "./entity-types.ts";
import type { EntityType } from "./entity-types.ts";
import type { Span } from "./entity.ts";
import type { PaperFindings } from "./extract-from-paper.ts";
import type { ScoredCandidate, CandidateMention } from "./classifier/classify.ts";
import type { Paper } from "../papers/paper.ts";

/** 0 for the title, 1 for the abstract; start; end; tokens; and what it names, where that is not what it says. */
type PlaceRow = [number, number, number, number] | [number, number, number, number, string];
/** Key; known name and its type, or null; confidence; one number a type; introduces, addresses; coined; reason. */
type ScoredRow = [
  string,
  [string, EntityType] | null,
  number,
  number[],
  [number, number],
  0 | 1,
  string,
  PlaceRow[],
];
type FindingsRow = [[number, number][], [string, string][], ScoredRow[]];

export function writeFindings({ sentences, shortForms, scored }: PaperFindings): string {
  const row: FindingsRow = [
    sentences.map(({ start, end }) => [start, end]),
    [...shortForms],
    scored.map(toRow),
  ];
  return JSON.stringify(row);
}

/** What `writeFindings` wrote of the same paper; texts from elsewhere are not checked. */
export function readFindings(text: string, paper: Paper): PaperFindings {
  const [sentences, shortForms, scored] = JSON.parse(text) as FindingsRow;
  return {
    paperId: paper.id,
    sentences: sentences.map(([start, end]): Span => ({ start, end })),
    shortForms: new Map(shortForms),
    scored: scored.map((row) => fromRow(row, paper)),
  };
}

function toRow(one: ScoredCandidate): ScoredRow {
  return [
    one.key,
    one.entry && [one.entry.name, one.entry.type],
    one.confidence,
    ENTITY_TYPE_IDS.map((type) => one.typeProbabilities[type]),
    [one.role.introduces, one.role.addresses],
    one.isNameShaped ? 1 : 0,
    one.reason,
    one.mentions.map(({ field, start, end, tokenCount, spelledOut }): PlaceRow => {
      const range = [field === "title" ? 0 : 1, start, end, tokenCount] as const;
      return spelledOut === null ? [...range] : [...range, spelledOut];
    }),
  ];
}

function fromRow(row: ScoredRow, paper: Paper): ScoredCandidate {
  const [key, entry, confidence, probabilities, roles, coined, reason, places] = row;
  return {
    key,
    entry: entry && { name: entry[0], type: entry[1] },
    mentions: places.map(
      ([isAbstract, start, end, tokenCount, spelledOut = null]): CandidateMention => {
        const field = isAbstract === 1 ? "abstract" : "title";
        return { field, start, end, text: paper[field].slice(start, end), spelledOut, tokenCount };
      },
    ),
    confidence,
    typeProbabilities: byEntityType((_, at) => probabilities[at] ?? 0),
    isNameShaped: coined === 1,
    role: { introduces: roles[0], addresses: roles[1] },
    reason,
  };
}
