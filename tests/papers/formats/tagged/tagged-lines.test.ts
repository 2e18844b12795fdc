import { describe, expect, test } from "vitest";
import {
  parseTaggedPapers,
  TaggedRecord,
  type TaggedSyntax,
} from "../../../../src/papers/formats/tagged/tagged-lines.ts";
import { expectLinearTime } from "../../../growth.ts";

const SYNTAX: TaggedSyntax = {
  field: /^([A-Z][A-Z0-9]) - (.*)$/,
  first: new Set(["TY"]),
  last: new Set(["ER"]),
  usual: new Set(["TI"]),
};

function parse(...lines: string[]) {
  const source = { name: "bees.txt", text: lines.join("\n") };
  return parseTaggedPapers(source, SYNTAX, (record) => ({
    line: record.line,
    title: record.first("TI", "T2"),
    abstract: record.paragraphs("AB").join("\n"),
    authors: record.all("AU"),
  }));
}

describe("parseTaggedPapers", () => {
  test("cuts records where one begins or ends, by their lines", () => {
    const { papers } = parse(
      "TY - A",
      "TI - Bees",
      "ER - ",
      "",
      "TI - Wasps",
      "TY - B",
      "T2 - Ants",
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([
      ["Bees", 1],
      ["Wasps", 5],
      ["Ants", 6],
    ]);
  });

  test("joins the lines that continue a value, and the values of a tag", () => {
    const [paper] = parse(
      "TY - A",
      "TI - Counting",
      "  Bees",
      "AU - Ada",
      "AU - ",
      "AU - Bo",
    ).papers;
    expect(paper).toMatchObject({ title: "Counting Bees", authors: ["Ada", "Bo"] });
  });

  test("reports a record without a title by what it has, and another format after an end once", () => {
    const { problems, lostCount } = parse(
      "TY - A",
      "AU - Ada",
      "ER - ",
      "https://bees.org",
      "@misc{a, title = {Bees}}",
      "@misc{b, title = {Wasps}}",
    );
    expect(lostCount).toBe(1);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [5, "between records, left out: @misc{a, title = {Bees}}"],
      [1, "no title: TY A; AU Ada"],
    ]);
  });

  test.each(["", "\n\n", "no tag at all", "ER - \nER - ", "AU - Ada"])(
    "gives nothing for %j",
    (text) => {
      expect(parse(text)).toEqual({ papers: [], problems: [] });
    },
  );

  test.each(["TI - B\n", "AB - b\n", "b\n", "TY - A\nER - \n{\n"])(
    "takes linear time on nothing but %j",
    (part) => {
      expectLinearTime(
        (n) => `TY - A\nTI - B\n${part.repeat(n / 2)}`,
        (text) => parse(text),
      );
    },
  );
});

describe("TaggedRecord", () => {
  test("gives a value as one line, as paragraphs or line by line", () => {
    const record = new TaggedRecord(1);
    const long = "Bees ".repeat(12).trim();
    record.add("AB", long).push("end here.", long);
    expect(record.all("AB")).toEqual([`${long} end here. ${long}`]);
    expect(record.paragraphs("AB")).toEqual([`${long} end here.\n${long}`]);
    expect(record.lines("AB")).toEqual([long, "end here.", long]);
    expect(record.first("XX", "AB")).toBe(record.all("AB")[0]);
    expect(record.first("XX")).toBe("");
  });
});
