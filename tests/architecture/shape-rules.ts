/** How files, functions and tests are cut and named. */
import { posix } from "node:path";
import ts from "typescript";
import { listNodes } from "./sources.ts";
import type { Rule, Source } from "./sources.ts";

const LONGEST_FILE = 250;
const LONGEST_FUNCTION = 45;
/** Markup takes lines that hold no decision. */
const LONGEST_COMPONENT = 60;
const VAGUE_NAME = /^(?:utils?|helpers?|common|index)$/;

const MOST_FILES = 13;
/** The two folders that hold one algorithm each, in many small steps. */
const LARGE_FOLDERS = ["src/graph/layout", "src/view/renderer"];
const MOST_FILES_OF_LARGE = 21;

/** Layers whose files read what the project has not written itself. */
const CORE = /^src\/(?:base|papers|entities|corrections|graph|storage|evaluation)\//;
const READER = /^(?:parse|read|decode|unpack|gunzip|check)(?:[A-Z]|$)/;
const CLOCKS = new Set(["performance.now", "Date.now"]);

type Named = ts.FunctionDeclaration | ts.MethodDeclaration | ts.VariableDeclaration;

/** Functions that have a name: declarations, methods, and arrows that are the value of a constant. */
function namedFunctions(source: Source): { name: string; node: Named }[] {
  return listNodes(source).flatMap((node) => {
    const isFunction =
      ((ts.isFunctionDeclaration(node) || ts.isMethodDeclaration(node)) && node.body) ||
      (ts.isVariableDeclaration(node) &&
        node.initializer &&
        (ts.isArrowFunction(node.initializer) || ts.isFunctionExpression(node.initializer)));
    return isFunction && node.name ? [{ name: node.name.getText(), node }] : [];
  });
}

function lineCountOf(node: ts.Node): number {
  return node.getText().split("\n").length;
}

/** Components are functions in a .tsx file whose name starts with a capital. */
export const keepFunctionsShort: Rule = (sources) =>
  sources.flatMap((source) =>
    namedFunctions(source).flatMap(({ name, node }) => {
      const isComponent = source.path.endsWith(".tsx") && /^[A-Z]/.test(name);
      const most = isComponent ? LONGEST_COMPONENT : LONGEST_FUNCTION;
      const lineCount = lineCountOf(node);
      return lineCount > most
        ? [`${source.path}: ${name} has ${lineCount} lines, more than ${most}`]
        : [];
    }),
  );

export const keepFilesShort: Rule = (sources) =>
  sources.flatMap(({ path, text }) => {
    const lineCount = text.replace(/\n$/, "").split("\n").length;
    return lineCount > LONGEST_FILE
      ? [`${path} has ${lineCount} lines, more than ${LONGEST_FILE}`]
      : [];
  });

const isExported = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The statement that a comment would stand before. */
function statementOf(node: Named): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

export const describeExportedFunctions: Rule = (sources) =>
  sources.flatMap((source) =>
    namedFunctions(source)
      .filter(({ node }) => isExported(statementOf(node)))
      .filter(({ node }) => ts.getJSDocCommentsAndTags(statementOf(node)).length === 0)
      .map(({ name }) => `${source.path}: ${name} has no docstring`),
  );

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

/** A file beside the folder of its name would be both its top and its bottom. */
export const keepNamesOfFolders: Rule = (sources) => {
  const folders = new Set(sources.map(({ path }) => posix.dirname(path)));
  return sources
    .filter(({ path }) => folders.has(path.replace(/\.tsx?$/, "")))
    .map(({ path }) => `${path} has the name of the folder beside it`);
};

export const keepFoldersSmall: Rule = (sources) => {
  const counts = new Map<string, number>();
  for (const { path } of sources)
    counts.set(posix.dirname(path), (counts.get(posix.dirname(path)) ?? 0) + 1);
  return [...counts].flatMap(([folder, count]) => {
    const most = LARGE_FOLDERS.includes(folder) ? MOST_FILES_OF_LARGE : MOST_FILES;
    return count > most ? [`${folder} has ${count} files, more than ${most}`] : [];
  });
};

const testedPath = (path: string): string =>
  path.replace(/^tests\//, "").replace(/\.test\.tsx?$/, "");

/** The path of a source without its ending, as the tests' folder mirrors it: "papers/paper", "scripts/commands/extract". */
const mirroredPath = (path: string): string => path.replace(/^src\//, "").replace(/\.tsx?$/, "");

/**
 * A test lies where the file lies that it tests.
 * @param free tests of many files together, and folders of such tests
 */
export const mirrorSources =
  (free: readonly string[]): Rule =>
  (sources) => {
    const known = new Set(sources.map(({ path }) => mirroredPath(path)));
    return sources
      .filter(({ path }) => /^tests\/.*\.test\.tsx?$/.test(path))
      .filter(({ path }) => !free.some((start) => path.startsWith(start)))
      .filter(({ path }) => !known.has(testedPath(path)))
      .map(({ path }) => `${path} tests no file of that place`);
  };

/** Files of the core that read text or bytes from outside have a test of their own. */
export const testReaders: Rule = (sources) => {
  const tested = new Set(
    sources
      .filter(({ path }) => /^tests\/.*\.test\.tsx?$/.test(path))
      .map(({ path }) => testedPath(path)),
  );
  return sources
    .filter(({ path }) => CORE.test(path) && !tested.has(mirroredPath(path)))
    .flatMap((source) => {
      const reader = namedFunctions(source).find(
        ({ name, node }) => isExported(statementOf(node)) && READER.test(name),
      );
      return reader ? [`${source.path}: ${reader.name} has no test of its own`] : [];
    });
};

/** A busy machine must not fail a test: no clock in an assertion; compare work, not time. */
export const keepClocksFromTests: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith("tests/"))
    .flatMap((source) =>
      listNodes(source)
        .filter(ts.isPropertyAccessExpression)
        .map((node) => node.getText().replace(/\s/g, ""))
        .filter((member) => CLOCKS.has(member))
        .map((member) => `${source.path} uses ${member}`),
    );
