/** The nodes and links of a map as the bare Sigma page takes them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "../../src/graph/node-size.ts";
import type { LoadedGraph } from "../../src/graph/stored/loaded-map.ts";
import { readMapFiles } from "../../src/graph/stored/map-files.ts";

const GREY = "#9a9fa3";
/** What the page draws when it opens: entities that two papers name, tied to these. */
const LEAST_PAPERS = 2;

export interface BareGraph {
  nodes: [x: number, y: number, size: number, color: string][];
  /** Rows of the nodes at both ends. */
  links: [source: number, target: number][];
}

export function loadGraph(folder: string): Promise<LoadedGraph> {
  return readMapFiles(async (name) => new Uint8Array(await readFile(join(folder, name))));
}

export function buildBareGraph({ papers, entities }: LoadedGraph): BareGraph {
  const drawn = entities.filter((entity) => entity.papers.length >= LEAST_PAPERS);
  const radii = entities.map((entity) => entityRadius(entity.papers.length));
  const scale = shrinkFactor([...papers.map(() => PAPER_RADIUS), ...radii]);
  const rowOfPaper = new Map(papers.map(({ id }, row) => [id, row]));
  return {
    nodes: [
      ...papers.map(({ x, y }): BareGraph["nodes"][number] => [x, y, PAPER_RADIUS * scale, GREY]),
      ...drawn.map(({ x, y, papers: own }): BareGraph["nodes"][number] => [
        ...([x, y, entityRadius(own.length) * scale, GREY] as const),
      ]),
    ],
    links: drawn.flatMap(({ papers: own }, i) =>
      own.map((id): [number, number] => [rowOfPaper.get(id) ?? 0, papers.length + i]),
    ),
  };
}
