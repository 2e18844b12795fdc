/** A map of three papers, plain or with signs in every text that some format could trip over, as exports take it. */
import type { PaperText } from "../../../src/graph/model.ts";
import { type ExportPart, selectPart } from "../../../src/view/exports/export-scope.ts";
import {
  type ExportedGraph,
  exportGraph,
} from "../../../src/view/exports/network/exported-graph.ts";
import { joinTexts, type ReferencedPaper } from "../../../src/view/exports/papers-with-texts.ts";
import { chooseColors, PALETTES } from "../../../src/view/scene/palette.ts";
import { buildIndex, type GraphIndex } from "../../../src/view/state/graph-index.ts";
import { INITIAL_STATE, type MapView } from "../../../src/view/state/view-state.ts";
import {
  community,
  entityLink,
  entityNode,
  graph,
  paperEntity,
  openedMap,
  paperLink,
  paperNode,
} from "../../view-helpers.ts";

/** Signs that end, open or run something in one of the formats. */
const HOSTILE = '=1+1 "quoted" <b>&amp;]]></b> {open} \\cmd % # @x\nER  - \nTY  - é 論文 😀 \u0007';

/** What is put into every text of a map: its name for a test's title, and the text. */
export const SPICES = [
  ["plain", ""],
  ["hostile", HOSTILE],
] as const;

/** Three papers; `spice` is put into every text of theirs. */
export function sampleMap(spice: string): GraphIndex {
  const own = graph({
    papers: [
      paperNode({
        id: `a ${spice}`,
        title: `${spice} Bees and their dances`,
        authors: [`Ada ${spice}`, "Ben Bee"],
        venue: `ICML${spice}`,
        date: { year: 2023, month: 5, day: 4 },
        entities: [paperEntity("dataset:cifar"), paperEntity("method:fedavg")],
        community: "red",
      }),
      paperNode({
        id: "b",
        title: "Ants",
        entities: [paperEntity("method:fedavg")],
        community: "red",
      }),
      paperNode({ id: "c", title: `Wasps ${spice}`, entities: [paperEntity("dataset:cifar")] }),
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
    wider: [{ narrower: "method:fedavg", wider: "dataset:cifar", rule: "lexicon", evidence: null }],
    communities: [community({ id: "red", name: `Red ${spice}`, papers: [`a ${spice}`, "b"] })],
  });
  return buildIndex(openedMap(own));
}

/** Nodes and links of the map in each view. */
export const COUNTS: Record<MapView, { nodes: number; links: number }> = {
  all: { nodes: 5, links: 4 },
  papers: { nodes: 3, links: 1 },
  entities: { nodes: 2, links: 1 },
  communities: { nodes: 1, links: 0 },
};

/** Each paper has a DOI, and two links that no file may carry. */
function textsOf(index: GraphIndex, spice: string): PaperText[] {
  return index.graph.papers.map(({ id, title }, i) => ({
    ...{ id, title, abstract: `We dance. ${spice}`, sentences: [], entities: [] },
    keywords: [`bee dances ${spice}`.trim(), "Swarms, Wild"].slice(i % 2),
    links: [
      { kind: "paper" as const, url: "javascript:alert(1)" },
      { kind: "paper" as const, url: `https://doi.org/10.1000/bees${i}` },
      { kind: "code" as const, url: "data:text/html,hi" },
    ],
  }));
}

export const colorsOf = (index: GraphIndex): ReadonlyMap<string, string> =>
  chooseColors(index.graph.communities, PALETTES.light);

export const wholeOf = (index: GraphIndex): ExportPart =>
  selectPart(index, "map", INITIAL_STATE, null, null);

export const graphOf = (index: GraphIndex, view: MapView): ExportedGraph =>
  exportGraph({
    ...{ index, view, part: wholeOf(index), colorOf: colorsOf(index) },
    grey: PALETTES.light.grey,
  });

export const papersOf = (index: GraphIndex, spice: string): ReferencedPaper[] =>
  joinTexts(index, wholeOf(index), textsOf(index, spice));

/** Without control characters, as no format may carry them. */
export const clean = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, " ").trim();
