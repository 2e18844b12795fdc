import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { loadResources } from "../../src/node/load-resources.ts";

const FILES = ["lexicons/tasks", "lexicons/methods", "lexicons/datasets", "model/phrases"];

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  for (const name of [...FILES.map((file) => `${file}.txt`), "model/model.json"]) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), `text of ${name}`);
  }
});
afterEach(() => rm(folder, { recursive: true }));

describe("loadResources", () => {
  it("reads each text of the folder given", async () => {
    expect(await loadResources(folder)).toEqual({
      lexicons: {
        task: "text of lexicons/tasks.txt",
        method: "text of lexicons/methods.txt",
        dataset: "text of lexicons/datasets.txt",
      },
      phrases: "text of model/phrases.txt",
      model: "text of model/model.json",
    });
  });

  it("throws where a file is missing", async () => {
    await rm(join(folder, "model/model.json"));
    await expect(loadResources(folder)).rejects.toThrow("model.json");
  });
});
