/** Who may import whom. */
import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";
import { findCircles } from "./circles.ts";
import { extractImports, listImports, listNodes } from "./sources.ts";
import type { Rule, Source } from "./sources.ts";

const MODULE_ENDING = /\.(?:tsx?|css)$/;
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
const FORBIDDEN_NAMES = new Set(["document", "window", "process", "globalThis", "performance"]);
const FORBIDDEN_MEMBERS = new Set(["Date.now", "Math.random"]);

/** Layers of src in the order of the data; each imports from those before it and from itself. */
const LAYERS = [
  "base",
  "papers",
  "entities",
  "corrections",
  "graph",
  "storage",
  "build-steps",
  "pipeline",
  "worker",
  "view",
  "main",
];

/** Layers beside the order, and what each may import. */
const BESIDE: Record<string, readonly string[]> = {
  evaluation: ["base", "papers", "entities"],
  training: ["base", "papers", "entities", "evaluation"],
  node: ["base", "papers", "entities", "evaluation", "corrections", "graph", "storage", "pipeline"],
};

/** Layers that stand on `evaluation` though they are in the order: the page shows how good the extraction is. */
const SHOWS_QUALITY = ["view", "main"];

/** No DOM, no Node, no clock, no dice. */
const PURE = [
  "base",
  "papers",
  "entities",
  "corrections",
  "graph",
  "storage",
  "build-steps",
  "pipeline",
];

/** `worker/worker.ts` itself is started by its client and imported by nobody. */
const WORKER_ENTRANCES = ["src/worker/client.ts", "src/worker/messages.ts"];

/** Small files of the core whose values the page's own code may hold; what computes maps it reaches through the worker. */
const MODELS = [
  "src/papers/paper.ts",
  "src/entities/entity-id.ts",
  "src/entities/entity-types.ts",
  "src/entities/pile/type-words.ts",
  "src/graph/model.ts",
  "src/graph/hierarchy.ts",
  "src/graph/layout/node-size.ts",
  "src/build-steps.ts",
];

/** Layers that `main.ts` reads a stored map and the visitor's corrections with. */
const READ_BY_MAIN = ["base", "storage", "corrections", "evaluation", "view"];

function layerOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? second.replace(/\.tsx?$/, "") : top;
}

function mayImport(own: string, other: string): boolean {
  const beside = BESIDE[own];
  if (own === other) return true;
  if (beside) return beside.includes(other);
  if (other === "evaluation") return SHOWS_QUALITY.includes(own);
  const place = LAYERS.indexOf(other);
  return place >= 0 && place < LAYERS.indexOf(own);
}

/** base <- papers <- entities <- corrections <- graph <- storage <- pipeline <- worker <- view <- main. */
export const followLayers: Rule = (sources) => [
  ...sources
    .filter(({ path }) => path.startsWith("src/"))
    .filter(({ path }) => !LAYERS.includes(layerOf(path)) && !(layerOf(path) in BESIDE))
    .map(({ path }) => `${path} is in no known layer`),
  ...listImports(sources, ({ path, target }) => {
    const isOfSource = path.startsWith("src/") && target !== null && !target.startsWith("data/");
    return isOfSource && !mayImport(layerOf(path), layerOf(target));
  }),
];

/** Imports of types count: a circle of types, too, cannot be read from one end. */
export const avoidFileCircles: Rule = (sources) => {
  const targets = new Map(
    sources.map((source) => [
      source.path,
      extractImports(source).flatMap(({ target }) => target ?? []),
    ]),
  );
  return findCircles(targets).map((circle) => `${circle.join(" and ")} import each other`);
};

/** Folders form an order; of a folder that has folders inside, each file counts by itself: its model and its entry. */
export const avoidFolderCircles: Rule = (sources) => {
  const folders = new Set(sources.map(({ path }) => posix.dirname(path)));
  const isParent = (folder: string): boolean =>
    [...folders].some((other) => other.startsWith(`${folder}/`));
  const unitOf = (path: string): string =>
    isParent(posix.dirname(path)) ? path : posix.dirname(path);
  const paths = new Set(sources.map(({ path }) => path));
  const targets = new Map<string, string[]>();
  for (const source of sources) {
    const unit = unitOf(source.path);
    const others = extractImports(source).flatMap(({ target }) =>
      target !== null && paths.has(target) && unitOf(target) !== unit ? [unitOf(target)] : [],
    );
    targets.set(unit, [...(targets.get(unit) ?? []), ...others]);
  }
  return findCircles(targets).map((circle) => `${circle.join(" and ")} import each other`);
};

