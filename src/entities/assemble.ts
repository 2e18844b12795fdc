/** From what each paper was found to name to the entities of the whole corpus, each with one name and one type. */
import type { Chosen } from "./choose.ts";
import { ENTITY_TYPES } from "./entity.ts";
import type { Entity, EntityType, Extraction, Mention, NamedEntity } from "./entity.ts";
import { reasonOf } from "./judge.ts";
import { slugOf } from "./normal-form.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";
import { roleOf } from "./roles.ts";

interface Group {
  chosen: Chosen[];
}

/** Entities sorted by id; papers in the order of the readings. */
export function assembleExtraction(readings: Reading[], chosenByPaper: Chosen[][]): Extraction {
  const groups = new Map<string, Group>();
  for (const chosen of chosenByPaper) {
    for (const one of chosen) {
      const group = groups.get(one.candidate.key) ?? { chosen: [] };
      group.chosen.push(one);
      groups.set(one.candidate.key, group);
    }
  }
  const entityByKey = new Map([...groups].map(([key, group]) => [key, nameEntity(group.chosen)]));
  const used = new Map<string, Entity>();
  const papers = readings.map((reading, index) => ({
    paperId: reading.paper.id,
    sentences: reading.sentences,
    entities: (chosenByPaper[index] ?? [])
      .map((one) => nameInPaper(one, entityByKey, used))
      .sort(
        (a, b) => byMention(a.mentions[0], b.mentions[0]) || (a.entityId < b.entityId ? -1 : 1),
      ),
  }));
  const entities = [...used.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { entities, papers };
}

function nameInPaper(
  one: Chosen,
  entityByKey: Map<string, Entity>,
  used: Map<string, Entity>,
): NamedEntity {
  const entity = entityByKey.get(one.candidate.key);
  if (entity === undefined) throw new Error(`no entity for key: ${one.candidate.key}`);
  used.set(entity.id, entity);
  return {
    entityId: entity.id,
    role: roleOf({ ...one, type: entity.type }),
    confidence: Math.round(one.confidence * 1000) / 1000,
    mentions: mentionsOf(one.places),
    reason: reasonOf({ ...one, type: entity.type }),
  };
}

/** In reading order; of two that overlap the longer stays. */
function mentionsOf(places: Occurrence[]): Mention[] {
  const mentions: Mention[] = [];
  for (const { field, start, end, text } of [...places].sort(
    (a, b) => byMention(a, b) || b.end - a.end,
  )) {
    const previous = mentions.at(-1);
    if (previous === undefined || previous.field !== field || start >= previous.end)
      mentions.push({ field, start, end, text });
  }
  return mentions;
}

function byMention(a: Mention | undefined, b: Mention | undefined): number {
  if (a === undefined || b === undefined) return 0;
  if (a.field !== b.field) return a.field === "title" ? -1 : 1;
  return a.start - b.start;
}

function nameEntity(chosen: Chosen[]): Entity {
  const entry = chosen.find((c) => c.candidate.entry !== null)?.candidate.entry;
  const type = entry?.type ?? commonType(chosen);
  const spellings = chosen.flatMap((c) =>
    c.candidate.occurrences.map((o) => o.spelledOut ?? o.text),
  );
  const name = entry?.name ?? bestName(spellings);
  const others = new Set(spellings.map((s) => s.replace(/\s+/g, " ")));
  others.delete(name);
  return { id: `${type}:${slugOf(name) || name}`, name, type, otherNames: [...others].sort() };
}

function commonType(chosen: Chosen[]): EntityType {
  const sureness = (type: EntityType) =>
    chosen.reduce((sum, c) => sum + (c.type === type ? c.confidence : 0), 0);
  return ENTITY_TYPES.reduce((best, type) => (sureness(type) > sureness(best) ? type : best));
}

/** A coined short form if there is one, else the commonest spelling with capitals, singular. */
function bestName(spellings: string[]): string {
  const counts = new Map<string, number>();
  for (const spelling of spellings) counts.set(spelling, (counts.get(spelling) ?? 0) + 1);
  const rank = (s: string) =>
    (/^\S*\p{Lu}\S*\p{Lu}\S*$/u.test(s) ? 1000 : 0) + (counts.get(s) ?? 0);
  const best =
    [...counts.keys()].sort(
      (a, b) => rank(b) - rank(a) || a.length - b.length || (a < b ? -1 : 1),
    )[0] ?? "";
  return titleCase(best.replace(/\s+/g, " ").replace(/\s*\([^)]*\)/g, ""));
}

function titleCase(name: string): string {
  return name.replace(
    /(^|[\s-])(\p{Ll})/gu,
    (whole, before: string, letter: string, at: number) => {
      const word = /^[\p{L}\p{N}]+/u.exec(name.slice(at + before.length))?.[0] ?? "";
      return /^(?:of|for|from|with|in|to|as|by|and|the|through|via|on|at|a|an)$/.test(word) ||
        /\p{Lu}/u.test(word)
        ? whole
        : before + letter.toUpperCase();
    },
  );
}
