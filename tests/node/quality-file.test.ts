import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DATA_FOLDER } from "../../scripts/project-paths.ts";
import { QUALITY_FILE, readQualityFile } from "../../src/node/quality-file.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("readQualityFile", () => {
  it("gives the file as it is stored", async () => {
    const path = join(DATA_FOLDER, QUALITY_FILE);
    const files = await readQualityFile(path);
    expect(files.map(({ name }) => name)).toEqual(["quality.json"]);
    expect(new TextDecoder().decode(files[0]?.bytes)).toBe(await readFile(path, "utf8"));
  });

  it("gives no file where there is none, and throws on a broken one", async () => {
    const path = join(folder, "quality.json");
    expect(await readQualityFile(path)).toEqual([]);
    await writeFile(path, "{}");
    await expect(readQualityFile(path)).rejects.toThrow("quality");
  });
});
