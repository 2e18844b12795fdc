import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readMap, textFile, writeMap } from "../../src/node/map-folder.ts";
import { writeMapFiles } from "../../src/storage/map-files.ts";
import { graphOf, twoGroups } from "../graph/helpers.ts";

let folder = "";
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "paperloom-")), "out");
});
afterEach(() => rm(join(folder, ".."), { recursive: true }));

const textOf = (name: string) => readFile(join(folder, name), "utf8");

describe("writeMap", () => {
  it("writes what readMap reads", async () => {
    const graph = graphOf(twoGroups());
    await writeMap(folder, writeMapFiles(graph));
    const { papers, communities } = await readMap(folder);
    expect(papers.map(({ id }) => id)).toEqual(graph.papers.map(({ id }) => id));
    expect(communities).toEqual(graph.communities);
  });

  it("replaces the folder of the old map, and leaves other files alone", async () => {
    await mkdir(join(folder, "map"), { recursive: true });
    await writeFile(join(folder, "map/old.arrow"), "old");
    await writeFile(join(folder, "icon.svg"), "icon");
    await writeMap(folder, [textFile("map/new.arrow", "new"), textFile("graph.json", "é")]);
    expect(await readdir(folder)).toEqual(["graph.json", "icon.svg", "map"]);
    expect(await readdir(join(folder, "map"))).toEqual(["new.arrow"]);
    expect(await textOf("graph.json")).toBe("é");
  });

  it("leaves the old map where making the new one fails", async () => {
    await writeMap(folder, [textFile("map/a.arrow", "old"), textFile("graph.json", "old")]);
    function* broken() {
      yield textFile("map/a.arrow", "new");
      throw new Error("no more");
    }
    await expect(writeMap(folder, broken())).rejects.toThrow("no more");
    expect(await readdir(folder)).toEqual(["graph.json", "map"]);
    expect(await textOf("map/a.arrow")).toBe("old");
  });
});

describe("readMap", () => {
  it("throws in one line where there is no map", async () => {
    await expect(readMap(folder)).rejects.toThrow(/^no map in [^\n]*out: [^\n]+$/);
  });
});
