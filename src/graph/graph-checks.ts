/** What the fields of a map must mean to each other, whatever file it came from. */
import type { EntityLink, PaperGraph, PaperLink, PaperNode } from "./model.ts";
import { WEIGHT_UNITS } from "./link-weights.ts";

/** Every id that may be referred to. */
interface KnownIds {
  papers: Set<string>;
  entities: Set<string>;
  communities: Set<string>;
}

/** Finds the first thing in a map that contradicts the rest, as a phrase; null where all is well. */
export function checkGraph(graph: PaperGraph): string | null {
  for (const flaw of findFlaws(graph)) return flaw;
  return null;
}

function* findFlaws(graph: PaperGraph): Generator<string> {
  yield* repeatedIds("paper", graph.papers);
  yield* repeatedIds("entity", graph.entities);
  yield* repeatedIds("community", graph.communities);
  const known: KnownIds = {
    papers: idsOf(graph.papers),
    entities: idsOf(graph.entities),
    communities: idsOf(graph.communities),
  };
  yield* unknownIds(graph, known);
  for (const paper of graph.papers) yield* misplacedMentions(paper);
  yield* namingsThatDisagree(graph);
  yield* misdirectedLinks(graph.paperLinks);
  yield* misdirectedLinks(graph.entityLinks);
  for (const link of graph.paperLinks) yield* wrongSum(link);
}

function idsOf(items: { id: string }[]): Set<string> {
  return new Set(items.map(({ id }) => id));
}

function* repeatedIds(what: string, items: { id: string }[]): Generator<string> {
  const seen = new Set<string>();
  for (const { id } of items) {
    if (seen.has(id)) yield `${what} given twice: ${id}`;
    seen.add(id);
  }
}

function* unknownIds(graph: PaperGraph, known: KnownIds): Generator<string> {
  for (const { community } of [...graph.papers, ...graph.entities])
    if (community !== null) yield* unknown("communities", [community], known);
  for (const { names } of graph.papers)
    yield* unknown(
      "entities",
      names.map(({ entityId }) => entityId),
      known,
    );
  for (const { papers } of graph.entities) yield* unknown("papers", papers, known);
  for (const { source, target, shared } of graph.paperLinks) {
    yield* unknown("papers", [source, target], known);
    yield* unknown(
      "entities",
      shared.map(({ entityId }) => entityId),
      known,
    );
  }
  for (const { source, target } of graph.entityLinks)
    yield* unknown("entities", [source, target], known);
  for (const { papers, coverage } of graph.communities) {
    yield* unknown("papers", papers, known);
    yield* unknown(
      "entities",
      coverage.map(({ entityId }) => entityId),
      known,
    );
  }
}

function* unknown(what: keyof KnownIds, ids: string[], known: KnownIds): Generator<string> {
  for (const id of ids) if (!known[what].has(id)) yield `not among the ${what}: ${id}`;
}

function* misplacedMentions({
  id,
  title,
  abstract,
  names,
  sentences,
}: PaperNode): Generator<string> {
  const texts = { title, abstract };
  for (const { mentions } of names)
    for (const { field, start, end, text } of mentions)
      if (start >= end || texts[field].slice(start, end) !== text)
        yield `paper ${id}: "${text}" is not at ${field} ${start}–${end}`;
  for (const { start, end } of sentences)
    if (start > end || end > abstract.length) yield `paper ${id}: no sentence ${start}–${end}`;
}

/** Papers say what they name, and entities say who names them: both must tell the same. */
function* namingsThatDisagree({ papers, entities }: PaperGraph): Generator<string> {
  const fromPapers = papers.flatMap(({ id, names }) => names.map((n) => `${n.entityId}\n${id}`));
  const fromEntities = entities.flatMap((e) => e.papers.map((paper) => `${e.id}\n${paper}`));
  const told = new Set(fromPapers);
  for (const naming of fromEntities)
    if (!told.delete(naming)) yield `paper does not name its entity: ${naming.replace("\n", ", ")}`;
  for (const naming of told) yield `entity does not list its paper: ${naming.replace("\n", ", ")}`;
}

function* misdirectedLinks(links: (PaperLink | EntityLink)[]): Generator<string> {
  for (const { source, target } of links)
    if (source >= target) yield `link not in order: ${source}, ${target}`;
}

function* wrongSum({ source, target, weight, shared }: PaperLink): Generator<string> {
  const units = (value: number): number => Math.round(value * WEIGHT_UNITS);
  const sum = shared.reduce((total, part) => total + units(part.weight), 0);
  if (units(weight) !== sum)
    yield `link ${source}, ${target}: weight ${weight}, but its parts make ${sum / WEIGHT_UNITS}`;
}
