/** The rules of the house as functions: sources in, one sentence for each breach out. */
import { builtinModules } from "node:module";
import { posix } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the repository, with slashes: "src/view/look.ts". */
  path: string;
  text: string;
}

interface Import {
  path: string;
  specifier: string;
  /** The file it leads to, from the root; null for a package. */
  target: string | null;
  /** Names imported as values; "*" for a default, a namespace, a dynamic or a bare import. */
  values: string[];
}

export type Rule = (sources: readonly Source[]) => string[];

const LONGEST_FILE = 250;
const MODULE_ENDING = /\.(?:tsx?|css)$/;
const VAGUE_NAME = /^(?:utils?|helpers?|common|index)$/;
const CONSTANT = /^[A-Z][A-Z0-9_]*$/;
const FORBIDDEN_NAMES = new Set(["document", "window", "process", "globalThis", "performance"]);
const FORBIDDEN_MEMBERS = new Set(["Date.now", "Math.random"]);
/** `worker/worker.ts` itself is started by its client and imported by nobody. */
const WORKER_ENTRANCES = ["src/worker/client.ts", "src/worker/messages.ts"];

/** What the page may take from the core as values: the map's model, the sizes that the layout counted on, the order of texts. */
const CORE_FOR_VIEW = [
  "src/graph/model.ts",
  "src/graph/node-size.ts",
  "src/papers/compare-text.ts",
];

/** What `main.ts` reads the build's files and the visitor's corrections with. */
const STORED_FORMATS = [
  "src/graph/correct-texts.ts",
  "src/graph/corrections.ts",
  "src/graph/stored/map-files.ts",
  "src/graph/stored/texts.ts",
  "src/papers/import-report.ts",
  "src/entities/quality.ts",
];

const CORE = ["papers", "entities", "graph", "pipeline", "worker"];
/** Folders and files of src that have a rule for what they import. */
const LAYERS = [...CORE, "view", "main"];

