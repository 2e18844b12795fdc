/** Every file that the page writes, read back by somebody else's reader. */
import "@citation-js/plugin-ris";

import { plugins } from "@citation-js/core";
import { parseAsync } from "@retorquere/bibtex-parser";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import { parse as parseGraphml } from "graphology-graphml";
import jsonld from "jsonld";
import Papa from "papaparse";
import { describe, expect, it, vi } from "vitest";

import { importPapers } from "../../../src/papers/import-papers.ts";
import { writeBibtex } from "../../../src/view/exports/references/bibtex.ts";
import { selectPart } from "../../../src/view/exports/export-scope.ts";
import { exportGraph } from "../../../src/view/exports/network/exported-graph.ts";
import { writeGexf } from "../../../src/view/exports/network/gexf.ts";
import { writeGraphml } from "../../../src/view/exports/network/graphml.ts";
import { writeJsonLd } from "../../../src/view/exports/references/json-ld.ts";
import { fileName } from "../../../src/view/exports/provenance.ts";
import { writeNodeLink } from "../../../src/view/exports/network/node-link.ts";
import { joinTexts } from "../../../src/view/exports/papers-with-texts.ts";
import { writeRis } from "../../../src/view/exports/references/ris.ts";
import { writeEntityTable, writePaperTable } from "../../../src/view/exports/references/csv.ts";
import { findPath, type Path } from "../../../src/view/queries/shortest-paths.ts";
import { findDoi } from "../../../src/view/exports/web-address.ts";
import { buildIndex, type GraphIndex } from "../../../src/view/state/graph-index.ts";
import { chooseColors, PALETTES } from "../../../src/view/scene/palette.ts";
import { INITIAL_STATE, MAP_VIEWS, type MapView } from "../../../src/view/state/view-state.ts";
import {
  community,
  entityLink,
  entityNode,
  graph,
  naming,
  openedMap,
  paperLink,
  paperNode,
  threePapers,
} from "../../view-helpers.ts";
import type { PaperText } from "../../../src/graph/model.ts";

// The browser's build wants a DOM as soon as it is imported; both write alike.
vi.mock("graphology-gexf/browser", () => import("graphology-gexf"));

/** Signs that end, open or run something in one of the formats. */
const HOSTILE = '=1+1 "quoted" <b>&amp;]]></b> {open} \\cmd % # @x\nER  - \nTY  - é 論文 😀 \u0007';

/** Three papers; `spice` is put into every text of theirs. */
function mapOf(spice: string): GraphIndex {
  const own = graph({
    papers: [
      paperNode({
        id: `a ${spice}`,
        title: `${spice} Bees and their dances`,
        authors: [`Ada ${spice}`, "Ben Bee"],
        venue: `ICML${spice}`,
        date: { year: 2023, month: 5, day: 4 },
        entities: [naming("dataset:cifar"), naming("method:fedavg")],
        community: "red",
      }),
      paperNode({ id: "b", title: "Ants", entities: [naming("method:fedavg")], community: "red" }),
      paperNode({ id: "c", title: `Wasps ${spice}`, entities: [naming("dataset:cifar")] }),
    ],
    entities: [
      entityNode({
        id: "dataset:cifar",
        name: `CIFAR ${spice}`,
        type: "dataset",
        papers: [`a ${spice}`, "c"],
      }),
      entityNode({ id: "method:fedavg", name: "FedAvg", papers: [`a ${spice}`, "b"] }),
    ],
    paperLinks: [paperLink(`a ${spice}`, "b", 0.5, "method:fedavg")],
    entityLinks: [entityLink("dataset:cifar", "method:fedavg", 0.3)],
    communities: [community({ id: "red", name: `Red ${spice}`, papers: [`a ${spice}`, "b"] })],
  });
  return buildIndex(openedMap(own));
}

function textsOf(index: GraphIndex, spice: string): PaperText[] {
  return index.graph.papers.map(({ id, title }, i) => ({
    ...{ id, title, abstract: `We dance. ${spice}`, sentences: [], entities: [] },
    links: [
      { kind: "paper" as const, url: "javascript:alert(1)" },
      { kind: "paper" as const, url: `https://doi.org/10.1000/bees${i}` },
      { kind: "code" as const, url: "data:text/html,hi" },
    ],
  }));
}

