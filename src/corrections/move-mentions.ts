/** Moves of mentions in a corpus: spellings move along, and an entity without papers is removed. */
import type { Entity, WiderTerm } from "../entities/entity.ts";
import { applyMoves, isSpelled } from "./apply-moves.ts";
import type { CorrectableEntity, MentionMove } from "./apply-moves.ts";

/** The part of an extraction that corrections change. */
export interface CorrectableCorpus {
  /** Sorted by id. */
  entities: Entity[];
  /** Entities in the order of their first mention. */
  papers: { paperId: string; entities: CorrectableEntity[] }[];
  /** What is a kind of what; absent where it was not looked for. */
  wider?: readonly WiderTerm[];
}

/** The corpus after a move. */
interface Moved {
  corpus: CorrectableCorpus;
  move: MentionMove;
  /** Whether no paper names the first entity any more. */
  isEmptied: boolean;
}

/**
 * Moves mentions and their spellings from one entity to another in a copy; null where there is nothing to move. An
 * entity that no paper names has its names alone.
 * @param to one of the entities, or a new one; never `from`
 */
export function moveMentions(
  { entities, papers }: CorrectableCorpus,
  from: Entity,
  to: Entity,
  meant: Pick<MentionMove, "paperId" | "form">,
): Moved | null {
  const move: MentionMove = { fromId: from.id, to: { id: to.id, type: to.type }, ...meant };
  const moved = moveInPapers(papers, move) ?? papersWithout(papers, move);
  if (moved === null) return null;
  const isEmptied = !moved.some((paper) => paper.entities.some((n) => n.entityId === from.id));
  const known = [from.name, ...from.otherNames];
  const changed = entities.filter(({ id }) => id !== from.id && id !== to.id);
  if (isEmptied && move.form === null) changed.push(withNames(to, known));
  else {
    const gone = spellingsOf(papers, move);
    const left = spellingsOf(moved, { fromId: from.id, paperId: null, form: null });
    const kept = from.otherNames.filter((name) => !gone.has(name) || left.has(name));
    const taken = known.filter((name) => gone.has(name));
    changed.push(withNames(to, taken));
    if (!isEmptied) changed.push({ ...from, otherNames: kept });
  }
  changed.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { corpus: { entities: changed, papers: moved }, move, isEmptied };
}

/** Applies a move to all papers; unchanged papers stay the same objects. Null where none changes. */
export function moveInPapers(
  papers: CorrectableCorpus["papers"],
  move: MentionMove,
): CorrectableCorpus["papers"] | null {
  const moved = papers.map((paper) => {
    const entities = applyMoves(paper.paperId, paper.entities, [move]);
    return entities === paper.entities ? paper : { ...paper, entities };
  });
  return moved.every((paper, at) => paper === papers[at]) ? null : moved;
}

/** The papers as they are, where a move is of all of an entity that none of them names, as of some wider terms; else null. */
export function papersWithout(
  papers: CorrectableCorpus["papers"],
  { fromId, paperId, form }: MentionMove,
): CorrectableCorpus["papers"] | null {
  const isOfAll = paperId === null && form === null;
  const isNamed = papers.some(({ entities }) => entities.some((n) => n.entityId === fromId));
  return isOfAll && !isNamed ? papers : null;
}

function withNames(entity: Entity, names: readonly string[]): Entity {
  const others = new Set([...entity.otherNames, ...names]);
  others.delete(entity.name);
  return { ...entity, otherNames: [...others].sort() };
}

/** Spellings of the mentions that are meant, with single spaces as in `otherNames`. */
function spellingsOf(
  papers: CorrectableCorpus["papers"],
  { fromId, paperId, form }: Omit<MentionMove, "to">,
): Set<string> {
  const own = papers.filter((paper) => paperId === null || paper.paperId === paperId);
  const entries = own.flatMap(({ entities }) => entities.filter((n) => n.entityId === fromId));
  const mentions = entries.flatMap((entry) => entry.mentions ?? []);
  const meant = mentions.filter((mention) => isSpelled(mention, form));
  return new Set(meant.map(({ text }) => text.replace(/\s+/g, " ")));
}