function parse({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every rule walks the same files: each is parsed once. */
const NODES = new WeakMap<Source, ts.Node[]>();

function listNodes(source: Source): ts.Node[] {
  const known = NODES.get(source);
  if (known) return known;
  const nodes: ts.Node[] = [];
  const visit = (node: ts.Node): void => {
    nodes.push(node);
    node.forEachChild(visit);
  };
  visit(parse(source));
  NODES.set(source, nodes);
  return nodes;
}

function valuesOf(clause: ts.ImportClause | undefined): string[] {
  if (!clause) return ["*"];
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return [];
  const bindings = clause.namedBindings;
  const named =
    bindings && ts.isNamedImports(bindings)
      ? bindings.elements
          .filter((element) => !element.isTypeOnly)
          .map(({ propertyName, name }) => (propertyName ?? name).text)
      : [];
  return clause.name || (bindings && ts.isNamespaceImport(bindings)) ? ["*", ...named] : named;
}

function readImport(node: ts.Node): { from: ts.Node; values: string[] } | null {
  if (ts.isImportDeclaration(node))
    return { from: node.moduleSpecifier, values: valuesOf(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { from: node.moduleSpecifier, values: node.isTypeOnly ? [] : ["*"] };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: node.argument.literal, values: [] };
  const [from] = ts.isCallExpression(node) ? node.arguments : [];
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic && from ? { from, values: ["*"] } : null;
}

export function extractImports(source: Source): Import[] {
  return listNodes(source).flatMap((node) => {
    const found = readImport(node);
    if (!found || !ts.isStringLiteralLike(found.from)) return [];
    const specifier = found.from.text;
    const file = specifier.replace(/\?.*$/, "");
    const target = /^[./]/.test(file) ? posix.join(posix.dirname(source.path), file) : null;
    return [{ path: source.path, specifier, target, values: found.values }];
  });
}

function layerOf(path: string): string {
  const [top = "", second = ""] = path.split("/");
  return top === "src" ? second.replace(/\.tsx?$/, "") : top;
}

const everyImport = (sources: readonly Source[], isWrong: (found: Import) => boolean): string[] =>
  sources
    .flatMap(extractImports)
    .filter(isWrong)
    .map(({ path, specifier }) => `${path} imports "${specifier}"`);

const importsPackage = (specifier: string, name: string): boolean =>
  specifier === name || specifier.startsWith(`${name}/`) || specifier.startsWith(`@${name}/`);

/** papers <- entities <- graph <- pipeline <- worker, and nothing of src outside the known layers. */
export const runOneWay: Rule = (sources) => [
  ...sources
    .filter(({ path }) => path.startsWith("src/") && !LAYERS.includes(layerOf(path)))
    .map(({ path }) => `${path} is in no known layer`),
  ...everyImport(sources, ({ path, target }) => {
    const own = CORE.indexOf(layerOf(path));
    const other = target === null ? 0 : CORE.indexOf(layerOf(target));
    return path.startsWith("src/") && own >= 0 && (other < 0 || other > own);
  }),
];

/** Values come from the view itself, the map's model, the worker's entrances; from entities only constants. */
export const keepViewApart: Rule = (sources) =>
  everyImport(sources, ({ path, target, values }) => {
    if (layerOf(path) !== "view" || target === null || values.length === 0) return false;
    if (layerOf(target) === "view" || CORE_FOR_VIEW.includes(target)) return false;
    if (target === "src/entities/entity.ts") return !values.every((name) => CONSTANT.test(name));
    return !WORKER_ENTRANCES.includes(target);
  });

/** The page's start may also read a stored map; what computes maps it reaches through the worker alone. */
export const keepMainThin: Rule = (sources) =>
  everyImport(sources, ({ path, target, values }) => {
    if (layerOf(path) !== "main" || target === null || values.length === 0) return false;
    const isAllowed = [...WORKER_ENTRANCES, ...STORED_FORMATS].includes(target);
    return !isAllowed && layerOf(target) !== "view";
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

const isCore = ({ path }: Source): boolean =>
  path.startsWith("src/") && ["papers", "entities", "graph", "pipeline"].includes(layerOf(path));

/** No DOM, no Node, no clock, no dice in the core: same input, same bytes, in Node and in the page. */
export const keepCorePure: Rule = (sources) => [
  ...sources.filter(isCore).flatMap((source) =>
    listNodes(source)
      .flatMap((node) => worldlyName(node) ?? [])
      .map((name) => `${source.path} uses ${name}`),
  ),
  ...everyImport(
    sources.filter(isCore),
    ({ specifier }) => specifier.startsWith("node:") || builtinModules.includes(specifier),
  ),
];

export const keepSigmaOnStage: Rule = (sources) =>
  everyImport(
    sources,
    ({ path, specifier }) =>
      importsPackage(specifier, "sigma") && !path.startsWith("src/view/stage/"),
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

export const exportByName: Rule = (sources) =>
  sources.flatMap((source) => {
    const nodes = listNodes(source);
    const hasDefault = nodes.some(
      (node) =>
        ts.isExportAssignment(node) ||
        (node.kind === ts.SyntaxKind.DefaultKeyword && ts.isStatement(node.parent)) ||
        (ts.isExportSpecifier(node) && node.name.text === "default"),
    );
    return hasDefault ? [`${source.path} has a default export`] : [];
  });

export const exportOwnThings: Rule = (sources) =>
  sources.flatMap((source) => {
    const nodes = listNodes(source);
    const imported = new Set(
      nodes.flatMap((node) =>
        (ts.isImportSpecifier(node) || ts.isImportClause(node) || ts.isNamespaceImport(node)) &&
        node.name
          ? [node.name.text]
          : [],
      ),
    );
    const passesOn = nodes.some(
      (node) =>
        (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) ||
        (ts.isExportSpecifier(node) && imported.has((node.propertyName ?? node.name).text)),
    );
    return passesOn ? [`${source.path} exports what it imports`] : [];
  });

export const nameFilesByContent: Rule = (sources) =>
  sources
    .filter(({ path }) => VAGUE_NAME.test(posix.basename(path).replace(/\..*$/, "")))
    .map(({ path }) => `${path} has a name that says nothing`);

export const writeEndings: Rule = (sources) =>
  everyImport(
    sources,
    ({ target, specifier }) =>
      target !== null && !MODULE_ENDING.test(specifier.replace(/\?.*$/, "")),
  );

export const keepScriptsFromView: Rule = (sources) =>
  everyImport(
    sources,
    ({ path, target }) => path.startsWith("scripts/") && (target ?? "").startsWith("src/view/"),
  );

export const keepFilesShort: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    const lineCount = text.replace(/\n$/, "").split("\n").length;
    return lineCount > LONGEST_FILE
      ? [`${path} has ${lineCount} lines, more than ${LONGEST_FILE}`]
      : [];
  });
