/** The one step that corrections are made of: what papers said of one entity they now say of another, or of none. */
import type { Entity, Mention, PaperEntity, Role } from "../entities/entity.ts";
import { byPlace, listMentions } from "../entities/linking/mentions.ts";
import { normalForm } from "../entities/text/normal-form.ts";
import { ENTITY_TYPE_BY_ID } from "../entities/entity-types.ts";
import type { EntityType } from "../entities/entity-types.ts";

/** How a paper names an entity; mentions are absent where the text of the paper was not read. */
export type CorrectableEntity = Pick<PaperEntity, "entityId" | "role" | "confidence"> &
  Partial<Pick<PaperEntity, "mentions">>;

/** All that a correction does to the names of papers, as plain data. */
export interface MentionMove {
  fromId: string;
  /** Null where the mentions are of no entity. */
  to: Pick<Entity, "id" | "type"> | null;
  /** The only paper meant; null for all. */
  paperId: string | null;
  /** Normal form of the only spelling meant; null for all. */
  form: string | null;
}

/** Roles from the strongest. */
const STRENGTH: readonly Role[] = ["introduces", "addresses", "uses"];

/** What a paper names after moves, one after the other; the same array where there is nothing to move. */
export function applyMoves<N extends CorrectableEntity>(
  paperId: string,
  names: N[],
  moves: readonly MentionMove[],
): N[] {
  return moves.reduce(
    (moved, move) =>
      move.paperId === null || move.paperId === paperId ? moveInPaper(moved, move) : moved,
    names,
  );
}

function moveInPaper<N extends CorrectableEntity>(
  names: N[],
  { fromId, to, form }: MentionMove,
): N[] {
  const naming = names.find(({ entityId }) => entityId === fromId);
  if (!naming) return names;
  const moving = form === null ? naming : keepMentions(naming, (m) => isSpelled(m, form));
  const staying = form === null ? null : keepMentions(naming, (m) => !isSpelled(m, form));
  if (!moving) return names;
  if (to === null) return names.filter((other) => other !== naming);
  const known = names.find(({ entityId }) => entityId === to.id);
  const arrived = { ...moving, entityId: to.id, role: roleFor(to.type, naming.role) };
  const joined = known === undefined ? arrived : mergeEntities(known, arrived);
  const first = names.find((one) => one === naming || one === known);
  const moved = names.flatMap((one) => [
    ...(one === naming && staying ? [staying] : []),
    ...(one === first ? [joined] : []),
    ...(one === naming || one === known ? [] : [one]),
  ]);
  // Without mentions the order stays: what was joined stands where the earlier of the two stood.
  return moved.sort((a, b) => byPlace(a.mentions?.[0], b.mentions?.[0]));
}

/** The naming with some of its mentions; null where it has none of them, or they are absent. */
function keepMentions<N extends CorrectableEntity>(
  naming: N,
  isKept: (mention: Mention) => boolean,
): N | null {
  const mentions = naming.mentions?.filter(isKept) ?? [];
  return mentions.length > 0 ? { ...naming, mentions } : null;
}

/** @param form null for any spelling */
export function isSpelled({ text }: Mention, form: string | null): boolean {
  return form === null || normalForm(text) === form;
}

/** Some types are never addressed. */
function roleFor(type: EntityType, role: Role): Role {
  return role === "addresses" && !ENTITY_TYPE_BY_ID[type].isAddressed ? "uses" : role;
}

/** What both say of one entity in one paper; of two that are as sure the first gives the reason. */
function mergeEntities<N extends CorrectableEntity>(a: N, b: N): N {
  const surer = b.confidence > a.confidence ? b : a;
  const role = STRENGTH.find((one) => one === a.role || one === b.role) ?? a.role;
  if (!a.mentions || !b.mentions) return { ...surer, role };
  return { ...surer, role, mentions: listMentions([...a.mentions, ...b.mentions]) };
}
