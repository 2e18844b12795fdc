/** Each rule can fail: made-up sources that break it, and near misses that do not. */
import { describe, expect, it } from "vitest";
import * as rules from "./import-rules.ts";
import type { Rule } from "./sources.ts";

const breaks = (rule: Rule, path: string, text: string): string[] => rule([{ path, text }]);

/** Sources that import one another, only types: "src/a/x.ts" -> "src/b/y.ts". */
const linked = (...links: [string, string][]) => {
  const paths = [...new Set(links.flat())];
  return paths.map((path) => ({
    path,
    text: links
      .filter(([from]) => from === path)
      .map(([, to]) => `import type { X } from "/${to}";`.replace('"/', `"${upFrom(path)}`))
      .join("\n"),
  }));
};
const upFrom = (path: string): string => "../".repeat(path.split("/").length - 1);

describe("followLayers", () => {
  it.each([
    ["src/base/a.ts", '"../papers/paper.ts"'],
    ["src/papers/a.ts", '"../entities/entity.ts"'],
    ["src/entities/a.ts", '"../corrections/corrections.ts"'],
    ["src/corrections/a.ts", '"../graph/model.ts"'],
    ["src/graph/a.ts", '"../storage/map-files.ts"'],
    ["src/graph/a.ts", '"../view/scene/palette.ts"'],
    ["src/storage/a.ts", '"../pipeline.ts"'],
    ["src/pipeline.ts", '"./worker/messages.ts"'],
    ["src/worker/worker.ts", '"../main.ts"'],
    ["src/entities/a.ts", '"../training/train-model.ts"'],
    ["src/graph/a.ts", '"../evaluation/gold.ts"'],
    ["src/evaluation/a.ts", '"../graph/model.ts"'],
    ["src/view/a.ts", '"../node/map-folder.ts"'],
    ["src/node/a.ts", '"../view/scene/palette.ts"'],
    ["src/papers/a.ts", '"../../scripts/commands/extract.ts"'],
  ])("stops %s from importing %s, even a type", (path, target) => {
    const text = `import type { X } from ${target};`;
    expect(breaks(rules.followLayers, path, text)).toEqual([`${path} imports ${target}`]);
  });

  it.each([
    ["src/worker/worker.ts", '"../graph/model.ts"'],
    ["src/training/a.ts", '"../evaluation/gold.ts"'],
    ["src/node/a.ts", '"../pipeline.ts"'],
    ["src/view/a.ts", '"../evaluation/quality-report.ts"'],
    ["src/graph/a.ts", '"valibot"'],
  ])("allows %s to import %s", (path, target) => {
    expect(breaks(rules.followLayers, path, `import { x } from ${target};`)).toEqual([]);
  });

  it("names a file outside the known layers", () => {
    expect(breaks(rules.followLayers, "src/shared/a.ts", "")).toEqual([
      "src/shared/a.ts is in no known layer",
    ]);
  });
});

describe("avoidFileCircles", () => {
  it("names the files of a circle that only types close", () => {
    const [a, b, c] = ["src/graph/a.ts", "src/graph/b.ts", "src/graph/c.ts"] as const;
    expect(rules.avoidFileCircles(linked([a, b], [b, c], [c, a]))).toEqual([
      `${a} and ${b} and ${c} import each other`,
    ]);
    expect(rules.avoidFileCircles(linked([a, b], [b, c], [a, c]))).toEqual([]);
  });
});

describe("avoidFolderCircles", () => {
  it("names folders that import each other through different files", () => {
    const links = linked(
      ["src/graph/links/a.ts", "src/graph/layout/b.ts"],
      ["src/graph/layout/c.ts", "src/graph/links/d.ts"],
    );
    expect(rules.avoidFolderCircles(links)).toEqual([
      "src/graph/layout and src/graph/links import each other",
    ]);
  });

  it("tells the model of a folder from its entry", () => {
    const links = linked(
      ["src/graph/build-graph.ts", "src/graph/links/a.ts"],
      ["src/graph/links/a.ts", "src/graph/model.ts"],
    );
    expect(rules.avoidFolderCircles(links)).toEqual([]);
    const entry = linked(
      ["src/graph/build-graph.ts", "src/graph/links/a.ts"],
      ["src/graph/links/b.ts", "src/graph/build-graph.ts"],
    );
    expect(rules.avoidFolderCircles(entry)).toEqual([
      "src/graph/build-graph.ts and src/graph/links import each other",
    ]);
  });
});

