import { tableFromIPC } from "@uwdata/flechette";
import { describe, expect, it } from "vitest";
import type { PaperGraph } from "../../src/graph/model.ts";
import { writeTable } from "../../src/storage/arrow-table.ts";
import { type MapFile, readMapFiles, writeMapFiles } from "../../src/storage/map-files.ts";
import { corpus, graphOf, twoGroups } from "../graph/helpers.ts";
import { hashOf, readerOf, readWhole } from "./map-files.ts";

const written = (): PaperGraph => structuredClone(graphOf(twoGroups()));
const read = (graph: PaperGraph) => readWhole(readerOf(writeMapFiles(graph)));

/** Reads a map in which one file is another. */
function readWith(name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<unknown> {
  const replaced = typeof bytes === "string" ? new TextEncoder().encode(bytes) : bytes;
  const files = [...writeMapFiles(written())].map((file): MapFile =>
    file.name === name ? { name, bytes: replaced } : file,
  );
  return readWhole(readerOf(files));
}

describe("writeMapFiles", () => {
  it("writes what is read back, and the same bytes again", async () => {
    const graph = written();
    const again = await read(graph);
    expect(again).toEqual(graph);
    expect(hashOf(again)).toBe(hashOf(graph));
  });

  it("writes and reads the map of no papers", async () => {
    const empty = graphOf(corpus({}));
    expect(await read(empty)).toEqual(empty);
  });

  it("writes tables that any reader of Arrow opens", () => {
    const [papers] = [...writeMapFiles(written())].filter(
      ({ name }) => name === "map/papers.arrow",
    );
    const table = tableFromIPC(papers?.bytes ?? new Uint8Array());
    expect(table.numRows).toBe(written().papers.length);
    expect(table.getChild("title").at(0)).toBe(written().papers[0]?.title);
  });

  it("keeps ids that are names of JavaScript's own", async () => {
    const { papers, extraction } = corpus({ placeholder: ["X"], constructor: ["X"] });
    const rename = JSON.stringify({ papers, extraction }).replaceAll("placeholder", "__proto__");
    const again = await read(graphOf(JSON.parse(rename)));
    expect(again.papers.map(({ id }) => id)).toEqual(["__proto__", "constructor"]);
  });
});

describe("readMapFiles", () => {
  it.each([
    ["", "invalid graph.json: not JSON"],
    ["[]", "invalid graph.json: expected version 6, got none"],
    ['{"version":1}', "invalid graph.json: expected version 6, got 1"],
    ['{"version":5}', "invalid graph.json: expected version 6, got 5"],
    ['{"version":6}', "invalid graph.json: build: "],
  ])("throws on a head that is %j", async (text, message) => {
    await expect(readWith("graph.json", text)).rejects.toThrow(message);
  });

  it("throws on a table that is none, or lacks a column", async () => {
    await expect(readWith("map/papers.arrow", "PK")).rejects.toThrow(
      "invalid map/papers.arrow: no Arrow table",
    );
    const other = writeTable({ id: ["text", ["a"]] });
    await expect(readWith("map/papers.arrow", other)).rejects.toThrow(
      "invalid map/papers.arrow: no column title",
    );
    const wrong = writeTable({ id: ["number", [1]] });
    await expect(readWith("map/papers.arrow", wrong)).rejects.toThrow(
      "column id does not hold text",
    );
  });

  it.each<[string, (graph: PaperGraph) => void, string | RegExp]>([
    ["an address that runs", (g) => setAddress(g, "javascript:alert(1)"), "texts/00000.json"],
    ["a paper twice", (g) => g.papers.push(...g.papers.slice(0, 1)), "an id is empty or twice"],
    ["a community that is not there", (g) => setCommunity(g, "x"), "community is x"],
    ["a mention beyond the text", (g) => shiftMention(g), /nothing at abstract 9000–9001/],
    ["a wrong sum", (g) => addWeight(g, 0.0001), "the parts of the weight do not add up"],
    ["a link backwards", (g) => g.paperLinks.forEach(swapEnds), "the link is not in order"],
    ["an entity that no paper names", (g) => forget(g), "no paper names"],
    [
      "a community of a paper that is not there",
      (g) => g.communities[0]?.papers.push("nobody"),
      "not among the papers: nobody",
    ],
    [
      "a subtopic of a community that is not there",
      (g) => Object.assign(g.subtopics[0] ?? {}, { parent: "x" }),
      "not among the communities: x",
    ],
    [
      "a paper that its community does not list",
      (g) => g.communities[0]?.papers.pop(),
      "is not listed by blue",
    ],
    ["a paper that no subtopic lists", (g) => g.subtopics.pop(), "subtopic is red"],
    [
      "a stability beyond 1",
      (g) => Object.assign(g.communities[0] ?? {}, { stability: 2 }),
      "communities.0.stability",
    ],
    [
      "a position that is none",
      (g) => Object.assign(g.papers[0] ?? {}, { x: NaN }),
      "x is no number",
    ],
  ])("throws on %s", async (_, change, message) => {
    const graph = written();
    change(graph);
    await expect(read(graph)).rejects.toThrow(message);
  });

  it("pauses between the tables", async () => {
    let breaths = 0;
    await readMapFiles(readerOf(writeMapFiles(written())), async () => void breaths++);
    expect(breaths).toBeGreaterThan(3);
  });
});

function setAddress({ papers }: PaperGraph, url: string): void {
  papers[0]?.links.push({ kind: "paper", url });
}

function setCommunity({ papers }: PaperGraph, community: string): void {
  if (papers[0]) papers[0].community = community;
}

function shiftMention({ papers }: PaperGraph): void {
  const mention = papers[0]?.entities[0]?.mentions[0];
  if (mention) Object.assign(mention, { field: "abstract", start: 9000, end: 9001 });
}

function addWeight({ paperLinks }: PaperGraph, weight: number): void {
  if (paperLinks[0]) paperLinks[0].weight += weight;
}

function swapEnds(link: { source: string; target: string }): void {
  [link.source, link.target] = [link.target, link.source];
}

/** Takes the rows of one entity away. */
function forget({ papers, entities }: PaperGraph): void {
  for (const paper of papers)
    paper.entities = paper.entities.filter(({ entityId }) => entityId !== entities[0]?.id);
}
