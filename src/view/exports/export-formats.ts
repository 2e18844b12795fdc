/** Every file that can be taken along; what writes each is loaded when it is first asked for. */
import { findBaseAppearance } from "../scene/appearance.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { Palette } from "../scene/palette.ts";
import { buildScene } from "../scene/scene.ts";
import type { ViewState } from "../state/view-state.ts";
import type { ExportPart, Scope } from "./export-scope.ts";
import { exportGraph } from "./network/exported-graph.ts";
import { corpusName, describeOrigin } from "./provenance.ts";
import { joinTexts, loadTexts, type ReferencedPaper } from "./papers-with-texts.ts";

interface ExportRequest {
  index: GraphIndex;
  scope: Scope;
  part: ExportPart;
  state: Pick<ViewState, "view" | "minPapers">;
  palette: Palette;
  colorOf: ReadonlyMap<string, string>;
  /** Called while texts are fetched, with how many papers are done. */
  onProgress: (done: number) => void;
}

export interface ExportFormat {
  label: string;
  /** What it is for, in a few words. */
  purpose: string;
  /** Of the file's name: "map.svg" */
  ending: string;
  mediaType: string;
  write: (request: ExportRequest) => Promise<string | Blob>;
}

interface FormatGroup {
  title: string;
  formats: readonly ExportFormat[];
}

/** What is not in the part stays on the picture, in grey. */
async function drawPicture({ index, scope, part, state, palette, colorOf }: ExportRequest) {
  const { drawSvgMap } = await import("./picture/svg-map.tsx");
  const chosen = {
    papers: new Set(part.papers.map(({ id }) => id)),
    entities: new Set(part.entities.map(({ id }) => id)),
    communities: new Set(part.papers.flatMap(({ community }) => community ?? [])),
  };
  const always = scope === "selection" ? chosen.entities : new Set<string>();
  const scene = buildScene(index, state.view, state.minPapers, always);
  const filtered = scope === "map" ? null : chosen;
  const { appearances } = findBaseAppearance(index, scene, { hiddenTypes: [] }, filtered, palette);
  const { communities } = index.graph;
  const names = { title: corpusName(index), origin: describeOrigin(index) };
  return drawSvgMap({
    scene,
    appearances,
    view: state.view,
    communities,
    colorOf,
    palette,
    words: index.words,
    ...names,
  });
}

const graphOf = ({ index, part, state, palette, colorOf }: ExportRequest) =>
  exportGraph({ index, part, view: state.view, colorOf, grey: palette.grey });

async function papersOf({ index, part, onProgress }: ExportRequest): Promise<ReferencedPaper[]> {
  return joinTexts(index, part, await loadTexts(index.texts, part.papers, onProgress));
}

/** Px of a PNG for a px of the SVG: 300 dots an inch at about 37 cm. */
const PNG_SCALE = 2;

const PICTURES: FormatGroup = {
  title: "Picture of the map",
  formats: [
    {
      ...{ label: "SVG", purpose: "for print and drawing programs", ending: "map.svg" },
      mediaType: "image/svg+xml",
      write: async (request) => (await drawPicture(request)).svg,
    },
    {
      ...{ label: "PNG", purpose: "for slides and documents", ending: "map.png" },
      mediaType: "image/png",
      async write(request) {
        const [{ drawPng }, picture] = await Promise.all([
          import("./picture/png.ts"),
          drawPicture(request),
        ]);
        return drawPng(picture, PNG_SCALE);
      },
    },
  ],
};

const GRAPHS: FormatGroup = {
  title: "Network",
  formats: [
    {
      ...{ label: "GEXF", purpose: "for Gephi, with places and colours", ending: "map.gexf" },
      mediaType: "application/xml",
      write: async (request) => (await import("./network/gexf.ts")).writeGexf(graphOf(request)),
    },
    {
      ...{ label: "GraphML", purpose: "for Cytoscape, yEd and igraph", ending: "map.graphml" },
      mediaType: "application/xml",
      write: async (request) =>
        (await import("./network/graphml.ts")).writeGraphml(graphOf(request)),
    },
    {
      ...{ label: "JSON", purpose: "for NetworkX, D3 and scripts", ending: "map.json" },
      mediaType: "application/json",
      write: async (request) =>
        (await import("./network/node-link.ts")).writeNodeLink(graphOf(request)),
    },
  ],
};

const LISTS: FormatGroup = {
  title: "Papers and what they name",
  formats: [
    {
      ...{ label: "Papers, CSV", purpose: "for spreadsheets", ending: "papers.csv" },
      mediaType: "text/csv",
      async write(request) {
        const [{ writePaperTable }, papers] = await Promise.all([
          import("./references/csv.ts"),
          papersOf(request),
        ]);
        return writePaperTable(papers);
      },
    },
    {
      ...{ label: "Entities, CSV", purpose: "what the papers name", ending: "entities.csv" },
      mediaType: "text/csv",
      write: async ({ index, part }) =>
        (await import("./references/csv.ts")).writeEntityTable(index, part),
    },
    {
      ...{ label: "BibTeX", purpose: "for LaTeX and JabRef", ending: "papers.bib" },
      mediaType: "application/x-bibtex",
      async write(request) {
        const [{ writeBibtex }, papers] = await Promise.all([
          import("./references/bibtex.ts"),
          papersOf(request),
        ]);
        return writeBibtex(papers, describeOrigin(request.index));
      },
    },
    {
      ...{ label: "RIS", purpose: "for Zotero, EndNote and Mendeley", ending: "papers.ris" },
      mediaType: "application/x-research-info-systems",
      write: async (request) =>
        (await import("./references/ris.ts")).writeRis(await papersOf(request)),
    },
    {
      ...{ label: "JSON-LD", purpose: "linked data, schema.org and SKOS", ending: "papers.jsonld" },
      mediaType: "application/ld+json",
      async write(request) {
        const { writeJsonLd } = await import("./references/json-ld.ts");
        return writeJsonLd(await papersOf(request), request.index, describeOrigin(request.index));
      },
    },
  ],
};

export const FORMAT_GROUPS: readonly FormatGroup[] = [PICTURES, GRAPHS, LISTS];

/**
 * The file in a format.
 * @throws where texts cannot be loaded, or the browser cannot draw the picture
 */
export async function writeExport(format: ExportFormat, request: ExportRequest): Promise<Blob> {
  const content = await format.write(request);
  return content instanceof Blob ? content : new Blob([content], { type: format.mediaType });
}