describe("keepViewApart", () => {
  const path = "src/view/panels/a.tsx";

  it.each([
    'import { readMapFiles } from "../../storage/map-files.ts";',
    'import { buildMap } from "../../pipeline.ts";',
    'import { normalForm } from "../../entities/text/normal-form.ts";',
    'import { ROLES, findRole } from "../../entities/entity.ts";',
    'import { importPapers } from "../../papers/import-papers.ts";',
    'const worker = await import("../../worker/worker.ts");',
  ])("stops %s", (text) => {
    expect(breaks(rules.keepViewApart, path, text)).toHaveLength(1);
  });

  it.each([
    'import type { Progress } from "../../pipeline.ts";',
    'import { ROLES, type Role } from "../../entities/entity.ts";',
    'import { GRAPH_VERSION } from "../../graph/model.ts";',
    'import { compareText } from "../../base/compare-text.ts";',
    'import { startWorker } from "../../worker/client.ts";',
    'import { select } from "../state/view-state.ts";',
    'import { h } from "preact";',
  ])("allows %s", (text) => {
    expect(breaks(rules.keepViewApart, path, text)).toEqual([]);
  });
});

describe("keepMainThin", () => {
  it("stops the pipeline and allows the view and the stored map", () => {
    const text = ["./pipeline.ts", "./storage/map-files.ts", "./view/app/app.tsx"]
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
    expect(breaks(rules.keepCorePure, "src/storage/a.ts", text)).toEqual([
      `src/storage/a.ts ${breach}`,
    ]);
  });

  it("takes no offence at words, members and given dates, nor at files outside the core", () => {
    const text = '"window"; /* process */ step.process; new Date(0); const of = { document: 1 };';
    expect(breaks(rules.keepCorePure, "src/papers/a.ts", text)).toEqual([]);
    expect(breaks(rules.keepCorePure, "src/view/app/app.tsx", "window.alert(1)")).toEqual([]);
  });
});

describe("keepNodeInItsLayer", () => {
  it("stops the view and the worker, and allows src/node and the scripts", () => {
    const text = 'import { readFile } from "node:fs/promises";';
    const found = (path: string) => breaks(rules.keepNodeInItsLayer, path, text);
    expect(["src/view/a.ts", "src/worker/a.ts"].flatMap(found)).toHaveLength(2);
    expect(["src/node/a.ts", "scripts/commands/a.ts"].flatMap(found)).toEqual([]);
  });
});

describe("keepSigmaInRenderer", () => {
  it.each(["sigma", "sigma/rendering", "@sigma/edge-curve"])("finds %s, even a type", (name) => {
    const text = `import type { X } from "${name}";`;
    expect(breaks(rules.keepSigmaInRenderer, "src/view/app/app.tsx", text)).toHaveLength(1);
    expect(breaks(rules.keepSigmaInRenderer, "src/view/renderer/a.ts", text)).toEqual([]);
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

describe("writeEndings", () => {
  it("finds imports without an ending, and with one of another language", () => {
    const text = 'import "./a"; import "./b.js"; import "./c.ts"; import "./d.css"; import "e";';
    expect(breaks(rules.writeEndings, "src/a.ts", text)).toEqual([
      'src/a.ts imports "./a"',
      'src/a.ts imports "./b.js"',
    ]);
  });
});

describe("keepScriptsFromView", () => {
  it("finds a script that imports the view", () => {
    const text = 'import type { Camera } from "../src/view/state/view-state.ts";';
    expect(breaks(rules.keepScriptsFromView, "scripts/a.ts", text)).toHaveLength(1);
  });
});
