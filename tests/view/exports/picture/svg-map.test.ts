import { XMLParser, XMLValidator } from "fast-xml-parser";
import { describe, expect, it } from "vitest";

import { cleanForXml } from "../../../../src/base/xml-text.ts";
import { drawSvgMap } from "../../../../src/view/exports/picture/svg-map.tsx";
import { findBaseAppearance } from "../../../../src/view/scene/appearance.ts";
import { PALETTES } from "../../../../src/view/scene/palette.ts";
import { buildScene } from "../../../../src/view/scene/scene.ts";
import type { GraphIndex } from "../../../../src/view/state/graph-index.ts";
import { MAP_VIEWS, type MapView } from "../../../../src/view/state/view-state.ts";
import { colorsOf, COUNTS, sampleMap, SPICES } from "../sample-map.ts";

const palette = PALETTES.light;

function draw(index: GraphIndex, view: MapView, spice: string, papers?: ReadonlySet<string>) {
  const scene = buildScene(index, view, 1, new Set());
  const filtered = papers ? { papers, entities: new Set<string>(), communities: papers } : null;
  const base = findBaseAppearance(index, scene, { hiddenTypes: [] }, filtered, palette);
  const { appearances } = base;
  return drawSvgMap({
    ...{ scene, appearances, view, communities: index.graph.communities },
    ...{ colorOf: colorsOf(index), palette, words: index.words },
    ...{ title: `Map ${spice}`, origin: `made of ${spice}` },
  });
}

interface Element {
  id?: string;
  opacity?: string;
  path?: Element[];
  text?: { "#text": string }[];
  g?: Element[];
}

interface Sheet extends Element {
  title: [{ "#text": string }];
  width: string;
  height: string;
}

/** The picture as an XML reader of others has it: attributes and lists of children by name. */
function read(svg: string): Sheet {
  expect(XMLValidator.validate(svg)).toBe(true);
  const parser = new XMLParser({
    ...{ ignoreAttributes: false, attributeNamePrefix: "", trimValues: false },
    ...{ parseTagValue: false, alwaysCreateTextNode: true },
    isArray: (_name, _path, _isLeaf, isAttribute) => !isAttribute,
  });
  return (parser.parse(svg) as { svg: [Sheet] }).svg[0];
}

const layerOf = (sheet: Sheet, id: string) => sheet.g?.find((layer) => layer.id === id);

describe.each(SPICES)("drawSvgMap of a %s map", (_name, spice) => {
  const index = sampleMap(spice);

  it.each(MAP_VIEWS)("draws every node and link in well-formed XML (%s)", (view) => {
    const sheet = read(draw(index, view, spice).svg);
    expect(layerOf(sheet, "nodes")?.path).toHaveLength(COUNTS[view].nodes);
    expect(layerOf(sheet, "links")?.path ?? []).toHaveLength(COUNTS[view].links);
  });

  it("keeps words as words, with no markup of theirs", () => {
    const { svg } = draw(index, "papers", spice);
    const sheet = read(svg);
    expect(sheet.title[0]["#text"]).toBe(cleanForXml(`Map ${spice}`));
    expect(layerOf(sheet, "names")?.text?.some((line) => line["#text"].startsWith("Red"))).toBe(
      true,
    );
    expect(svg).not.toMatch(/<b>|<script|javascript:|\]\]>/);
  });
});

describe("drawSvgMap", () => {
  it("says its own size", () => {
    const { svg, width, height } = draw(sampleMap(""), "papers", "");
    expect(read(svg)).toMatchObject({ width: String(width), height: String(height) });
  });

  it("draws what is filtered out below the rest, and pale", () => {
    const sheet = read(draw(sampleMap(""), "papers", "", new Set(["b"])).svg);
    const faded = String(palette.fadedAlpha);
    expect(layerOf(sheet, "nodes")?.path?.map(({ opacity }) => opacity)).toEqual([
      faded,
      faded,
      undefined,
    ]);
  });

  it("has no layer without anything in it", () => {
    const sheet = read(draw(sampleMap(""), "communities", "").svg);
    expect(sheet.g?.map(({ id }) => id)).toEqual(["ground", "nodes", "names", "legend"]);
  });
});
