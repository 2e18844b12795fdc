/** TypeScript sources as the rules of the house read them: text, syntax tree, imports. */
import { posix } from "node:path";
import ts from "typescript";

export interface Source {
  /** From the root of the repository, with slashes: "src/view/scene/palette.ts". */
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
  /** Loaded only when the code gets there: `await import("./x.ts")`. */
  isDynamic: boolean;
}

/** Sources in, one sentence for each breach out. */
export type Rule = (sources: readonly Source[]) => string[];

function parse({ path, text }: Source): ts.SourceFile {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
}

/** Every rule walks the same files: each is parsed once. */
const NODES = new WeakMap<Source, ts.Node[]>();

/** All nodes of a file's syntax tree, a parent before its children; the file itself first. */
export function listNodes(source: Source): ts.Node[] {
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

function readImport(node: ts.Node): { from: ts.Node; values: string[]; isDynamic?: true } | null {
  if (ts.isImportDeclaration(node))
    return { from: node.moduleSpecifier, values: valuesOf(node.importClause) };
  if (ts.isExportDeclaration(node) && node.moduleSpecifier)
    return { from: node.moduleSpecifier, values: node.isTypeOnly ? [] : ["*"] };
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return { from: node.argument.literal, values: [] };
  const [from] = ts.isCallExpression(node) ? node.arguments : [];
  const isDynamic =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isDynamic && from ? { from, values: ["*"], isDynamic } : null;
}

/** Imports of a file in the order of its text: static, dynamic, and those of types alone. */
export function extractImports(source: Source): Import[] {
  return listNodes(source).flatMap((node) => {
    const found = readImport(node);
    if (!found || !ts.isStringLiteralLike(found.from)) return [];
    const specifier = found.from.text;
    const file = specifier.replace(/\?.*$/, "");
    const target = /^[./]/.test(file) ? posix.join(posix.dirname(source.path), file) : null;
    const { values, isDynamic = false } = found;
    return [{ path: source.path, specifier, target, values, isDynamic }];
  });
}

/** One sentence for each import that `isWrong`. */
export function listImports(
  sources: readonly Source[],
  isWrong: (found: Import) => boolean,
): string[] {
  return sources
    .flatMap(extractImports)
    .filter(isWrong)
    .map(({ path, specifier }) => `${path} imports "${specifier}"`);
}
