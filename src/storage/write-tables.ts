/** Writes the lists of a map as tables, one file each; rows refer to rows of others by number. */
import { writeTable } from "./arrow-table.ts";
import type { LoadedGraph } from "../graph/model.ts";

export const TABLES = {
  papers: "map/papers.arrow",
  entities: "map/entities.arrow",
  namings: "map/namings.arrow",
  paperLinks: "map/paper-links.arrow",
  entityLinks: "map/entity-links.arrow",
} as const;
export type TableName = keyof typeof TABLES;

function rowsOf(items: readonly { id: string }[]): (id: string) => number {
  const rows = new Map(items.map(({ id }, row) => [id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`invalid graph: no ${id}`);
    return row;
  };
}

export function writeTables(graph: LoadedGraph): Record<TableName, Uint8Array<ArrayBuffer>> {
  const { papers, entities, paperLinks, entityLinks } = graph;
  const rowOfPaper = rowsOf(papers);
  const rowOfEntity = rowsOf(entities);
  const namings = papers.flatMap(({ entities }, paper) =>
    entities.map((named) => ({ paper, ...named })),
  );
  return {
    papers: writeTable({
      id: ["text", papers.map(({ id }) => id)],
      title: ["text", papers.map(({ title }) => title)],
      authors: ["texts", papers.map(({ authors }) => authors)],
      year: ["whole", papers.map(({ date }) => date?.year ?? null)],
      month: ["whole", papers.map(({ date }) => date?.month ?? null)],
      day: ["whole", papers.map(({ date }) => date?.day ?? null)],
      venue: ["label", papers.map(({ venue }) => venue)],
      upvotes: ["whole", papers.map(({ upvotes }) => upvotes)],
      x: ["number", papers.map(({ x }) => x)],
      y: ["number", papers.map(({ y }) => y)],
      community: ["label", papers.map(({ community }) => community)],
      subtopic: ["label", papers.map(({ subtopic }) => subtopic)],
      stability: ["number", papers.map(({ stability }) => stability)],
      between: ["label", papers.map(({ secondaryCommunity }) => secondaryCommunity)],
    }),
    entities: writeTable({
      id: ["text", entities.map(({ id }) => id)],
      name: ["text", entities.map(({ name }) => name)],
      type: ["label", entities.map(({ type }) => type)],
      otherNames: ["texts", entities.map(({ otherNames }) => otherNames)],
      x: ["number", entities.map(({ x }) => x)],
      y: ["number", entities.map(({ y }) => y)],
      community: ["label", entities.map(({ community }) => community)],
    }),
    namings: writeTable({
      paper: ["whole", namings.map(({ paper }) => paper)],
      entity: ["whole", namings.map(({ entityId }) => rowOfEntity(entityId))],
      role: ["label", namings.map(({ role }) => role)],
      confidence: ["number", namings.map(({ confidence }) => confidence)],
    }),
    paperLinks: writeTable({
      source: ["whole", paperLinks.map(({ source }) => rowOfPaper(source))],
      target: ["whole", paperLinks.map(({ target }) => rowOfPaper(target))],
      weight: ["number", paperLinks.map(({ weight }) => weight)],
      shared: [
        "wholes",
        paperLinks.map(({ shared }) => shared.map(({ entityId }) => rowOfEntity(entityId))),
      ],
      parts: ["numbers", paperLinks.map(({ shared }) => shared.map(({ weight }) => weight))],
    }),
    entityLinks: writeTable({
      source: ["whole", entityLinks.map(({ source }) => rowOfEntity(source))],
      target: ["whole", entityLinks.map(({ target }) => rowOfEntity(target))],
      weight: ["number", entityLinks.map(({ weight }) => weight)],
      papers: ["whole", entityLinks.map(({ paperCount }) => paperCount)],
    }),
  };
}
