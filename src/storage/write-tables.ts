/** Writes the lists of a map as Arrow tables, one file each; references are row numbers of other tables. */
import type { WiderTerm } from "../entities/entity.ts";
import { writeTable } from "./arrow-table.ts";
import type {
  EntityLink,
  EntityNode,
  LoadedGraph,
  LoadedPaper,
  PaperLink,
  SharedEntity,
  Saying,
} from "../graph/model.ts";

/** File of each table, by path inside of the map's folder. */
export const TABLES = {
  papers: "map/papers.arrow",
  entities: "map/entities.arrow",
  paperEntities: "map/paper-entities.arrow",
  paperLinks: "map/paper-links.arrow",
  entityLinks: "map/entity-links.arrow",
  sayings: "map/sayings.arrow",
  wider: "map/wider-terms.arrow",
} as const;
export type TableName = keyof typeof TABLES;

type TableBytes = Uint8Array<ArrayBuffer>;
type FindRow = (id: string) => number;

/**
 * Writes all tables of a map; equal maps give equal bytes.
 * @throws "invalid graph: no ID" where a link or a paper refers to an id that is not on the map
 */
export function writeTables(graph: LoadedGraph): Record<TableName, TableBytes> {
  const rowOfPaper = createRowFinder(graph.papers);
  const rowOfEntity = createRowFinder(graph.entities);
  return {
    papers: writePapers(graph.papers),
    entities: writeEntities(graph.entities),
    paperEntities: writePaperEntities(graph.papers, rowOfEntity),
    paperLinks: writePaperLinks(graph.paperLinks, rowOfPaper, rowOfEntity),
    entityLinks: writeEntityLinks(graph.entityLinks, rowOfEntity),
    sayings: writeSayings(graph.sayings, rowOfEntity, rowOfPaper),
    wider: writeWider(graph.wider, rowOfPaper, rowOfEntity),
  };
}

function createRowFinder(items: readonly { id: string }[]): FindRow {
  const rows = new Map(items.map(({ id }, row) => [id, row]));
  return (id) => {
    const row = rows.get(id);
    if (row === undefined) throw new Error(`invalid graph: no ${id}`);
    return row;
  };
}

function writePapers(papers: readonly LoadedPaper[]): TableBytes {
  return writeTable({
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
    secondaryCommunity: ["label", papers.map(({ secondaryCommunity }) => secondaryCommunity)],
    placedBy: ["label", papers.map(({ placedBy }) => placedBy)],
    placedWords: ["texts", papers.map(({ placedWords }) => placedWords.map(({ word }) => word))],
    placedCounts: [
      "wholes",
      papers.map(({ placedWords }) => placedWords.map(({ paperCount }) => paperCount)),
    ],
  });
}

function writeEntities(entities: readonly EntityNode[]): TableBytes {
  return writeTable({
    id: ["text", entities.map(({ id }) => id)],
    name: ["text", entities.map(({ name }) => name)],
    type: ["label", entities.map(({ type }) => type)],
    otherNames: ["texts", entities.map(({ otherNames }) => otherNames)],
    x: ["number", entities.map(({ x }) => x)],
    y: ["number", entities.map(({ y }) => y)],
    community: ["label", entities.map(({ community }) => community)],
  });
}

/** Sorted by paper, in each by first mention. */
function writePaperEntities(papers: readonly LoadedPaper[], rowOfEntity: FindRow): TableBytes {
  const rows = papers.flatMap(({ entities }, paper) => entities.map((own) => ({ paper, ...own })));
  return writeTable({
    paper: ["whole", rows.map(({ paper }) => paper)],
    entity: ["whole", rows.map(({ entityId }) => rowOfEntity(entityId))],
    role: ["label", rows.map(({ role }) => role)],
    confidence: ["number", rows.map(({ confidence }) => confidence)],
  });
}

function writePaperLinks(
  links: readonly PaperLink[],
  rowOfPaper: FindRow,
  rowOfEntity: FindRow,
): TableBytes {
  /** The shared entity itself where both papers name it. */
  const kindOf = ({ entityId, kinds }: SharedEntity, end: 0 | 1): number =>
    rowOfEntity(kinds?.[end] ?? entityId);
  return writeTable({
    source: ["whole", links.map(({ source }) => rowOfPaper(source))],
    target: ["whole", links.map(({ target }) => rowOfPaper(target))],
    weight: ["number", links.map(({ weight }) => weight)],
    shared: [
      "wholes",
      links.map(({ shared }) => shared.map(({ entityId }) => rowOfEntity(entityId))),
    ],
    parts: ["numbers", links.map(({ shared }) => shared.map(({ weight }) => weight))],
    sourceKinds: ["wholes", links.map(({ shared }) => shared.map((one) => kindOf(one, 0)))],
    targetKinds: ["wholes", links.map(({ shared }) => shared.map((one) => kindOf(one, 1)))],
  });
}

function writeEntityLinks(links: readonly EntityLink[], rowOfEntity: FindRow): TableBytes {
  return writeTable({
    source: ["whole", links.map(({ source }) => rowOfEntity(source))],
    target: ["whole", links.map(({ target }) => rowOfEntity(target))],
    weight: ["number", links.map(({ weight }) => weight)],
    paperCount: ["whole", links.map(({ paperCount }) => paperCount)],
  });
}

function writeSayings(
  sayings: readonly Saying[],
  rowOfEntity: FindRow,
  rowOfPaper: FindRow,
): TableBytes {
  return writeTable({
    entity: ["whole", sayings.map(({ entityId }) => rowOfEntity(entityId))],
    papers: ["wholes", sayings.map(({ papers }) => papers.map(rowOfPaper))],
  });
}

function writeWider(
  wider: readonly WiderTerm[],
  rowOfPaper: FindRow,
  rowOfEntity: FindRow,
): TableBytes {
  const evidence = wider.map((term) => term.evidence);
  return writeTable({
    narrower: ["whole", wider.map(({ narrower }) => rowOfEntity(narrower))],
    wider: ["whole", wider.map((term) => rowOfEntity(term.wider))],
    rule: ["label", wider.map(({ rule }) => rule)],
    paper: ["whole", evidence.map((place) => place && rowOfPaper(place.paperId))],
    field: ["label", evidence.map((place) => place && place.field)],
    start: ["whole", evidence.map((place) => place && place.start)],
    end: ["whole", evidence.map((place) => place && place.end)],
  });
}
