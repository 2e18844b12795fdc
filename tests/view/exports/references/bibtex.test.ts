import { parseAsync } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";

import { importPapers } from "../../../../src/papers/import-papers.ts";
import { writeBibtex } from "../../../../src/view/exports/references/bibtex.ts";
import { clean, papersOf, sampleMap, SPICES } from "../sample-map.ts";

describe.each(SPICES)("writeBibtex of a %s map", (_name, spice) => {
  const papers = papersOf(sampleMap(spice), spice);
  const text = writeBibtex(papers, `made of ${spice}`);
  const read = () => parseAsync(text, { sentenceCase: false });

  it("gives another reader an entry a paper, with its title and abstract", async () => {
    const { entries, errors } = await read();
    expect(errors).toEqual([]);
    expect(new Set(entries.map(({ key }) => key)).size).toBe(3);
    expect(entries.map(({ type }) => type)).toEqual(["article", "misc", "misc"]);
    // The reader puts accents behind their letters.
    const fieldsOf = (field: "title" | "abstract") =>
      entries.map(({ fields }) => fields[field]?.normalize("NFC"));
    expect(fieldsOf("title")).toEqual(papers.map(({ title }) => clean(title)));
    expect(fieldsOf("abstract")).toEqual(papers.map(({ abstract }) => clean(abstract)));
  });

  it("keeps two authors two, whatever is in their names", async () => {
    const { entries } = await read();
    expect(entries[0]?.fields.author).toHaveLength(2);
    expect(entries[0]?.fields.author?.[1]).toEqual({ firstName: "Ben", lastName: "Bee" });
  });

  it("carries the DOI, and no address that is no web page", async () => {
    const { entries } = await read();
    expect(entries.map(({ fields }) => fields.doi)).toEqual([
      "10.1000/bees0",
      "10.1000/bees1",
      "10.1000/bees2",
    ]);
    expect(text).not.toContain("javascript:");
  });

  it("is read by our own importer, too", () => {
    const imported = importPapers([{ name: "own.bib", text }]).papers;
    expect(imported).toHaveLength(3);
    expect(imported[1]?.title).toBe("Ants");
    expect(imported.every(({ abstract }) => abstract.startsWith("We dance."))).toBe(true);
  });
});

it("writeBibtex gives the keywords of the papers back, and what they name as a note", () => {
  const papers = papersOf(sampleMap(""), "");
  const text = writeBibtex(papers, "");
  const read = importPapers([{ name: "own.bib", text }]).papers;
  expect(read.map(({ keywords }) => keywords)).toEqual(papers.map(({ keywords }) => keywords));
  expect(text).toContain("annote = {FedAvg}");
});
