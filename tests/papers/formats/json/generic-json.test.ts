import { describe, expect, test } from "vitest";
import type { Paper } from "../../../../src/papers/paper.ts";
import { genericJson } from "../../../../src/papers/formats/json/generic-json.ts";

function parse(...records: unknown[]) {
  const lines = records.map((record) =>
    typeof record === "string" ? record : JSON.stringify(record),
  );
  return genericJson.parse({ name: "bees.jsonl", text: lines.join("\n") });
}

function paperOf(record: object): Partial<Paper> | undefined {
  const { papers, problems } = parse({ title: "Counting Bees", ...record });
  expect(problems).toEqual([]);
  return papers[0];
}

function messagesOf(record: object): string[] {
  const { papers, problems } = parse({ title: "Counting Bees", ...record });
  expect(papers).toHaveLength(1);
  return problems.map(({ message }) => message);
}

describe("genericJson.parse", () => {
  test("reads every field it knows", () => {
    const record = {
      id: "arxiv:2405.13729",
      title: " Counting\nBees ",
      abstract: "We count bees. See github.com/a/b2.",
      authors: ["Ada Lovelace", { name: "Charles Babbage" }],
      keywords: ["bees"],
      published: "2024-05-24T10:00:00Z",
      venue: "Proc. Bees",
      upvotes: 32,
      url: "https://arxiv.org/abs/2405.13729",
      code: "github.com/a/b",
    };
    expect(parse(record)).toEqual({
      papers: [
        {
          line: 1,
          identifiers: [],
          id: "arxiv:2405.13729",
          title: "Counting Bees",
          abstract: "We count bees. See github.com/a/b2.",
          keywords: ["bees"],
          authors: ["Ada Lovelace", "Charles Babbage"],
          date: { year: 2024, month: 5, day: 24 },
          venue: "Proc. Bees",
          links: [
            { kind: "paper", url: "https://arxiv.org/abs/2405.13729" },
            { kind: "code", url: "https://github.com/a/b" },
            { kind: "code", url: "https://github.com/a/b2" },
          ],
          upvotes: 32,
        },
      ],
      problems: [],
    });
  });

  test.each([
    ["swarms; hives, wild; Swarms", ["swarms", "hives, wild"]],
    ["swarms, hives", ["swarms", "hives"]],
    [
      ["<i>Apis</i>", { name: "hives" }, { id: 3 }, 7, null],
      ["Apis", "hives"],
    ],
    [null, []],
  ])("reads the keywords %j", (keywords, expected) => {
    expect(paperOf({ keywords })?.keywords).toEqual(expected);
    expect(paperOf({ "author-keywords": keywords })?.keywords).toEqual(expected);
  });

  test("needs no more than a title, and takes null for absent", () => {
    const bare = paperOf({});
    expect(bare).toEqual({
      line: 1,
      identifiers: [],
      id: expect.stringMatching(/^paper:counting-bees-[0-9a-f]{12}$/) as unknown,
      title: "Counting Bees",
      abstract: "",
      keywords: [],
      authors: [],
      date: null,
      venue: null,
      links: [],
      upvotes: null,
    });
    const fields = ["id", "abstract", "authors", "published", "year", "venue", "upvotes", "url"];
    expect(paperOf(Object.fromEntries(fields.map((field) => [field, null])))).toEqual(bare);
  });

  test.each([
    [{ year: 1995 }, { year: 1995, month: null, day: null }],
    [{ year: "1995" }, { year: 1995, month: null, day: null }],
    [{ year: 32025 }, null],
    [{ published: "Mar 5, 2024" }, { year: 2024, month: 3, day: 5 }],
  ])("dates %j", (record, date) => {
    expect(paperOf(record)?.date).toEqual(date);
  });

  test.each([
    [{ published: "2025-13-40" }, "no date: 2025-13-40"],
    [{ published: "yesterday", year: 2025 }, "no date: yesterday"],
  ])("reports that %j is no date", (record, message) => {
    expect(messagesOf(record)).toEqual([message]);
  });

  test("splits authors that come as one text", () => {
    expect(paperOf({ authors: "Ada Lovelace, Bo Ek and Li Wei" })?.authors).toEqual([
      "Ada Lovelace",
      "Bo Ek",
      "Li Wei",
    ]);
  });

  test("takes a number for an id", () => {
    expect(paperOf({ id: 7 })?.id).toBe("7");
  });

  test("makes links of an arXiv number and of several addresses in one field", () => {
    const record = { arxiv: "1612.00496v2", github: "https://github.com/a/b; https://a.org/b" };
    expect(paperOf(record)?.links).toEqual([
      { kind: "paper", url: "https://arxiv.org/abs/1612.00496" },
      { kind: "code", url: "https://github.com/a/b" },
      { kind: "code", url: "https://a.org/b" },
    ]);
  });

  test.each([
    [{ authors: 5 }, "unusable authors: 5"],
    [{ upvotes: "many" }, 'unusable upvotes: "many"'],
    [{ year: "MMXX" }, 'unusable year: "MMXX"'],
    [{ url: { href: "x" } }, 'unusable url: {"href":"x"}'],
    [{ url: "javascript:alert(1)" }, "no web address: javascript:alert(1)"],
    [{ id: "__proto__" }, "unusable id: __proto__"],
    [{ id: "constructor" }, "unusable id: constructor"],
    [{ id: "x".repeat(201) }, `unusable id: ${"x".repeat(60)}…`],
  ])("leaves out what it cannot use of %j, and says so", (record, message) => {
    expect(messagesOf(record)).toEqual([message]);
  });

  test("reports every field that it cannot use, and keeps the others", () => {
    const { papers, problems } = parse({ title: "Bees", venue: 1, abstract: [], upvotes: 3 });
    expect(papers).toMatchObject([{ title: "Bees", venue: null, abstract: "", upvotes: 3 }]);
    expect(problems.map(({ message }) => message)).toEqual([
      "unusable venue: 1",
      "unusable abstract: []",
    ]);
  });

  test.each([
    [{ Abstract: "We count.", Summary: "Bees." }, { abstract: "We count." }],
    [{ summary: "We <i>count</i>." }, { abstract: "We count." }],
    [{ author: "Lovelace, Ada; Ek, Bo" }, { authors: ["Ada Lovelace", "Bo Ek"] }],
    [{ authors: [{ family: "Ek", given: "Bo" }, { last: "Li" }] }, { authors: ["Bo Ek", "Li"] }],
    [{ publication_date: "2024-05" }, { date: { year: 2024, month: 5, day: null } }],
    [{ journal: "J. Bees" }, { venue: "J. Bees" }],
    [{ projectPage: "a.org/x" }, { links: [{ kind: "project", url: "https://a.org/x" }] }],
  ])("knows the other names in %j", (record, fields) => {
    expect(paperOf(record)).toMatchObject(fields);
  });

  test("keeps the records after a broken one, and reports its line", () => {
    const { papers, problems } = parse({ title: "One" }, '{"title": "Two', "", { title: "Three" });
    expect(papers.map(({ line, title }) => [line, title])).toEqual([
      [1, "One"],
      [4, "Three"],
    ]);
    expect(problems).toEqual([
      { file: "bees.jsonl", line: 2, message: 'broken JSON: {"title": "Two' },
    ]);
  });

  test.each([{ title: "" }, { title: " \u0000\u200b" }, { title: 5 }, { name: "x" }, "null", "{}"])(
    "costs the record %j, for want of a title",
    (record) => {
      const { papers, problems } = parse(record, { title: "Two" });
      expect(papers.map(({ title }) => title)).toEqual(["Two"]);
      expect(problems).toMatchObject([
        { line: 1, message: expect.stringMatching(/^no (?:title|record): /) as unknown },
      ]);
    },
  );

  test("sets nothing on the prototype of objects", () => {
    parse('{"title": "Bees", "__proto__": {"isBee": true}, "constructor": {"prototype": {}}}');
    expect("isBee" in {}).toBe(false);
  });
});

describe("genericJson.recognises", () => {
  test.each([
    '{"title": "Bees"}',
    '\n\n[\n {"id": 1, "title": "Bees"}]',
    '{"broken"\n{"title": "Bees"}',
    '{"title": "Bees',
    '{"total": 1, "data": [{"title": "Bees"}]}',
    '{"Title": "Bees"}',
  ])("knows %j", (text) => {
    expect(genericJson.recognises(text)).toBe(true);
  });

  test.each(["", "[]", "{}", '{"data": [{"name": "Bees"}]}', "[1, 2]", "Counting Bees", "<a>"])(
    "does not take %j for papers",
    (text) => {
      expect(genericJson.recognises(text)).toBe(false);
    },
  );
});
