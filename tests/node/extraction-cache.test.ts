import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openExtractionCache } from "../../src/node/extraction-cache.ts";
import { paper } from "../helpers.ts";

const RESOURCES = {
  lexicons: { task: "a", method: "b", dataset: "c" },
  phrases: "phrases",
  words: "w",
  model: "model",
  vectors: "v",
};
const ONE = paper({ title: "One", abstract: "Text." });

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
});
afterEach(() => rm(folder, { recursive: true }));

describe("openExtractionCache", () => {
  it("gives the findings of a paper of the same text, whatever its id", async () => {
    const cache = await openExtractionCache(folder, RESOURCES);
    expect(cache.get(ONE)).toBeNull();
    await cache.add([ONE], ["findings"]);
    expect(cache.get(ONE)).toBe("findings");
    const again = await openExtractionCache(folder, RESOURCES);
    expect(again.get({ ...ONE, id: "another" })).toBe("findings");
    expect(again.get({ ...ONE, abstract: "Text" })).toBeNull();
  });

  it.each([
    { ...RESOURCES, lexicons: { ...RESOURCES.lexicons, dataset: "C" } },
    // A line that moves from the end of one lexicon to the start of the next.
    { ...RESOURCES, lexicons: { task: "", method: "a\nb", dataset: "c" } },
    { ...RESOURCES, phrases: "" },
    { ...RESOURCES, model: "another" },
  ])("has nothing for other resources, and removes what is of no more use: %j", async (other) => {
    await (await openExtractionCache(folder, RESOURCES)).add([ONE], ["findings"]);
    const cache = await openExtractionCache(folder, other);
    expect(cache.get(ONE)).toBeNull();
    await cache.add([ONE], ["others"]);
    expect(await readdir(folder)).toHaveLength(1);
    expect((await openExtractionCache(folder, RESOURCES)).get(ONE)).toBeNull();
  });

  it("skips lines that are cut or changed", async () => {
    const two = paper({ title: "Two" });
    await (await openExtractionCache(folder, RESOURCES)).add([ONE, two], ["findings", "others"]);
    const [name = ""] = await readdir(folder);
    const text = await readFile(join(folder, name), "utf8");
    await writeFile(join(folder, name), `garbage\n${text.replace("others", "another")}`);
    const { get } = await openExtractionCache(folder, RESOURCES);
    expect([get(ONE), get(two)]).toEqual(["findings", null]);
  });

  it("removes caches of other rules, and leaves alone whatever else lies in the folder", async () => {
    const own = ["notes.txt", "papers.bib", `${"a".repeat(32)}.bib`];
    const outdated = `${"0".repeat(32)}.txt`;
    for (const name of [...own, outdated]) await writeFile(join(folder, name), "text");
    const cache = await openExtractionCache(folder, RESOURCES);
    await cache.add([ONE], ["findings"]);
    const names = await readdir(folder);
    expect(names).toEqual(expect.arrayContaining(own));
    expect(names).not.toContain(outdated);
    expect(names).toHaveLength(own.length + 1);
  });

  it("throws where its folder is a file", async () => {
    await writeFile(join(folder, "file"), "text");
    await expect(openExtractionCache(join(folder, "file"), RESOURCES)).rejects.toThrow("EEXIST");
  });

  it("keeps findings in memory without a folder", async () => {
    const cache = await openExtractionCache(null, RESOURCES);
    await cache.add([ONE], ["findings"]);
    expect(cache.get(ONE)).toBe("findings");
    expect((await openExtractionCache(null, RESOURCES)).get(ONE)).toBeNull();
  });
});