const colorsOf = (index: GraphIndex) => chooseColors(index.graph.communities, PALETTES.light);
const wholeOf = (index: GraphIndex) => selectPart(index, "map", INITIAL_STATE, null, null);
const graphOf = (index: GraphIndex, view: MapView) =>
  exportGraph({
    ...{ index, view, part: wholeOf(index), colorOf: colorsOf(index) },
    grey: PALETTES.light.grey,
  });
const papersOf = (index: GraphIndex, spice: string) =>
  joinTexts(index, wholeOf(index), textsOf(index, spice));

/** Without control characters, as no format may carry them. */
const clean = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

const COUNTS: Record<MapView, { nodes: number; links: number }> = {
  all: { nodes: 5, links: 4 },
  papers: { nodes: 3, links: 1 },
  entities: { nodes: 2, links: 1 },
  communities: { nodes: 1, links: 0 },
};
const SPICES = [
  ["plain", ""],
  ["hostile", HOSTILE],
] as const;

it("takes along the papers on the way between two", () => {
  const ends = { source: "a", target: "c" };
  const index = threePapers();
  const papersFor = (kind: "link" | "path", path: Path | null) => {
    const state = { ...INITIAL_STATE, selection: { kind, ...ends } };
    return selectPart(index, "selection", state, null, path).papers.map(({ id }) => id);
  };
  const path = findPath(index, "a", "c", { hiddenTypes: [] });
  expect(papersFor("path", path)).toEqual(["a", "b", "c"]);
  expect(papersFor("path", null)).toEqual(["a", "c"]);
  expect(papersFor("link", null)).toEqual(["a", "c"]);
});

it.each([
  ["https://doi.org/10.1000/a%3C1%3E?via=x#top", "10.1000/a<1>"],
  ["http://dx.doi.org/10.1000/100%", "10.1000/100%"],
  ["https://doi.org/about", null],
  ["https://doi.org.example/10.1000/a", null],
  ["javascript://doi.org/10.1000/a", null],
])("finds the DOI of %s", (url, doi) => {
  expect(findDoi([{ kind: "paper", url }])).toBe(doi);
});

