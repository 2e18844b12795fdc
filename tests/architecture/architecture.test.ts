import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { keepFirstPaintLight } from "./first-paint.ts";
import * as imports from "./import-rules.ts";
import * as shapes from "./shape-rules.ts";
import type { Source } from "./sources.ts";

const ROOT = new URL("../../", import.meta.url);

/** Tests of many files together, which mirror none. */
const TESTS_OF_MANY = [
  "tests/architecture/",
  "tests/pages/",
  "tests/data/",
  "tests/growth.test.ts",
  "tests/view/styles.test.ts",
  "tests/papers/default-corpus.test.ts",
  "tests/papers/formats/bibtex/other-reader.test.ts",
];

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
const TESTS = readSources("tests");
const CODE = [...SRC, ...SCRIPTS];

describe("the sources", () => {
  it("are all read", () => {
    const paths = CODE.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        "src/main.ts",
        "src/pipeline.ts",
        "src/papers/paper.ts",
        "src/view/app/app.tsx",
        "src/view/renderer/map-renderer.ts",
        "scripts/commands/build-map.ts",
      ]),
    );
  });

  it.each([
    ["import one way, from layer to layer", imports.followLayers, SRC],
    ["give the view models and the worker's entrances, no more", imports.keepViewApart, SRC],
    ["let main.ts start the view and read a stored map, no more", imports.keepMainThin, SRC],
    ["load nothing heavy before the first paint", keepFirstPaintLight, SRC],
    ["keep DOM, Node, clock and dice out of the core", imports.keepCorePure, SRC],
    ["keep Node in src/node", imports.keepNodeInItsLayer, SRC],
    ["import sigma in src/view/renderer only", imports.keepSigmaInRenderer, CODE],
    ["import compromise in one file", imports.importCompromiseOnce, SRC],
    ["import files with their ending", imports.writeEndings, CODE],
    ["import in no circle of files, types counted", imports.avoidFileCircles, CODE],
    ["import in no circle of folders", imports.avoidFolderCircles, CODE],
    ["let no script import the view", imports.keepScriptsFromView, SCRIPTS],
    ["have no default export", shapes.exportByName, CODE],
    ["export only what is their own", shapes.exportOwnThings, CODE],
    ["have names that say what is in them", shapes.nameFilesByContent, CODE],
    ["have no file with the name of a folder beside it", shapes.keepNamesOfFolders, CODE],
    ["lie in folders of about a dozen files", shapes.keepFoldersSmall, CODE],
    ["have at most 250 lines", shapes.keepFilesShort, CODE],
    ["have functions of at most 45 lines, components of 60", shapes.keepFunctionsShort, CODE],
    ["describe every exported function", shapes.describeExportedFunctions, CODE],
    [
      "have tests of their own where they read from outside",
      shapes.testReaders,
      [...SRC, ...TESTS],
    ],
  ])("%s", (_, rule, sources) => {
    expect(rule(sources)).toEqual([]);
  });
});

describe("the tests", () => {
  it("lie where the files lie that they test", () => {
    expect(shapes.mirrorSources(TESTS_OF_MANY)([...CODE, ...TESTS])).toEqual([]);
  });

  it("read no clock", () => {
    expect(shapes.keepClocksFromTests(TESTS)).toEqual([]);
  });
});
