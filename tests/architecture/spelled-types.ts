/** Where code spells a type of entity out instead of reading the table. */
import ts from "typescript";
import { listNodes } from "./sources.ts";
import type { Source } from "./sources.ts";

/** Texts and names of properties that hold a type's id or plural as a word, as "path: text". */
export function findSpelledTypes(sources: readonly Source[], words: readonly string[]): string[] {
  const word = new RegExp(`\\b(?:${words.join("|")})\\b`, "i");
  return sources.flatMap((source) =>
    listNodes(source)
      .flatMap((node) => textOf(node) ?? [])
      .filter((text) => word.test(text))
      .map((text) => `${source.path}: ${text.trim()}`),
  );
}

function textOf(node: ts.Node): string | null {
  if (ts.isStringLiteralLike(node)) return isModule(node) ? null : node.text;
  if (ts.isJsxText(node) || ts.isTemplateMiddleOrTemplateTail(node) || ts.isTemplateHead(node))
    return node.text;
  return ts.isIdentifier(node) && isProperty(node) ? node.text : null;
}

function isModule({ parent }: ts.Node): boolean {
  return ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || isImportCall(parent);
}

function isImportCall(node: ts.Node): boolean {
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
}

/** A key, or the name after a dot; `element.dataset["x"]` is the browser's. */
function isProperty(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent))
    return parent.name === node && !ts.isElementAccessExpression(parent.parent);
  if (ts.isBindingElement(parent))
    return (
      ts.isObjectBindingPattern(parent.parent) && (parent.propertyName ?? parent.name) === node
    );
  const isKeyed =
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertySignature(parent);
  return isKeyed && parent.name === node;
}
