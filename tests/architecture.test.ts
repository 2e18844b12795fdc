import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import * as rules from "./source-rules.ts";
import type { Source } from "./source-rules.ts";

const ROOT = new URL("../", import.meta.url);

/** The TypeScript files of a folder, sorted; files with a leading dot are nobody's source. */
function readSources(folder: string): Source[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: "utf8" })
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((path) => /\/[^./][^/]*\.tsx?$/.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(new URL(path, ROOT), "utf8") }));
}

const SRC = readSources("src");
const SCRIPTS = readSources("scripts");

describe("the sources", () => {
  it("are all read", () => {
    const paths = [...SRC, ...SCRIPTS].map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "src/main.ts",
        "src/pipeline.ts",
        "src/papers/paper.ts",
        "src/view/app.tsx",
        "src/view/stage/stage.ts",
        "scripts/graph.ts",
      ]),
    );
  });

  it("import one way: papers <- entities <- graph <- pipeline <- worker", () => {
    expect(rules.runOneWay(SRC)).toEqual([]);
  });

  it("give the view the map's model, the worker's entrances, types and constants, no more", () => {
    expect(rules.keepViewApart(SRC)).toEqual([]);
  });

  it("let main.ts start the view, read a stored map and call the worker, no more", () => {
    expect(rules.keepMainThin(SRC)).toEqual([]);
  });

  it("keep DOM, Node, clock and dice out of the core", () => {
    expect(rules.keepCorePure(SRC)).toEqual([]);
  });

  it("import sigma in src/view/stage only", () => {
    expect(rules.keepSigmaOnStage([...SRC, ...SCRIPTS])).toEqual([]);
  });

  it("import compromise in one file", () => {
    expect(rules.importCompromiseOnce(SRC)).toEqual([]);
  });

  it("have no default export", () => {
    expect(rules.exportByName([...SRC, ...SCRIPTS])).toEqual([]);
  });

  it("export only what is their own", () => {
    expect(rules.exportOwnThings([...SRC, ...SCRIPTS])).toEqual([]);
  });

  it("have names that say what is in them", () => {
    expect(rules.nameFilesByContent(SRC)).toEqual([]);
  });

  it("import files with their ending", () => {
    expect(rules.writeEndings([...SRC, ...SCRIPTS])).toEqual([]);
  });

  it("let no script import the view", () => {
    expect(rules.keepScriptsFromView(SCRIPTS)).toEqual([]);
  });

  it("have at most 250 lines", () => {
    expect(rules.keepFilesShort([...SRC, ...SCRIPTS])).toEqual([]);
  });
});