describe.each(SPICES)("exports of a %s map", (_name, spice) => {
  const index = mapOf(spice);

  it.each(MAP_VIEWS)("give Gephi's reader the same graph (%s)", (view) => {
    const read = parseGexf(Graph, writeGexf(graphOf(index, view)));
    expect({ nodes: read.order, links: read.size }).toEqual(COUNTS[view]);
    const names = read.mapNodes((_id, { communityName }) => communityName as string);
    expect(names.some((name) => name?.startsWith("Red"))).toBe(view !== "entities");
  });

  it.each(MAP_VIEWS)("give a reader of GraphML the same graph (%s)", (view) => {
    const read = parseGraphml(Graph, writeGraphml(graphOf(index, view)));
    expect({ nodes: read.order, links: read.size }).toEqual(COUNTS[view]);
    const labels = read.mapNodes((_id, { label }) => clean(label as string));
    expect(labels).toEqual(graphOf(index, view).nodes.map(({ label }) => clean(label)));
  });

  it.each(MAP_VIEWS)("give a reader of JSON the same graph (%s)", (view) => {
    const read = JSON.parse(writeNodeLink(graphOf(index, view))) as {
      nodes: unknown[];
      links: unknown[];
    };
    expect({ nodes: read.nodes.length, links: read.links.length }).toEqual(COUNTS[view]);
  });

  it("give a reader of BibTeX three entries with their titles", async () => {
    const text = writeBibtex(papersOf(index, spice), `made of ${spice}`);
    const { entries, errors } = await parseAsync(text);
    expect(errors).toEqual([]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
    expect(entries.map(({ fields }) => fields.title)).toHaveLength(3);
    expect(text).not.toContain("javascript:");
    expect(entries[0]?.fields.doi).toBe("10.1000/bees0");
    expect(entries[0]?.fields.author).toHaveLength(2);
    const { papers } = importPapers([{ name: "own.bib", text }]);
    expect(papers.map(({ abstract }) => abstract.startsWith("We dance."))).toEqual([
      true,
      true,
      true,
    ]);
  });

  it("give a reader of RIS three records with their authors", () => {
    const text = writeRis(papersOf(index, spice));
    const read = plugins.input.chain(text, { generateGraph: false }) as { title: string }[];
    expect(read.map(({ title }) => clean(title))).toEqual(
      index.graph.papers.map(({ title }) => clean(title)),
    );
    const { papers } = importPapers([{ name: "own.ris", text }]);
    expect(papers).toHaveLength(3);
    expect(text).not.toContain("javascript:");
  });

  it("give a reader of CSV a row a paper, none of which is a formula", () => {
    const papers = Papa.parse<Record<string, string>>(writePaperTable(papersOf(index, spice)), {
      header: true,
      skipEmptyLines: true,
    });
    const entities = Papa.parse<Record<string, string>>(writeEntityTable(index, wholeOf(index)), {
      header: true,
      skipEmptyLines: true,
    });
    expect([papers.errors, entities.errors]).toEqual([[], []]);
    expect([papers.data.length, entities.data.length]).toEqual([3, 2]);
    const cells = [...papers.data, ...entities.data].flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    expect(cells.filter((cell) => /^(?:javascript|data):/i.test(cell))).toEqual([]);
  });

  it("give a processor of JSON-LD every paper and entity without a network", async () => {
    const text = writeJsonLd(papersOf(index, spice), `made of ${spice}`);
    const options = {
      documentLoader: () => Promise.reject(new Error("a network")),
    } as unknown as jsonld.Options.Expand;
    const expanded = await jsonld.expand(JSON.parse(text) as jsonld.JsonLdDocument, options);
    const typesOf = (type: string) =>
      expanded.filter((node) =>
        (node["@type"] as string[] | undefined)?.includes(`https://schema.org/${type}`),
      ).length;
    expect([typesOf("ScholarlyArticle"), typesOf("Dataset"), typesOf("DefinedTerm")]).toEqual([
      3, 1, 1,
    ]);
    const quads = (await jsonld.toRDF(JSON.parse(text) as jsonld.JsonLdDocument, {
      ...options,
      format: "application/n-quads",
    })) as unknown as string;
    const mentions = quads.match(/<https:\/\/schema\.org\/mentions>/g);
    expect(mentions).toHaveLength(4);
    expect(text).not.toContain("javascript:");
  });
});

describe("selectPart", () => {
  it("takes the papers of a selection with all that they name", () => {
    const index = mapOf("");
    const take = (selection: NonNullable<typeof INITIAL_STATE.selection>) => {
      const part = selectPart(index, "selection", { ...INITIAL_STATE, selection }, null, null);
      return [part.papers.map(({ id }) => id), part.entities.map(({ id }) => id)];
    };
    expect(take({ kind: "entity", id: "method:fedavg" })).toEqual([
      ["a ", "b"],
      ["dataset:cifar", "method:fedavg"],
    ]);
    expect(take({ kind: "paper", id: "b" })).toEqual([["b"], ["method:fedavg"]]);
    expect(take({ kind: "community", id: "red" })[0]).toEqual(["a ", "b"]);
    expect(take({ kind: "link", source: "b", target: "c" })[0]).toEqual(["b", "c"]);
  });

  it("takes what the filters leave", () => {
    const index = mapOf("");
    const left = {
      papers: new Set(["b"]),
      entities: new Set(["method:fedavg"]),
      communities: new Set(["red"]),
    };
    const part = selectPart(index, "filters", INITIAL_STATE, left, null);
    expect(part.papers.map(({ id }) => id)).toEqual(["b"]);
    expect(part.entities.map(({ id }) => id)).toEqual(["method:fedavg"]);
  });
});

describe("fileName", () => {
  it("is one that every file system takes", () => {
    const report = {
      sources: [{ name: `../../e\u0000tc/ré?sumé*.bib` }],
    } as unknown as GraphIndex["report"];
    expect(fileName({ ...mapOf(""), report }, "map.svg")).toBe("e-tc-re-sume-map.svg");
  });
});
