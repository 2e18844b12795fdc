import { describe, expect, test } from "vitest";
import {
  cutXmlRecords,
  findEntityDeclaration,
} from "../../../../src/papers/formats/xml/xml-records.ts";
import { expectLinearTime } from "../../../growth.ts";

function cut(text: string): [line: number, text: string, missing: string][] {
  const names = { records: ["bee", "wasp"], containers: ["hive"] };
  return [...cutXmlRecords(text, names)].map(({ line, text, missing }) => [line, text, missing]);
}

describe("cutXmlRecords", () => {
  test("gives records and the start tags of containers, with their lines", () => {
    expect(cut('<?xml?>\n<hive id="1">\n<bee a="b">\nx</bee ><x:wasp/><beetle/></hive>')).toEqual([
      [2, '<hive id="1"/>', "nothing"],
      [3, '<bee a="b">\nx</bee >', "nothing"],
      [4, "<x:wasp/>", "nothing"],
    ]);
  });

  test("ends a record that is not closed where the next begins, or with the text", () => {
    expect(cut("<bee>1\n<bee>2</bee>\n<wasp>3</bee>\n<hive>\n<bee>4")).toEqual([
      [1, "<bee>1\n", "end"],
      [2, "<bee>2</bee>", "nothing"],
      [3, "<wasp>3</bee>\n", "end"],
      [4, "<hive/>", "nothing"],
      [5, "<bee>4", "end"],
    ]);
  });

  test("gives an end tag without its start, but none within another record", () => {
    expect(cut("<be>1</bee>\n<bee>2</wasp></bee></hive>")).toEqual([
      [1, "</bee>", "start"],
      [2, "<bee>2</wasp></bee>", "nothing"],
    ]);
  });

  test("sees no element in a comment or a CDATA section, unless that is never closed", () => {
    expect(cut("<!-- <bee>1</bee> --><bee><![CDATA[</bee>]]></bee>")).toEqual([
      [1, "<bee><![CDATA[</bee>]]></bee>", "nothing"],
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
  ])("takes linear time on nothing but %j", (part) => {
    expectLinearTime((n) => part.repeat(n), cut);
  });
});

describe("findEntityDeclaration", () => {
  test("gives the line of the first, null for none", () => {
    expect(findEntityDeclaration('<!DOCTYPE a [\n<!ENTITY b "c">\n]>')).toBe(2);
    expect(findEntityDeclaration("<a/>")).toBeNull();
  });
});
