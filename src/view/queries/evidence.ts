/** The sentences that are evidence for an entity of a paper, and texts cut into marked pieces. */
import type { Mention, PaperEntity, Span } from "../../entities/entity.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { PaperText } from "../../graph/model.ts";
import type { EntityType } from "../../entities/entity-types.ts";

/** A stretch of text that names an entity. */
export interface Mark extends Span {
  entityId: string;
  type: EntityType;
}

/** A piece of text, marked or plain; the pieces of a text join to exactly that text. */
interface Piece {
  text: string;
  mark: Mark | null;
}

/** Every mention in one field of a paper, in reading order; where two overlap, the longer stays. */
export function findMarks(paper: PaperText, field: Mention["field"], index: GraphIndex): Mark[] {
  const marks = paper.entities.flatMap(({ entityId, mentions }) => {
    const entity = index.entityById.get(entityId);
    if (!entity) return [];
    return mentions
      .filter((mention) => mention.field === field)
      .map(({ start, end }) => ({ start, end, entityId, type: entity.type }));
  });
  marks.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  for (const mark of marks) {
    const last = kept.at(-1);
    if (!last || mark.start >= last.end) kept.push(mark);
    else if (mark.end - mark.start > last.end - last.start) kept[kept.length - 1] = mark;
  }
  return kept;
}

/**
 * A span of a text as marked and plain pieces, in order.
 * @param marks sorted, not overlapping, in offsets of `text`; those that reach out of the span are left out
 */
export function cutIntoPieces(text: string, span: Span, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = span.start;
  for (const mark of marks) {
    if (mark.start < at || mark.end > span.end) continue;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start), mark: null });
    pieces.push({ text: text.slice(mark.start, mark.end), mark });
    at = mark.end;
  }
  if (at < span.end) pieces.push({ text: text.slice(at, span.end), mark: null });
  return pieces;
}

/** A sentence, a title, or a keyword by itself. */
interface EvidenceSentence extends Span {
  field: Mention["field"];
}

/** Where a paper names an entity: sentences first, then the title, which says less, then its keywords. */
export function findEvidence(paper: PaperText, named: PaperEntity): EvidenceSentence[] {
  const found: EvidenceSentence[] = paper.sentences
    .filter(({ start, end }) =>
      named.mentions.some((m) => m.field === "abstract" && m.start < end && m.end > start),
    )
    .map(({ start, end }) => ({ field: "abstract", start, end }));
  if (named.mentions.some((mention) => mention.field === "title"))
    found.push({ field: "title", start: 0, end: paper.title.length });
  return [...found, ...named.mentions.filter(({ field }) => field === "keywords")];
}
