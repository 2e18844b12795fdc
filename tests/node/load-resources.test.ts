import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { listLexicons, loadResources } from "../../src/node/load-resources.ts";

const FILES = [
  ...["machine-learning/tasks", "machine-learning/methods", "machine-learning/datasets"],
  ...["biology/tasks", "zoology/methods"],
].map((name) => `lexicons/${name}.txt`);

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  for (const name of [
    ...FILES,
    "model/phrases.txt",
    "model/words.txt",
    "model/model.json",
    "model/vectors.txt",
  ]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), `text of ${name}`);
  }
});
afterEach(() => rm(folder, { recursive: true }));

describe("loadResources", () => {
  it("reads each text of the folder given, the lexicons of all areas joined", async () => {
    expect(await loadResources(folder)).toEqual({
      lexicons: {
        task: [
          ...["[biology]", "text of lexicons/biology/tasks.txt"],
          ...["[machine-learning]", "text of lexicons/machine-learning/tasks.txt"],
        ].join("\n"),
        method: [
          ...["[machine-learning]", "text of lexicons/machine-learning/methods.txt"],
          ...["[zoology]", "text of lexicons/zoology/methods.txt"],
        ].join("\n"),
        dataset: "[machine-learning]\ntext of lexicons/machine-learning/datasets.txt",
      },
      phrases: "text of model/phrases.txt",
      words: "text of model/words.txt",
      model: "text of model/model.json",
      vectors: "text of model/vectors.txt",
    });
  });

  it("throws where a file is missing", async () => {
    await rm(join(folder, "model/model.json"));
    await expect(loadResources(folder)).rejects.toThrow("model.json");
  });
});

describe("listLexicons", () => {
  it("names the files of all areas, sorted", async () => {
    expect(await listLexicons(folder)).toEqual(FILES.toSorted());
  });

  it("throws where there is no folder of them", async () => {
    await expect(listLexicons(join(folder, "model"))).rejects.toThrow("lexicons");
  });
});