/** Values come from base, models, the worker's entrances and the view itself; of an entity only constants. */
export const keepViewApart: Rule = (sources) =>
  listImports(sources, ({ path, target, values }) => {
    if (layerOf(path) !== "view" || target === null || values.length === 0) return false;
    if (["view", "base"].includes(layerOf(target)) || MODELS.includes(target)) return false;
    if (target === "src/entities/entity.ts") return !values.every((name) => CONSTANT.test(name));
    return !WORKER_ENTRANCES.includes(target);
  });

/** The page's start may also read a stored map; what computes maps it reaches through the worker alone. */
export const keepMainThin: Rule = (sources) =>
  listImports(sources, ({ path, target, values }) => {
    if (layerOf(path) !== "main" || target === null || values.length === 0) return false;
    const isAllowed = WORKER_ENTRANCES.includes(target) || target === "src/papers/import-report.ts";
    return !isAllowed && !READ_BY_MAIN.includes(layerOf(target));
  });

/** What a node takes from outside the language itself: the DOM, Node, the clock, dice; null for nothing. */
function worldlyName(node: ts.Node): string | null {
  const parent: ts.Node | undefined = node.parent;
  if (ts.isIdentifier(node) && FORBIDDEN_NAMES.has(node.text)) {
    const isName = "name" in parent && parent.name === node;
    return isName && !ts.isShorthandPropertyAssignment(parent) ? null : node.text;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const member = node.getText().replace(/\s/g, "");
    return FORBIDDEN_MEMBERS.has(member) ? member : null;
  }
  const isDate =
    (ts.isNewExpression(node) || ts.isCallExpression(node)) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === "Date" &&
    (node.arguments ?? []).length === 0;
  return isDate ? "Date()" : null;
}

const isPure = ({ path }: Source): boolean =>
  path.startsWith("src/") && PURE.includes(layerOf(path));

const isOfNode = (specifier: string): boolean =>
  specifier.startsWith("node:") || builtinModules.includes(specifier);

/** No DOM, no Node, no clock, no dice in the core: same input, same bytes, in Node and in the page. */
export const keepCorePure: Rule = (sources) => [
  ...sources.filter(isPure).flatMap((source) =>
    listNodes(source)
      .flatMap((node) => worldlyName(node) ?? [])
      .map((name) => `${source.path} uses ${name}`),
  ),
  ...listImports(sources.filter(isPure), ({ specifier }) => isOfNode(specifier)),
];

/** Node only in src/node and in the scripts. */
export const keepNodeInItsLayer: Rule = (sources) =>
  listImports(
    sources,
    ({ path, specifier }) =>
      path.startsWith("src/") && layerOf(path) !== "node" && isOfNode(specifier),
  );

const importsPackage = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`@${name}/`);

export const keepSigmaInRenderer: Rule = (sources) =>
  listImports(
    sources,
    ({ path, specifier }) =>
      importsPackage(specifier, "sigma") && !path.startsWith("src/view/renderer/"),
  );

export const importCompromiseOnce: Rule = (sources) => {
  const paths = sources
    .filter((source) =>
      extractImports(source).some(({ specifier }) => importsPackage(specifier, "compromise")),
    )
    .map(({ path }) => path);
  if (paths.length === 0) return ["no file imports compromise"];
  return paths.slice(1).map((path) => `${path} imports compromise, as ${paths[0]} does`);
};

export const writeEndings: Rule = (sources) =>
  listImports(
    sources,
    ({ target, specifier }) =>
      target !== null && !MODULE_ENDING.test(specifier.replace(/\?.*$/, "")),
  );

export const keepScriptsFromView: Rule = (sources) =>
  listImports(
    sources,
    ({ path, target }) => path.startsWith("scripts/") && (target ?? "").startsWith("src/view/"),
  );
