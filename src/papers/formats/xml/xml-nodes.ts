/** One XML element as a tree: the only file that knows the XML parser. */
import { XMLParser, XMLValidator } from "fast-xml-parser";
import * as v from "valibot";
import { errorMessage } from "../../../base/error-message.ts";
import { cutLine } from "../../../base/clean-text.ts";
import { markupToText } from "../../markup/markup-text.ts";

export interface XmlNode {
  /** Without its namespace. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly XmlNode[];
  /** What is in it between its children; of the elements that a format names as text all that is in them, tags too. */
  markup: string;
}

interface ReadXml {
  /** Null where there is no element in it. */
  node: XmlNode | null;
  /** A sentence on what is broken; null where nothing is. */
  fault: string | null;
}

/** Papers with thousands of authors take two million characters; the parser needs about 0.3 s for one million. */
const MAX_LENGTH = 4_000_000;
/** Far more than any format here needs, and far less than the stack takes. */
const MAX_DEPTH = 100;
const TEXT = "#text";
const ATTRIBUTES = ":@";

/**
 * Gives a reader of single elements; what is in the elements named as text is not taken apart, so that its words keep
 * their order. Entities are never expanded here: those of HTML are decoded in `textOf`, others stay as they are.
 */
export function createXmlReader(textElements: readonly string[]): (text: string) => ReadXml {
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "",
    removeNSPrefix: true,
    processEntities: false,
    parseTagValue: false,
    trimValues: false,
    ignoreDeclaration: true,
    ignorePiTags: true,
    maxNestedTags: MAX_DEPTH,
    stopNodes: textElements.map((name) => `..${name}`),
  });
  return (text) => {
    if (text.length > MAX_LENGTH) return { node: null, fault: "too long for one record" };
    try {
      const parsed: unknown = parser.parse(text);
      const [node = null] = readChildren(parsed);
      return { node, fault: node === null ? "broken XML" : findFault(text) };
    } catch (error) {
      return {
        node: null,
        fault: `broken XML: ${cutLine(errorMessage(error).replace(/ at position .*/s, ""))}`,
      };
    }
  };
}

/** The parser forgives what the validator does not. */
function findFault(text: string): string | null {
  const result = XMLValidator.validate(text);
  return result === true ? null : `broken XML: ${cutLine(result.err.msg)}`;
}

const Items = v.array(v.record(v.string(), v.unknown()));
const Attributes = v.record(v.string(), v.string());

/** As deep as the parser lets nest. */
function readChildren(parsed: unknown): XmlNode[] {
  if (!Array.isArray(parsed)) return [];
  return parsed.flatMap((item: unknown) => readNode(item) ?? []);
}

function readNode(item: unknown): XmlNode | null {
  if (typeof item !== "object" || item === null) return null;
  const entries = Object.entries(item).filter(([key]) => key !== ATTRIBUTES);
  const [name, content]: [string, unknown] = entries[0] ?? [TEXT, null];
  if (name === TEXT) return null;
  const attributes = v.safeParse(Attributes, ATTRIBUTES in item ? item[ATTRIBUTES] : {});
  return {
    name,
    attributes: new Map(attributes.success ? Object.entries(attributes.output) : []),
    children: readChildren(content),
    markup: readMarkup(content),
  };
}

function readMarkup(content: unknown): string {
  const items = v.safeParse(Items, content);
  if (!items.success) return "";
  return items.output.map((item) => (typeof item[TEXT] === "string" ? item[TEXT] : "")).join("");
}

/** The children at the end of a path of names, in order. */
export function findNodes(node: XmlNode, ...path: readonly string[]): XmlNode[] {
  return path.reduce(
    (nodes, name) =>
      nodes.flatMap(({ children }) => children.filter((child) => child.name === name)),
    [node],
  );
}

/** The plain text of an element: one line, but for its own paragraphs; "" for none. */
export function textOf(node: XmlNode | undefined): string {
  return node === undefined ? "" : markupToText(node.markup.replace(/\s+/g, " ")).trim();
}

/** The plain text of the first element at the end of a path. */
export function textAt(node: XmlNode, ...path: readonly string[]): string {
  return textOf(findNodes(node, ...path)[0]);
}
