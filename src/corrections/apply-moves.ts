/** Moves of mentions from one entity to another or to none: the only step that corrections consist of. */
import type { Entity, Mention, PaperEntity, Role } from "../entities/entity.ts";
import { byPlace, listMentions } from "../entities/linking/mentions.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import { ENTITY_TYPE_BY_ID } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";

/** An entity of a paper; mentions are absent where the text of the paper is not loaded. */
export type CorrectableEntity = Pick<PaperEntity, "entityId" | "role" | "confidence"> &
  Partial<Pick<PaperEntity, "mentions">>;

/** The effect of a correction on the entities of papers, as plain data. */
export interface MentionMove {
  fromId: string;
  /** Null removes the mentions. */
  to: Pick<Entity, "id" | "type"> | null;
  /** The only paper meant; null for all. */
  paperId: string | null;
  /** Normal form of the only spelling meant; null for all. */
  form: string | null;
}

/** Roles from the strongest. */
const STRENGTH: readonly Role[] = ["introduces", "addresses", "uses", "contrasts"];

/** Applies moves in order to the entities of a paper; returns the same array where none applies. */
export function applyMoves<N extends CorrectableEntity>(
  paperId: string,
  entities: N[],
  moves: readonly MentionMove[],
): N[] {
  return moves.reduce(
    (moved, move) =>
      move.paperId === null || move.paperId === paperId ? moveInPaper(moved, move) : moved,
    entities,
  );
}

function moveInPaper<N extends CorrectableEntity>(
  entities: N[],
  { fromId, to, form }: MentionMove,
): N[] {
  const source = entities.find(({ entityId }) => entityId === fromId);
  if (!source) return entities;
  const moving = form === null ? source : keepMentions(source, (m) => isSpelled(m, form));
  const staying = form === null ? null : keepMentions(source, (m) => !isSpelled(m, form));
  if (!moving) return entities;
  if (to === null) return entities.filter((other) => other !== source);
  const known = entities.find(({ entityId }) => entityId === to.id);
  const arrived = { ...moving, entityId: to.id, role: roleFor(to.type, source.role) };
  const joined = known === undefined ? arrived : mergeEntities(known, arrived);
  const first = entities.find((one) => one === source || one === known);
  const moved = entities.flatMap((one) => [
    ...(one === source && staying ? [staying] : []),
    ...(one === first ? [joined] : []),
    ...(one === source || one === known ? [] : [one]),
  ]);
  // Without mentions the order stays: what was joined stands where the earlier of the two stood.
  return moved.sort((a, b) => byPlace(a.mentions?.[0], b.mentions?.[0]));
}

/** A copy with the mentions that are kept; null where none is, or mentions are absent. */
function keepMentions<N extends CorrectableEntity>(
  entity: N,
  isKept: (mention: Mention) => boolean,
): N | null {
  const mentions = entity.mentions?.filter(isKept) ?? [];
  return mentions.length > 0 ? { ...entity, mentions } : null;
}

/** Whether a mention has a spelling. @param form normal form of the spelling; null for any */
export function isSpelled({ text }: Mention, form: string | null): boolean {
  return form === null || normalForm(text) === form;
}

/** Some types are never addressed. */
function roleFor(type: EntityType, role: Role): Role {
  return role === "addresses" && !ENTITY_TYPE_BY_ID[type].isAddressed ? "uses" : role;
}

/** Merges two entries of one entity in one paper; confidence and reason are those of the more confident, else of `a`. */
function mergeEntities<N extends CorrectableEntity>(a: N, b: N): N {
  const surer = b.confidence > a.confidence ? b : a;
  const role = STRENGTH.find((one) => one === a.role || one === b.role) ?? a.role;
  if (!a.mentions || !b.mentions) return { ...surer, role };
  return { ...surer, role, mentions: listMentions([...a.mentions, ...b.mentions]) };
}
