import { describe, expect, test } from "vitest";
import { cutXmlRecords, findEntityDeclaration } from "../../../src/papers/formats/xml-records.ts";

function cut(text: string): [line: number, text: string, isClosed: boolean][] {
  const names = { records: ["bee", "wasp"], containers: ["hive"] };
  return [...cutXmlRecords(text, names)].map(({ line, text, isClosed }) => [line, text, isClosed]);
}

describe("cutXmlRecords", () => {
  test("gives records and the start tags of containers, with their lines", () => {
    expect(cut('<?xml?>\n<hive id="1">\n<bee a="b">\nx</bee ><x:wasp/><beetle/></hive>')).toEqual([
      [2, '<hive id="1"/>', true],
      [3, '<bee a="b">\nx</bee >', true],
      [4, "<x:wasp/>", true],
    ]);
  });

  test("ends a record that is not closed where the next begins, or with the text", () => {
    expect(cut("<bee>1\n<bee>2</bee>\n<wasp>3</bee>\n<hive>\n<bee>4")).toEqual([
      [1, "<bee>1\n", false],
      [2, "<bee>2</bee>", true],
      [3, "<wasp>3</bee>\n", false],
      [4, "<hive/>", true],
      [5, "<bee>4", false],
    ]);
  });

  test("sees no element in a comment or a CDATA section, unless that is never closed", () => {
    expect(cut("<!-- <bee>1</bee> --><bee><![CDATA[</bee>]]></bee>")).toEqual([
      [1, "<bee><![CDATA[</bee>]]></bee>", true],
    ]);
    expect(cut("<!-- <bee>1</bee>")).toHaveLength(1);
  });

  test.each([
    "<",
    "<bee",
    "<bee ",
    "<bee>",
    "</bee>",
    "<!--",
    "<![CDATA[",
    "<hive>",
    "<a:",
    "<bee/>\n",
  ])("takes linear time on 5 MB of %j", (part) => {
    const start = performance.now();
    cut(part.repeat(5e6 / part.length));
    expect(performance.now() - start).toBeLessThan(5_000);
  });
});

describe("findEntityDeclaration", () => {
  test("gives the line of the first, null for none", () => {
    expect(findEntityDeclaration('<!DOCTYPE a [\n<!ENTITY b "c">\n]>')).toBe(2);
    expect(findEntityDeclaration("<a/>")).toBeNull();
  });
});
