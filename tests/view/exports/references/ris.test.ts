import "@citation-js/plugin-ris";

import { plugins } from "@citation-js/core";
import { describe, expect, it } from "vitest";

import { importPapers } from "../../../../src/papers/import-papers.ts";
import { writeRis } from "../../../../src/view/exports/references/ris.ts";
import { clean, papersOf, sampleMap, SPICES } from "../sample-map.ts";

interface Record {
  title: string;
  DOI?: string;
  author?: unknown[];
}

describe.each(SPICES)("writeRis of a %s map", (_name, spice) => {
  const papers = papersOf(sampleMap(spice), spice);
  const text = writeRis(papers);
  const read = () => plugins.input.chain(text, { generateGraph: false }) as Record[];

  it("gives another reader a record a paper, with title, DOI and authors", () => {
    const records = read();
    expect(records.map(({ title }) => clean(title))).toEqual(
      papers.map(({ title }) => clean(title)),
    );
    expect(records.map(({ DOI }) => DOI)).toEqual([
      "10.1000/bees0",
      "10.1000/bees1",
      "10.1000/bees2",
    ]);
    expect(records[0]?.author).toHaveLength(2);
  });

  it("ends a record nowhere but at its end", () => {
    expect(importPapers([{ name: "own.ris", text }]).papers).toHaveLength(3);
    expect(text.match(/^ER {2}- /gm)).toHaveLength(3);
  });

  it("carries no address that is no web page", () => {
    expect(text).not.toMatch(/javascript:|data:/);
  });
});

it("writeRis gives the keywords of the papers back, and what they name as a note", () => {
  const papers = papersOf(sampleMap(""), "");
  const text = writeRis(papers);
  const read = importPapers([{ name: "own.ris", text }]).papers;
  expect(read.map(({ keywords }) => keywords)).toEqual(papers.map(({ keywords }) => keywords));
  expect(text.match(/^N1 {2}- FedAvg/gm)).toHaveLength(1);
});
