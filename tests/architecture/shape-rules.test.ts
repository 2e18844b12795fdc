/** Each rule can fail: made-up sources that break it, and near misses that do not. */
import { describe, expect, it } from "vitest";
import * as rules from "./shape-rules.ts";
import type { Rule } from "./sources.ts";

const breaks = (rule: Rule, path: string, text: string): string[] => rule([{ path, text }]);
const files = (...paths: string[]) => paths.map((path) => ({ path, text: "" }));

/** A function whose text has so many lines. */
const longFunction = (name: string, lineCount: number): string =>
  `function ${name}() {\n${"  call();\n".repeat(lineCount - 2)}}`;

describe("keepFunctionsShort", () => {
  it("finds a function of 70 lines, declared or as an arrow", () => {
    expect(breaks(rules.keepFunctionsShort, "src/a.ts", longFunction("build", 70))).toEqual([
      "src/a.ts: build has 70 lines, more than 45",
    ]);
    const arrow = `const build = () => {\n${"call();\n".repeat(68)}};`;
    expect(breaks(rules.keepFunctionsShort, "src/a.ts", arrow)).toHaveLength(1);
  });

  it("allows a function 45 lines and a component 60", () => {
    const found = (path: string, name: string, lineCount: number) =>
      breaks(rules.keepFunctionsShort, path, longFunction(name, lineCount)).length;
    expect([found("src/a.ts", "build", 45), found("src/a.ts", "build", 46)]).toEqual([0, 1]);
    expect([found("src/a.tsx", "Panel", 60), found("src/a.tsx", "Panel", 61)]).toEqual([0, 1]);
    expect([found("src/a.tsx", "panel", 60), found("src/a.ts", "Panel", 60)]).toEqual([1, 1]);
  });
});

describe("keepFilesShort", () => {
  it("finds a file of 251 lines and allows one of 250", () => {
    expect(breaks(rules.keepFilesShort, "src/a.ts", "x\n".repeat(251))).toEqual([
      "src/a.ts has 251 lines, more than 250",
    ]);
    expect(breaks(rules.keepFilesShort, "src/a.ts", "x\n".repeat(250))).toEqual([]);
  });
});

describe("describeExportedFunctions", () => {
  it.each(["export function f() {}", "// words\nexport const f = () => 1;"])("finds %j", (text) => {
    expect(breaks(rules.describeExportedFunctions, "src/a.ts", text)).toEqual([
      "src/a.ts: f has no docstring",
    ]);
  });

  it("allows described ones, and leaves alone what is not exported or no function", () => {
    const text = "/** Adds. */\nexport function f() {}\nfunction g() {}\nexport const h = 1;";
    expect(breaks(rules.describeExportedFunctions, "src/a.ts", text)).toEqual([]);
  });
});

describe("exportByName", () => {
  it.each([
    "export default function f() {}",
    "export default 1;",
    "const a = 1; export { a as default };",
  ])("finds %s", (text) => {
    expect(breaks(rules.exportByName, "src/a.ts", text)).toEqual(["src/a.ts has a default export"]);
  });

  it("takes no offence at a switch with a default", () => {
    const text = "export function f(x: 1) { switch (x) { default: return 1; } }";
    expect(breaks(rules.exportByName, "src/a.ts", text)).toEqual([]);
  });
});

describe("exportOwnThings", () => {
  it.each([
    'export * from "./b.ts";',
    'export type { B } from "./b.ts";',
    'import { b } from "./b.ts"; export { b as c };',
  ])("finds %s", (text) => {
    expect(breaks(rules.exportOwnThings, "src/a.ts", text)).toEqual([
      "src/a.ts exports what it imports",
    ]);
  });

  it("allows a list of own names", () => {
    expect(breaks(rules.exportOwnThings, "src/a.ts", "const a = 1; export { a };")).toEqual([]);
  });
});

describe("nameFilesByContent", () => {
  it("finds vague names, but not words that hold one", () => {
    const named = (path: string) => breaks(rules.nameFilesByContent, path, "");
    expect(
      ["src/utils.ts", "src/view/index.tsx", "src/graph/helper.ts"].flatMap(named),
    ).toHaveLength(3);
    expect(named("src/view/state/graph-index.ts")).toEqual([]);
  });
});

describe("keepNamesOfFolders", () => {
  it("finds a file with the name of the folder beside it, and allows it inside", () => {
    const inside = files("src/graph/layout/layout.ts", "src/graph/layout/random.ts");
    expect(rules.keepNamesOfFolders(inside)).toEqual([]);
    expect(rules.keepNamesOfFolders([...inside, ...files("src/graph/layout.ts")])).toEqual([
      "src/graph/layout.ts has the name of the folder beside it",
    ]);
  });
});

describe("keepFoldersSmall", () => {
  it("finds a folder of 14 files and allows one of 13", () => {
    const names = Array.from({ length: 14 }, (_, at) => `src/papers/a${at}.ts`);
    expect(rules.keepFoldersSmall(files(...names))).toEqual([
      "src/papers has 14 files, more than 13",
    ]);
    expect(rules.keepFoldersSmall(files(...names.slice(1)))).toEqual([]);
  });
});

describe("mirrorSources", () => {
  const rule = rules.mirrorSources(["tests/pages/"]);

  it("finds a test beside no file of its place", () => {
    const sources = files("src/papers/paper.ts", "scripts/commands/extract.ts");
    const right = files(
      "tests/papers/paper.test.ts",
      "tests/scripts/commands/extract.test.ts",
      "tests/pages/map.test.ts",
      "tests/papers/builders.ts",
    );
    expect(rule([...sources, ...right])).toEqual([]);
    expect(rule([...sources, ...files("tests/paper.test.ts")])).toEqual([
      "tests/paper.test.ts tests no file of that place",
    ]);
  });
});

describe("testReaders", () => {
  const path = "src/storage/text-shards.ts";
  const text = "export function readShard(bytes: Uint8Array) { return bytes; }";

  it("finds a reader of the core without a test, and is content with one", () => {
    expect(breaks(rules.testReaders, path, text)).toEqual([
      `${path}: readShard has no test of its own`,
    ]);
    const test = { path: "tests/storage/text-shards.test.ts", text: "" };
    expect(rules.testReaders([{ path, text }, test])).toEqual([]);
  });

  it("asks no test of what only builds, of what is not exported, nor outside the core", () => {
    expect(breaks(rules.testReaders, path, "export function writeShard() {}")).toEqual([]);
    expect(breaks(rules.testReaders, path, "function readShard() {}")).toEqual([]);
    expect(breaks(rules.testReaders, "src/view/a.ts", text)).toEqual([]);
  });
});

describe("keepClocksFromTests", () => {
  it("finds a clock in a test, and leaves sources alone", () => {
    const text = "expect(performance.now() - start).toBeLessThan(1000);";
    expect(breaks(rules.keepClocksFromTests, "tests/a.test.ts", text)).toEqual([
      "tests/a.test.ts uses performance.now",
    ]);
    expect(breaks(rules.keepClocksFromTests, "scripts/a.ts", text)).toEqual([]);
  });
});
