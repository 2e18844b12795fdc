import Papa from "papaparse";
import { describe, expect, it } from "vitest";

import { importPapers } from "../../../../src/papers/import-papers.ts";
import { PLACEMENTS } from "../../../../src/graph/model.ts";
import { writeEntityTable, writePaperTable } from "../../../../src/view/exports/references/csv.ts";
import { papersOf, sampleMap, SPICES, wholeOf } from "../sample-map.ts";

/** Cells by heading. */
function read(text: string): Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  return data;
}

/** What a spreadsheet would run, or lead to something other than a web page. */
function dangerousCells(rows: readonly Record<string, string>[]): string[] {
  const cells = rows.flatMap((row) => Object.values(row));
  return cells.filter((cell) => /^[=+\-@\t\r]|^(?:javascript|data):/i.test(cell));
}

describe.each(SPICES)("writePaperTable of a %s map", (_name, spice) => {
  const papers = papersOf(sampleMap(spice), spice);
  const rows = read(writePaperTable(papers));

  it("has a row a paper, with what it names by type", () => {
    expect(rows.map(({ title }) => title?.replace(/^'/, ""))).toEqual(
      papers.map(({ title }) => title),
    );
    expect(rows[0]).toMatchObject({ year: "2023", url: "https://doi.org/10.1000/bees0", code: "" });
    expect(rows.map(({ methods }) => methods)).toEqual(["FedAvg", "FedAvg", ""]);
    expect(rows.map(({ datasets }) => datasets)).toEqual([`CIFAR ${spice}`, "", `CIFAR ${spice}`]);
  });

  it("has no cell that is a formula", () => {
    expect(dangerousCells(rows)).toEqual([]);
  });
});

describe.each(SPICES)("writeEntityTable of a %s map", (_name, spice) => {
  const index = sampleMap(spice);

  it("has a row an entity, and no cell that is a formula", () => {
    const rows = read(writeEntityTable(index, wholeOf(index)));
    expect(rows.map(({ name }) => name)).toEqual([`CIFAR ${spice}`, "FedAvg"]);
    expect(dangerousCells(rows)).toEqual([]);
  });

  it("tells the papers of the map from those of the part", () => {
    const { entities, papers } = wholeOf(index);
    const part = { entities, papers: papers.filter(({ id }) => id === "b") };
    const rows = read(writeEntityTable(index, part));
    expect(rows.map((row) => [row["papers"], row["papers here"]])).toEqual([
      ["2", "0"],
      ["2", "1"],
    ]);
  });
});

it("writePaperTable says what placed a paper, and nothing of one in no community", () => {
  const [paper] = papersOf(sampleMap(""), "");
  const placements = [...PLACEMENTS, null].map((placedBy) => paper && { ...paper, placedBy });
  const rows = read(writePaperTable(placements.filter((each) => each !== undefined)));
  expect(rows.map((row) => row["placed by"])).toEqual([...PLACEMENTS, ""]);
});

it("writePaperTable gives the keywords of the papers back", () => {
  const papers = papersOf(sampleMap(""), "");
  const text = writePaperTable(papers);
  const { papers: read } = importPapers([{ name: "own.csv", text }]);
  const byTitle = (all: readonly { title: string; keywords: readonly string[] }[]) =>
    Object.fromEntries(all.map(({ title, keywords }) => [title.trim(), keywords]));
  expect(byTitle(read)).toEqual(byTitle(papers));
});
