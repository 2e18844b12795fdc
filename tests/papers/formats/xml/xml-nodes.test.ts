import { describe, expect, test } from "vitest";
import {
  createXmlReader,
  findNodes,
  textAt,
  type XmlNode,
} from "../../../../src/papers/formats/xml/xml-nodes.ts";

const read = createXmlReader(["title"]);

function nodeOf(text: string): XmlNode {
  const { node } = read(text);
  if (node === null) throw new Error(`no element: ${text}`);
  return node;
}

describe("createXmlReader", () => {
  test("keeps the order of words and tags in the elements named as text", () => {
    const node = nodeOf("<bee><x:title>A <b>B</b> c\n <title>D</title></x:title></bee>");
    expect(findNodes(node, "title")[0]?.markup).toBe("A <b>B</b> c\n <title>D</title>");
    expect(textAt(node, "title")).toBe("A B c\nD");
  });

  test("gives attributes, children and text", () => {
    const node = nodeOf("<bee id='1' x:y='2'><a><b>1 &lt; 2</b></a><a><b>3</b></a></bee>");
    expect([...node.attributes]).toEqual([
      ["id", "1"],
      ["y", "2"],
    ]);
    expect(findNodes(node, "a", "b").map(({ markup }) => markup)).toEqual(["1 &lt; 2", "3"]);
    expect([textAt(node, "a", "b"), textAt(node, "c")]).toEqual(["1 < 2", ""]);
  });

  test("expands no entity that is declared in the text", () => {
    const { node } = read('<!DOCTYPE bee [<!ENTITY b "ccc">]><bee><title>&b;</title></bee>');
    expect(node === null ? "" : textAt(node, "title")).not.toContain("ccc");
  });

  test.each([
    ["<bee><a>1</c></bee>", /^broken XML: Expected closing tag 'a'/],
    ["<bee>a & b</bee>", /^broken XML: char '&'/],
  ])("reads %j and says what is broken", (text, fault) => {
    const result = read(text);
    expect(result.node?.name).toBe("bee");
    expect(result.fault).toMatch(fault);
  });

  test.each([
    "",
    "no element",
    "<bee><title>",
    `<bee>${"<a>".repeat(100_000)}`,
    "<bee>".padEnd(4_000_001),
  ])("reads no element where there is none to read, and says so", (text) => {
    expect(read(text)).toEqual({ node: null, fault: expect.stringMatching(/broken XML|too long/) });
  });

  test("takes names that objects have already for names", () => {
    for (const name of ["__proto__", "constructor", "toString", "hasOwnProperty"]) {
      const { node, fault } = read(`<bee><${name} ${name}='1'>x</${name}><title>y</title></bee>`);
      if (node === null) expect(fault).toMatch(/^broken XML/);
      else expect(textAt(node, "title")).toBe("y");
    }
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
  });
});
