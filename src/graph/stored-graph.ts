/** The map as a file: JSON, one record a line, so that two builds compare line by line. */
import * as v from "valibot";
import { checkGraph } from "./graph-checks.ts";
import { GRAPH_SCHEMA } from "./graph-schema.ts";
import { GRAPH_VERSION } from "./model.ts";
import type { PaperGraph } from "./model.ts";

/** Writes a graph as text; equal graphs give equal text, and `readGraph` gives it back. */
export function serialiseGraph(graph: PaperGraph): string {
  const { version, build, papers, entities, paperLinks, entityLinks, communities } = graph;
  const lists = { papers, entities, paperLinks, entityLinks, communities };
  const fields = [
    `"version":${version}`,
    `"build":${JSON.stringify(build)}`,
    ...Object.entries(lists).map(([name, items]) => `"${name}":${serialiseList(items)}`),
  ];
  return `{${fields.join(",\n")}}\n`;
}

function serialiseList(items: object[]): string {
  return items.length === 0 ? "[]" : `[\n${items.map((item) => JSON.stringify(item)).join(",\n")}]`;
}

/**
 * Reads what `serialiseGraph` wrote, trusting nothing in it: the shape of every field, that ids are
 * known and unique, that mentions lie where they say, and that the weights of links add up.
 * @throws with the place and what is wrong, such as "invalid graph: expected version 1, got 2"
 */
export function readGraph(text: string): PaperGraph {
  const data = parseJson(text);
  const version = v.safeParse(v.looseObject({ version: v.unknown() }), data);
  if (!version.success) throw new Error("invalid graph: no version");
  if (version.output.version !== GRAPH_VERSION)
    throw new Error(
      `invalid graph: expected version ${GRAPH_VERSION}, got ${JSON.stringify(version.output.version)}`,
    );
  const result = v.safeParse(GRAPH_SCHEMA, data, { abortEarly: true });
  if (!result.success) {
    const [issue] = result.issues;
    throw new Error(`invalid graph: ${v.getDotPath(issue) ?? "file"}: ${issue.message}`);
  }
  const flaw = checkGraph(result.output);
  if (flaw !== null) throw new Error(`invalid graph: ${flaw}`);
  return result.output;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error("invalid graph: not JSON", { cause });
  }
}
