import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countPhrases } from "../../../scripts/commands/count-phrases.ts";
import { readPhraseStatistics } from "../../../src/entities/resources/phrase-statistics.ts";
import { keepLines } from "../run-in-process.ts";

const SHARED = ["conference-dev", "conference-train", "daily-dev", "daily-train", "fields-dev"];
const OWN = "data/gold/trending-dev";
const FILES = [OWN, ...[...SHARED, "fields-train"].map((name) => `shared/gold/${name}`)];
const LABELLED = { id: "labelled", title: "Zebra Crossing Networks", abstract: "", entities: [] };

let folder = "";
const folders = () => ({ data: join(folder, "data"), shared: join(folder, "shared") });
const target = () => join(folder, "data/model/phrases.txt");

/** Papers of one abstract, enough for the table to keep its phrases. */
async function putCorpus(name: string, papers: object[]): Promise<string> {
  const text = papers.map((paper) => JSON.stringify(paper)).join("\n");
  const path = join(folder, name);
  await writeFile(path, name.endsWith(".gz") ? gzipSync(text) : text);
  return path;
}

const papersOf = (title: string, abstract: string) =>
  Array.from({ length: 12 }, (_, at) => ({ id: `${title}-${at}`, title, abstract }));

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  for (const name of ["data/gold", "data/model", "shared/gold"])
    await mkdir(join(folder, name), { recursive: true });
  for (const name of FILES) await writeFile(join(folder, `${name}.json`), JSON.stringify([]));
  await writeFile(join(folder, `${OWN}.json`), JSON.stringify([LABELLED]));
});
afterEach(() => rm(folder, { recursive: true }));

describe("countPhrases", () => {
  it("names a corpus that is missing, and writes nothing", async () => {
    const paths = [join(folder, "nowhere.jsonl.gz")];
    const counted = countPhrases(paths, folders(), false, keepLines());
    await expect(counted).rejects.toThrow(`missing file: ${paths[0]}`);
    expect(existsSync(target())).toBe(false);
  });

  it("counts the phrases of plain and gzipped corpora, without the labelled papers", async () => {
    const own = papersOf("A Study", "We train on the ImageNet dataset.");
    const labelled = papersOf(LABELLED.title, "We train on the Zebra dataset.");
    const paths = [
      await putCorpus("a.jsonl", own),
      await putCorpus("b.jsonl.gz", [...labelled, ...own]),
    ];
    const output = keepLines();
    await countPhrases(paths, folders(), false, output);
    expect(output.printed).toEqual(["counted the phrases of 24 papers"]);
    const text = await readFile(target(), "utf8");
    expect(text).toMatch(/^imagenet/m);
    expect(text).not.toMatch(/zebra/i);
    expect(() => readPhraseStatistics(text)).not.toThrow();
    const words = await readFile(join(folder, "data/model/words.txt"), "utf8");
    expect(words).toMatch(/^# Word weights/);
  });

  it("names a field that it does not know", async () => {
    const [paper] = papersOf("A Study", "On owls.");
    const paths = [await putCorpus("a.jsonl", [{ ...paper, field: "owlery" }])];
    const counted = countPhrases(paths, folders(), false, keepLines());
    await expect(counted).rejects.toThrow("unknown field: owlery");
  });

  it("refuses in one line and writes nothing where labelled papers are missing", async () => {
    await rm(join(folder, "shared/gold/daily-dev.json"));
    const paths = [await putCorpus("a.jsonl", papersOf("A Study", "On ImageNet."))];
    await expect(countPhrases(paths, folders(), false, keepLines())).rejects.toThrow(
      /^missing labelled papers: [^\n]*daily-dev\.json; [^\n]*--partial$/,
    );
    expect(existsSync(target())).toBe(false);
    const output = keepLines();
    await countPhrases(paths, folders(), true, output);
    expect(output.logged).toEqual([expect.stringMatching(/^daily-dev: not here/)]);
    expect(existsSync(target())).toBe(true);
  });
});
