import { describe, expect, it } from "vitest";
import type { PaperGraph } from "../../src/graph/model.ts";
import { readGraph, serialiseGraph } from "../../src/graph/stored-graph.ts";
import { corpus, graphOf, twoGroups } from "./helpers.ts";

const text = serialiseGraph(graphOf(twoGroups()));

/** Reads the stored graph after a change that its writer would not make. */
function readChanged(change: (graph: PaperGraph) => void): void {
  const graph = readGraph(text);
  change(graph);
  readGraph(serialiseGraph(graph));
}

describe("serialiseGraph", () => {
  it("gives text that readGraph gives back, byte for byte", () => {
    expect(serialiseGraph(readGraph(text))).toBe(text);
  });

  it("writes and reads the map of no papers", () => {
    const empty = graphOf(corpus({}));
    expect(readGraph(serialiseGraph(empty))).toEqual(empty);
  });

  it("writes one record a line", () => {
    const { papers } = readGraph(text);
    expect(text.split("\n")).toContain(`${JSON.stringify(papers[0])},`);
  });
});

describe("readGraph", () => {
  it("throws on text that is no graph", () => {
    expect(() => readGraph("")).toThrow("invalid graph: not JSON");
    expect(() => readGraph("[]")).toThrow("invalid graph: no version");
    expect(() => readGraph('{"version":2}')).toThrow("invalid graph: expected version 1, got 2");
    expect(() => readGraph('{"version":1}')).toThrow(/^invalid graph: build: /);
  });

  it.each<[string, (graph: PaperGraph) => void, string | RegExp]>([
    [
      "a missing title",
      (g) => Reflect.deleteProperty(g.papers[0] ?? {}, "title"),
      "papers.0.title",
    ],
    ["an address that runs", (g) => setAddress(g, "javascript:alert(1)"), "papers.0.links.0.url"],
    ["a paper twice", (g) => g.papers.push(...g.papers.slice(0, 1)), "paper given twice: Blue 0"],
    [
      "an unknown paper",
      (g) => g.entities[0]?.papers.push("nobody"),
      "not among the papers: nobody",
    ],
    ["an unknown community", (g) => setCommunity(g, "x"), "not among the communities: x"],
    ["a mention elsewhere", (g) => shiftMention(g), 'paper Blue 0: "Blue" is not at abstract 1–5'],
    ["a wrong sum", (g) => addWeight(g, 0.0001), /^invalid graph: link .*: weight .*parts make/],
    [
      "a naming told by one side",
      (g) => g.papers[0]?.names.pop(),
      "paper does not name its entity",
    ],
    ["a link backwards", (g) => g.entityLinks.forEach(swapEnds), "link not in order"],
  ])("throws on %s", (_, change, message) => {
    expect(() => readChanged(change)).toThrow(message);
  });

  it("reads ids that are names of JavaScript's own", () => {
    const { papers, extraction } = corpus({ placeholder: ["X"], constructor: ["X"] });
    const rename = JSON.stringify({ papers, extraction }).replaceAll("placeholder", "__proto__");
    const graph = graphOf(JSON.parse(rename));
    expect(readGraph(serialiseGraph(graph)).papers.map(({ id }) => id)).toEqual([
      "__proto__",
      "constructor",
    ]);
  });
});

function setAddress({ papers }: PaperGraph, url: string): void {
  papers[0]?.links.push({ kind: "paper", url });
}

function setCommunity({ papers }: PaperGraph, community: string): void {
  if (papers[0]) papers[0].community = community;
}

function shiftMention({ papers }: PaperGraph): void {
  const mention = papers[0]?.names[0]?.mentions[0];
  if (mention) Object.assign(mention, { start: 1, end: 5 });
}

function addWeight({ paperLinks }: PaperGraph, weight: number): void {
  if (paperLinks[0]) paperLinks[0].weight += weight;
}

function swapEnds(link: { source: string; target: string }): void {
  [link.source, link.target] = [link.target, link.source];
}
