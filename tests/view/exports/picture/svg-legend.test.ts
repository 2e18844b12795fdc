import { XMLParser } from "fast-xml-parser";
import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";

import { wordTypes } from "../../../../src/entities/pile/type-words.ts";
import { drawLegend, type LegendFacts } from "../../../../src/view/exports/picture/svg-legend.tsx";
import { PALETTES } from "../../../../src/view/scene/palette.ts";

const FACTS: LegendFacts = {
  ...{ title: "Bees", origin: "bees.bib", view: "papers", kinds: ["paper"], hasLinks: true },
  communities: [{ name: "Dances", papers: 1234, color: "#112233" }],
  otherCount: 2,
  hasOutlines: false,
  words: wordTypes(null),
};
const PLACE = { left: 10, top: 20, width: 300 };

interface Element {
  y?: string;
  "#text": string;
}

/** Lines of the legend as an XML reader has them, from the top. */
function read(facts: Partial<LegendFacts>, place = PLACE) {
  const { marks, bottom } = drawLegend({ ...FACTS, ...facts }, place, PALETTES.light);
  const parser = new XMLParser({ ignoreAttributes: false, attributeNamePrefix: "" });
  const { g } = parser.parse(renderToString(h("g", null, marks))) as { g: { text: Element[] } };
  return { lines: g.text.map((line) => String(line["#text"])), bottom, elements: g.text };
}

describe("drawLegend", () => {
  it("names the map, its communities, shapes and lines, and where it came from", () => {
    expect(read({}, { ...PLACE, width: 900 }).lines).toEqual([
      "Bees",
      "Communities",
      "Dances (1,234)",
      "2 smaller communities",
      "Shapes",
      "Paper",
      "A line ties two papers by what both name; thicker is more.",
      "bees.bib",
    ]);
  });

  it("leaves out what the map has not", () => {
    const { lines } = read({ communities: [], otherCount: 0, hasLinks: false });
    expect(lines).not.toContain("Communities");
    expect(lines.join(" ")).toContain("Lines are left out");
  });

  it("says what an outline is, where a paper is drawn as one", () => {
    const { lines } = read({ hasOutlines: true }, { ...PLACE, width: 900 });
    expect(lines.slice(5, 7)).toEqual(["Paper", "Paper placed by words alone, or not at all"]);
  });

  it("writes line under line, the last above its end", () => {
    const { elements, bottom } = read({ title: "A long title ".repeat(20) });
    const heights = elements.map(({ y }) => Number(y));
    expect(heights).toEqual(heights.toSorted((a, b) => a - b));
    expect(heights.at(-1)).toBeLessThan(bottom);
  });
});
