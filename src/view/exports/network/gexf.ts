/** The graph as GEXF, for Gephi: positions and colours come along. */
import Graph from "graphology";
import { write } from "graphology-gexf/browser";

import type { ExportedGraph } from "./exported-graph.ts";
import { toLinkRow } from "./exported-links.ts";
import { cleanForXml } from "../../../base/xml-text.ts";

/** Gephi's sizes and places are about a thousand units wide. */
const UNITS = 1000;

function cleanAll<T extends object>(attributes: T): T {
  const entries = Object.entries(attributes).map(([key, value]: [string, unknown]) => [
    key,
    typeof value === "string" ? cleanForXml(value) : value,
  ]);
  return Object.fromEntries(entries) as T;
}

/** GEXF 1.3. Places are in thousandths of the unit of the map, and sizes grow with the root of the count. */
export function writeGexf({ name, origin, nodes, links, communities }: ExportedGraph): string {
  const graph = new Graph({ type: "undirected", multi: false });
  graph.replaceAttributes({
    creator: "Paperloom",
    description: cleanForXml(origin),
    keywords: cleanForXml([name, ...communities.map((community) => community.name)].join(", ")),
  });
  for (const { id, x, y, count, ...facts } of nodes) {
    const place = { x: x * UNITS, y: y * UNITS, size: 4 + 2 * Math.sqrt(count), count };
    graph.mergeNode(cleanForXml(id), cleanAll({ ...facts, ...place }));
  }
  for (const { source, target, ...facts } of links.map(toLinkRow)) {
    const ends = [cleanForXml(source), cleanForXml(target)] as const;
    // Keys of graphology's own making are random, and are written as ids.
    graph.mergeEdgeWithKey(ends.join("|"), ...ends, cleanAll(facts));
  }
  return write(graph, { version: "1.3" });
}
