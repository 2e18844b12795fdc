import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { countVectors } from "../../../scripts/commands/count-vectors.ts";
import { readWordVectors } from "../../../src/entities/words/word-vectors.ts";
import { keepLines } from "../run-in-process.ts";

let folder = "";
const folders = () => ({ data: join(folder, "data"), shared: join(folder, "shared") });
const target = () => join(folder, "data/model/vectors.txt");

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  for (const name of ["data/gold", "data/model"])
    await mkdir(join(folder, name), { recursive: true });
  await writeFile(join(folder, "data/gold/trending-dev.json"), "[]");
});
afterEach(() => rm(folder, { recursive: true }));

describe("countVectors", () => {
  it("writes a vector for each word of titles and abstracts", async () => {
    const papers = ["Owls", "Nests", "Eggs", "Wings", "Beaks"].map((title, at) => ({
      ...{ id: `${at}`, title, abstract: "Forest", keywords: ["Birds"] },
    }));
    const path = join(folder, "a.jsonl");
    await writeFile(path, papers.map((paper) => JSON.stringify(paper)).join("\n"));
    const output = keepLines();
    await countVectors([path], folders(), true, output);
    expect(output.printed).toEqual(["made vectors from the words of 5 papers"]);
    const vectors = readWordVectors(await readFile(target(), "utf8"));
    expect(vectors.vectorOf("owl")).toHaveLength(6);
    expect(vectors.vectorOf("forest")).toHaveLength(6);
    expect(vectors.vectorOf("bird")).toBeNull();
  });

  it("names a corpus that is missing, and writes nothing", async () => {
    const counted = countVectors([join(folder, "nowhere")], folders(), true, keepLines());
    await expect(counted).rejects.toThrow("missing file");
    expect(existsSync(target())).toBe(false);
  });
});
