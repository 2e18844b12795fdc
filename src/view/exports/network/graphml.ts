/** The graph as GraphML, for yEd, Cytoscape, igraph and NetworkX. */
import type { ExportedGraph, ExportedNode } from "./exported-graph.ts";
import { type LinkRow, toLinkRow } from "./exported-links.ts";
import { escapeXml } from "../../../base/xml-text.ts";

type Fact = string | number;

const NODE_KEYS = {
  ...{ label: "string", kind: "string", x: "double", y: "double" },
  ...{ community: "string", communityName: "string", color: "string", count: "int" },
  ...{ year: "string", venue: "string", authors: "string", wider: "string" },
} satisfies Record<keyof Omit<ExportedNode, "id">, string>;

const LINK_KEYS = { weight: "double", shared: "string" } satisfies Record<
  keyof Omit<LinkRow, "source" | "target">,
  string
>;

const declare = (owner: string, keys: Record<string, string>): string[] =>
  Object.entries(keys).map(
    ([key, type]) =>
      `<key id="${owner}-${key}" for="${owner}" attr.name="${key}" attr.type="${type}"/>`,
  );

const writeValue = (owner: string, facts: [string, Fact][]): string =>
  facts
    .filter(([, value]) => value !== "")
    .map(([key, value]) => `<data key="${owner}-${key}">${escapeXml(String(value))}</data>`)
    .join("");

function writeNode({ id, ...facts }: ExportedNode): string {
  return `<node id="${escapeXml(id)}">${writeValue("node", Object.entries(facts))}</node>`;
}

function writeLink({ source, target, ...facts }: LinkRow): string {
  const ends = `source="${escapeXml(source)}" target="${escapeXml(target)}"`;
  return `<edge ${ends}>${writeValue("edge", Object.entries(facts))}</edge>`;
}

/** GraphML with a key for each attribute; values that are empty are left out. */
export function writeGraphml({ name, origin, nodes, links, communities }: ExportedGraph): string {
  const about: [string, Fact][] = [
    ["name", name],
    ["origin", origin],
    ["communities", JSON.stringify(communities)],
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">',
    ...declare("graph", { name: "string", origin: "string", communities: "string" }),
    ...declare("node", NODE_KEYS),
    ...declare("edge", LINK_KEYS),
    '<graph edgedefault="undirected">',
    writeValue("graph", about),
    ...nodes.map(writeNode),
    ...links.map(toLinkRow).map(writeLink),
    "</graph>",
    "</graphml>\n",
  ].join("\n");
}
