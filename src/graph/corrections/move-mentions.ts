/** The one step that corrections are made of: what papers said of one entity they now say of another. */
import { byFirstMention, mentionsOf } from "../../entities/mentions.ts";
import type {
  Entity,
  EntityType,
  Extraction,
  Mention,
  NamedEntity,
  PaperEntities,
  Role,
} from "../../entities/entity.ts";

export interface Move {
  from: Entity;
  /** One of the extraction's entities, or a new one; never `from`. */
  to: Entity;
  /** The only paper meant; null for all. */
  paperId: string | null;
  /** The only mentions meant; null for all. */
  isMeant: ((mention: Mention) => boolean) | null;
}

export interface Moved {
  extraction: Extraction;
  /** Whether no paper names `from` any more, so that it is gone. */
  isEmptied: boolean;
}

/** Roles from the strongest. */
const STRENGTH: readonly Role[] = ["introduces", "addresses", "uses"];

/** Moves mentions in a copy; papers without any stay the same objects. Null where there is nothing to move. */
export function moveMentions({ entities, papers }: Extraction, move: Move): Moved | null {
  const { from, to, paperId } = move;
  const spellings = new Set<string>();
  const moved = papers.map((paper) =>
    paperId === null || paper.paperId === paperId ? moveInPaper(paper, move, spellings) : paper,
  );
  if (moved.every((paper, at) => paper === papers[at])) return null;
  const left = moved.flatMap((paper) => paper.entities.filter((n) => n.entityId === from.id));
  const isEmptied = left.length === 0;
  const known = [from.name, ...from.otherNames];
  const takesAll = isEmptied && move.isMeant === null;
  const taken = takesAll ? known : known.filter((name) => spellings.has(name));
  for (const { mentions } of left) mentions.forEach((m) => spellings.delete(spellingOf(m)));
  const kept = from.otherNames.filter((name) => !spellings.has(name));
  const others = entities.filter(({ id }) => id !== from.id && id !== to.id);
  const changed = [...others, withNames(to, taken)];
  if (!isEmptied)
    changed.push(kept.length < known.length - 1 ? { ...from, otherNames: kept } : from);
  changed.sort((a, b) => (a.id < b.id ? -1 : 1));
  return { extraction: { entities: changed, papers: moved }, isEmptied };
}

/** Adds what it moves to `spellings`. */
function moveInPaper(
  paper: PaperEntities,
  { from, to, isMeant }: Move,
  spellings: Set<string>,
): PaperEntities {
  const naming = paper.entities.find(({ entityId }) => entityId === from.id);
  const moving = naming?.mentions.filter((mention) => isMeant?.(mention) ?? true) ?? [];
  if (naming === undefined || moving.length === 0) return paper;
  moving.forEach((mention) => spellings.add(spellingOf(mention)));
  const staying = naming.mentions.filter((mention) => !moving.includes(mention));
  const known = paper.entities.find(({ entityId }) => entityId === to.id);
  const arrived = {
    ...naming,
    entityId: to.id,
    role: roleFor(to.type, naming.role),
    mentions: moving,
  };
  const entities = [
    ...paper.entities.filter((other) => other !== naming && other !== known),
    ...(staying.length > 0 ? [{ ...naming, mentions: staying }] : []),
    known === undefined ? arrived : joinNamings(known, arrived),
  ];
  return { ...paper, entities: entities.sort(byFirstMention) };
}

/** Only tasks are addressed. */
function roleFor(type: EntityType, role: Role): Role {
  return role === "addresses" && type !== "task" ? "uses" : role;
}

/** What both say of one entity in one paper; of two that are as sure the first gives the reason. */
function joinNamings(a: NamedEntity, b: NamedEntity): NamedEntity {
  const surer = b.confidence > a.confidence ? b : a;
  const role = STRENGTH.find((one) => one === a.role || one === b.role) ?? a.role;
  return { ...surer, role, mentions: mentionsOf([...a.mentions, ...b.mentions]) };
}

function withNames(entity: Entity, names: readonly string[]): Entity {
  const others = new Set([...entity.otherNames, ...names]);
  others.delete(entity.name);
  return { ...entity, otherNames: [...others].sort() };
}

/** As other names are kept: without line breaks. */
function spellingOf({ text }: Mention): string {
  return text.replace(/\s+/g, " ");
}
