/** Each rule can fail: made-up sources that break it, and near misses that do not. */
import { describe, expect, it } from "vitest";
import * as rules from "./source-rules.ts";
import type { Rule } from "./source-rules.ts";

const breaks = (rule: Rule, path: string, text: string): string[] => rule([{ path, text }]);

describe("extractImports", () => {
  it("finds static, type, dynamic and bare imports, and what they take as values", () => {
    const text = [
      'import "./page.css";',
      'import type { A } from "./a.ts";',
      'import { type B, c as d } from "../b.ts";',
      'import E, * as f from "pkg/e";',
      'const g = await import("./g.tsx");',
      'type H = import("./h.ts").H;',
      'const text = `import { no } from "./no.ts"`; // import "./comment.ts"',
    ].join("\n");
    const found = rules.extractImports({ path: "src/view/x.ts", text });
    expect(found.map(({ target, values }) => [target, values])).toEqual([
      ["src/view/page.css", ["*"]],
      ["src/view/a.ts", []],
      ["src/b.ts", ["c"]],
      [null, ["*"]],
      ["src/view/g.tsx", ["*"]],
      ["src/view/h.ts", []],
    ]);
  });
});

describe("runOneWay", () => {
  it.each([
    ["src/papers/a.ts", '"../entities/entity.ts"'],
    ["src/entities/a.ts", '"../graph/model.ts"'],
    ["src/graph/a.ts", '"../pipeline.ts"'],
    ["src/graph/a.ts", '"../view/palette.ts"'],
    ["src/pipeline.ts", '"./worker/messages.ts"'],
    ["src/worker/worker.ts", '"../main.ts"'],
    ["src/papers/a.ts", '"../../scripts/graph.ts"'],
  ])("stops %s from importing %s, even a type", (path, target) => {
    const text = `import type { X } from ${target};`;
    expect(breaks(rules.runOneWay, path, text)).toEqual([`${path} imports ${target}`]);
  });

  it("allows what lies below, and packages", () => {
    const text = 'import { x } from "../graph/model.ts";\nimport { y } from "valibot";';
    expect(breaks(rules.runOneWay, "src/worker/worker.ts", text)).toEqual([]);
  });

  it("names a file outside the known layers", () => {
    expect(breaks(rules.runOneWay, "src/shared/a.ts", "")).toEqual([
      "src/shared/a.ts is in no known layer",
    ]);
  });
});

describe("keepViewApart", () => {
  const path = "src/view/panels/a.tsx";

  it.each([
    'import { readMapFiles } from "../../graph/stored/map-files.ts";',
    'import { buildMap } from "../../pipeline.ts";',
    'import { normalForm } from "../../entities/normal-form.ts";',
    'import { ROLES, helper } from "../../entities/entity.ts";',
    'import { importPapers } from "../../papers/importers.ts";',
    'const worker = await import("../../worker/worker.ts");',
  ])("stops %s", (text) => {
    expect(breaks(rules.keepViewApart, path, text)).toHaveLength(1);
  });

  it.each([
    'import type { Progress } from "../../pipeline.ts";',
    'import { ROLES, type Role } from "../../entities/entity.ts";',
    'import { GRAPH_VERSION } from "../../graph/model.ts";',
    'import { startWorker } from "../../worker/client.ts";',
    'import { select } from "../state.ts";',
    'import { h } from "preact";',
  ])("allows %s", (text) => {
    expect(breaks(rules.keepViewApart, path, text)).toEqual([]);
  });
});

describe("keepMainThin", () => {
  it("stops the pipeline and allows the view and the stored map", () => {
    const text = ["./pipeline.ts", "./graph/stored/map-files.ts", "./view/app.tsx"]
      .map((target) => `import { x } from "${target}";`)
      .join("\n");
    expect(breaks(rules.keepMainThin, "src/main.ts", text)).toEqual([
      'src/main.ts imports "./pipeline.ts"',
    ]);
  });
});

describe("keepCorePure", () => {
  it.each([
    ["document.title", "uses document"],
    ["window.alert(1)", "uses window"],
    ["globalThis.document", "uses globalThis"],
    ["const { env } = process", "uses process"],
    ["const x = { process }", "uses process"],
    ["Date.now()", "uses Date.now"],
    ["new Date()", "uses Date()"],
    ["Date()", "uses Date()"],
    ["Math\n  .random()", "uses Math.random"],
    ["list.sort(Math.random)", "uses Math.random"],
    ['import { readFile } from "node:fs"', 'imports "node:fs"'],
    ['const fs = await import("fs")', 'imports "fs"'],
  ])("finds %j", (text, breach) => {
    expect(breaks(rules.keepCorePure, "src/graph/a.ts", text)).toEqual([
      `src/graph/a.ts ${breach}`,
    ]);
  });

  it("takes no offence at words, members and given dates, nor at files outside the core", () => {
    const text = '"window"; /* process */ step.process; new Date(0); const of = { document: 1 };';
    expect(breaks(rules.keepCorePure, "src/papers/a.ts", text)).toEqual([]);
    expect(breaks(rules.keepCorePure, "src/view/app.tsx", "window.alert(1)")).toEqual([]);
  });
});

describe("keepSigmaOnStage", () => {
  it.each(["sigma", "sigma/rendering", "@sigma/edge-curve"])("finds %s, even a type", (name) => {
    const text = `import type { X } from "${name}";`;
    expect(breaks(rules.keepSigmaOnStage, "src/view/app.tsx", text)).toHaveLength(1);
    expect(breaks(rules.keepSigmaOnStage, "src/view/stage/a.ts", text)).toEqual([]);
  });
});

describe("importCompromiseOnce", () => {
  it("names every file after the first, and the lack of one", () => {
    const text = 'import nlp from "compromise/two";';
    const twice = ["src/a.ts", "src/b.ts"].map((path) => ({ path, text }));
    expect(rules.importCompromiseOnce(twice)).toEqual([
      "src/b.ts imports compromise, as src/a.ts does",
    ]);
    expect(rules.importCompromiseOnce([])).toEqual(["no file imports compromise"]);
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

describe("the smaller rules", () => {
  it("find vague names, but not words that hold one", () => {
    const named = (path: string) => breaks(rules.nameFilesByContent, path, "");
    expect(
      ["src/utils.ts", "src/view/index.tsx", "src/graph/helper.ts"].flatMap(named),
    ).toHaveLength(3);
    expect(named("src/view/graph-index.ts")).toEqual([]);
  });

  it("find imports without an ending, and with one of another language", () => {
    const text = 'import "./a"; import "./b.js"; import "./c.ts"; import "./d.css"; import "e";';
    expect(breaks(rules.writeEndings, "src/a.ts", text)).toEqual([
      'src/a.ts imports "./a"',
      'src/a.ts imports "./b.js"',
    ]);
  });

  it("find a script that imports the view", () => {
    const text = 'import type { Camera } from "../src/view/state.ts";';
    expect(breaks(rules.keepScriptsFromView, "scripts/a.ts", text)).toHaveLength(1);
  });

  it("find a file of 251 lines and allow one of 250", () => {
    expect(breaks(rules.keepFilesShort, "src/a.ts", "x\n".repeat(251))).toEqual([
      "src/a.ts has 251 lines, more than 250",
    ]);
    expect(breaks(rules.keepFilesShort, "src/a.ts", "x\n".repeat(250))).toEqual([]);
  });
});
