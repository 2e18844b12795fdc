/**
 * Wider terms by names: the longest known name that ends another one names its wider term, as "Quantization" does of
 * "Post-Training Quantization" (the head of the compound; on how far it goes see G. Bordea et al., 2016, doi:10.18653/v1/S16-1168).
 */
import { ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import { groupBy } from "../../base/group-by.ts";
import type { Entity, WiderTerm } from "../entity.ts";
import { normalForm } from "../text/normal-form.ts";
import type { LexiconTerms } from "./lexicon-rule.ts";

/** What stands before the head of a name and turns it into something else. */
const NEGATION = /^(?:non|un|anti|pseudo|quasi|not|no|without|beyond|vs|versus)-?$/i;

/** A name with one of these is no compound whose end is its head. */
const JOINED = /(?:^|\s)(?:and|or|vs\.?|versus|without|against|between|&|\/|\+)(?:\s|$)/i;

/** What begins the complement of a head: "Reinforcement Learning for Robotics". */
const PREPOSITION =
  /^(?:for|in|with|via|by|to|from|on|through|under|using|as|at|of|over|among|during|after)$/i;

/** Single words that head so many names that they say nothing of a kind. */
const GENERAL_HEADS = new Set(
  `model method approach algorithm system network analysis learning theory data test process function structure effect
  technique study task problem generation performance property experiment measurement framework tool device material
  factor change response behavior interaction activity`.split(/\s+/),
);

/** How many papers a wider term needs that the lexicon does not hold, over the papers of its kind. */
const MIN_PAPER_SHARE = 0.5;

interface Known {
  entity: Entity;
  isInLexicon: boolean;
  paperCount: number;
}

/** Finds the wider term of each entity whose name ends with that of another one of its type; data sets have none. */
export function findByName(
  entities: readonly Entity[],
  terms: LexiconTerms,
  papersOf: ReadonlyMap<string, readonly string[]>,
): WiderTerm[] {
  const all = entities
    .filter(({ type }) => ENTITY_TYPE_BY_ID[type].hasKindsByName)
    .map((entity): Known => ({
      entity,
      isInLexicon: terms.has(entity.name),
      paperCount: papersOf.get(entity.id)?.length ?? 0,
    }));
  const byForm = groupBy(all, ({ entity }) => normalForm(entity.name));
  const byOther = groupBy(
    all.flatMap((known) => known.entity.otherNames.map((name) => ({ known, name }))),
    ({ name }) => normalForm(name),
  );
  const find = (name: string): Known[] => {
    const form = normalForm(name);
    const others = new Set((byOther.get(form) ?? []).map(({ known }) => known));
    return byForm.get(form) ?? (others.size === 1 ? [...others] : []);
  };
  return all.flatMap(({ entity, paperCount }) => {
    const wider = listHeads(entity.name)
      .map((head) => find(head).find((known) => isWider(known, entity, paperCount, head)))
      .find((known) => known !== undefined);
    if (wider === undefined) return [];
    return { narrower: entity.id, wider: wider.entity.id, rule: "name" as const, evidence: null };
  });
}

/** The parts of a name that may name its wider term, longest first: "Reinforcement Learning" of "Deep Reinforcement Learning for Robots". */
function listHeads(name: string): string[] {
  if (JOINED.test(name)) return [];
  const words = name.split(/\s+/);
  const at = words.findIndex((word, place) => place > 0 && PREPOSITION.test(word));
  const head = at < 0 ? words : words.slice(0, at);
  const whole = at < 0 ? [] : [head.join(" ")];
  const ends = head.slice(1).map((_, place) => head.slice(place + 1));
  return [
    ...whole,
    ...ends.filter((_, place) => !NEGATION.test(head[place] ?? "")).map((end) => end.join(" ")),
  ];
}

function isWider(known: Known, { id, type }: Entity, paperCount: number, head: string): boolean {
  const { entity, isInLexicon } = known;
  if (entity.id === id) return false;
  const isOneWord = !/[\s-]/.test(head);
  if (isOneWord && (!isInLexicon || GENERAL_HEADS.has(normalForm(head)))) return false;
  // Tasks and methods are told apart less well than they are found: what the lexicon knows may be of the other type.
  if (entity.type !== type && (!isInLexicon || isOneWord)) return false;
  return isInLexicon || known.paperCount >= MIN_PAPER_SHARE * paperCount;
}
