import * as v from "valibot";
import { describe, expect, test } from "vitest";
import { parseJsonPapers, readFields } from "../../../../src/papers/formats/json/json-papers.ts";

function parse(text: string) {
  return parseJsonPapers({ name: "bees.json", text }, (record, line) => {
    const title = "title" in record ? record.title : null;
    return typeof title === "string" ? { line, title, doi: "none" } : null;
  });
}

describe("parseJsonPapers", () => {
  test("makes papers of drafts, and Problems of what is no paper or cannot be used", () => {
    const { papers, problems, lostCount } = parse(
      '{"title": "Bees"}\n{"name": "x"}\n7\n{"title": }',
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([["Bees", 1]]);
    expect(lostCount).toBe(3);
    expect(problems).toEqual([
      { file: "bees.json", line: 1, message: "no DOI: none" },
      { file: "bees.json", line: 2, message: 'no title: {"name": "x"}' },
      { file: "bees.json", line: 3, message: "no record: 7" },
      { file: "bees.json", line: 4, message: 'broken JSON: {"title": }' },
    ]);
  });

  test("loses one record to nesting that would exhaust the stack", () => {
    const deep = `{"title": "Deep", "a": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    const { papers, problems } = parse(`${deep}\n{"title": "Bees"}`);
    expect(papers.map(({ title }) => title)).toEqual(["Bees"]);
    expect(problems[0]?.message).toMatch(/^JSON nested too deeply: .{0,61}$/);
  });
});

describe("readFields", () => {
  const schema = v.object({ title: v.nullish(v.string(), ""), year: v.nullish(v.number(), null) });

  test("leaves out one field that cannot be used, with a message, and keeps the others", () => {
    const messages: string[] = [];
    const record = { title: "Bees", year: { from: 2019 }, other: 1 };
    const read = readFields(schema, record, (message) => messages.push(message));
    expect(read).toEqual({ title: "Bees", year: null });
    expect(messages).toEqual(['unusable year: {"from":2019}']);
  });

  test("takes no field from what every object has", () => {
    const record: unknown = JSON.parse('{"__proto__": {"title": "Wasps"}}');
    expect(readFields(schema, record as object, () => undefined)).toEqual({
      title: "",
      year: null,
    });
  });
});
