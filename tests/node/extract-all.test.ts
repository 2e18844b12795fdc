import { appendFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { createExtractAll } from "../../src/node/extract-all.ts";
import { loadResources } from "../../src/node/load-resources.ts";
import { extractFromPapers } from "../../src/entities/extract-entities.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";

const resources = await loadResources(DATA_FOLDER);
const listing = new URL("../../data/papers/trending-papers.txt", import.meta.url);
const { papers: embedded } = importPapers([
  { name: "trending-papers.txt", text: await readFile(listing, "utf8") },
]);
/** Enough for workers, and short. */
const papers = Array.from({ length: 4 }, (_, round) =>
  embedded.map((paper): Paper => {
    const abstract = paper.abstract.slice(0, 150);
    return {
      ...{ ...paper, abstract },
      ...{ id: `${paper.id}-${round}`, title: `${paper.title} (part ${round})` },
    };
  }),
).flat();
const expected = extractFromPapers(papers, resources);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("createExtractAll", { timeout: 60_000 }, () => {
  it("finds the same with two workers as with none, and reports every paper", async () => {
    const done: number[] = [];
    const extractAll = createExtractAll({ workers: 2, cache: null });
    const found = await extractAll(papers, resources, (count) => done.push(count));
    expect(found).toEqual(expected);
    expect(done.at(-1)).toBe(papers.length);
    expect(done).toEqual([...done].sort((a, b) => a - b));
  });

  it("finds the same from the cache, reading only papers of new text", async () => {
    const extractAll = createExtractAll({ workers: 1, cache: folder });
    const readNow: number[] = [];
    const find = (some: Paper[]) =>
      extractAll(some, resources, (done, total) => readNow.push(total - done));
    await find(papers.slice(0, 80));
    readNow.length = 0;
    const again = await find(papers.slice(0, 86).reverse());
    expect(Math.max(...readNow)).toBe(6);
    expect(again).toEqual(expected.slice(0, 86).reverse());
  });

  it("extracts again what a crash or another program left broken in the cache", async () => {
    const some = papers.slice(0, 5);
    await createExtractAll({ workers: 1, cache: folder })(some, resources, () => undefined);
    const [name = ""] = await readdir(folder);
    const path = join(folder, name);
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace(/method/g, "dataset").slice(0, -40));
    await appendFile(path, "\u0000garbage\n{}\n");
    const extractAll = createExtractAll({ workers: 1, cache: folder });
    expect(await extractAll(some, resources, () => undefined)).toEqual(expected.slice(0, 5));
  });

  it("keeps nothing that other rules found", async () => {
    const some = papers.slice(0, 2);
    const nothing = () => undefined;
    await createExtractAll({ workers: 1, cache: folder })(some, resources, nothing);
    const without = { ...resources, phrases: "" };
    const found = await createExtractAll({ workers: 1, cache: folder })(some, without, nothing);
    expect(found).toEqual(extractFromPapers(some, without));
    expect(await readdir(folder)).toHaveLength(1);
  });
});
