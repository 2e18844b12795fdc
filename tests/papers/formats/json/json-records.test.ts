import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readJsonRecords } from "../../../../src/papers/formats/json/json-records.ts";
import { expectLinearTime } from "../../../growth.ts";

function read(text: string): [line: number, value: unknown][] {
  return [...readJsonRecords(text)].map(({ line, value }) => [line, value]);
}

describe("readJsonRecords", () => {
  test("reads one object a line", () => {
    expect(read('{"a":1}\r\n\r\n {"a":"}"}\n')).toEqual([
      [1, { a: 1 }],
      [3, { a: "}" }],
    ]);
  });

  test("reads an array, in one line or many", () => {
    const values = [{ a: [{ b: 'x "{ y' }] }, { a: "\\" }];
    expect(read(JSON.stringify(values)).map(([, value]) => value)).toEqual(values);
    expect(read(JSON.stringify(values, null, 2))).toEqual([
      [2, values[0]],
      [9, values[1]],
    ]);
  });

  test("gives nothing for an empty text or an empty array", () => {
    expect([read(""), read(" \n"), read("[]")]).toEqual([[], [], []]);
  });

  test.each([
    '{"a":2',
    '{"a":"2}',
    '"a":2}',
    '{"a":2}}',
    '{"a":"2"b"}',
    "{a:2}",
    '{"a":"\\',
    "nonsense",
    '{"a":{"b":2}',
  ])("loses no other line to the broken %j", (broken) => {
    const values = read(`{"a":1}\n${broken}\n{"a":"}"}\n{"a":4}`);
    expect(values[0]).toEqual([1, { a: 1 }]);
    expect(values).toContainEqual([2, undefined]);
    expect(values.slice(-2)).toEqual([
      [3, { a: "}" }],
      [4, { a: 4 }],
    ]);
  });

  test("loses no other record of an array to one that is cut off", () => {
    const text = '[\n  {"a": 1},\n  {"a": "2,\n  {\n    "a": 3\n  },\n  {"a": 4}\n]';
    expect(read(text)).toEqual([
      [2, { a: 1 }],
      [3, undefined],
      [4, { a: 3 }],
      [7, { a: 4 }],
    ]);
  });

  test("gives what stands between objects as a record", () => {
    expect(read('[null, {"a": 1}]')).toEqual([
      [1, null],
      [1, { a: 1 }],
    ]);
  });

  test.each([
    '{"total": 2, "data": [\n{"a": 1},\n{"a": [2]}\n], "next": {"a": 3}}',
    '{"message": {"facets": ["items"], "items": [\n{"a": 1},\n{"a": [2]}\n]}}',
    '{"papers": [\n{"a": 1},\n{"a": [2]}',
    '{"title": "Bees", "papers": [\n{"a": 1},\n{"a": [2]}], "x": "]}"}',
  ])("reads the records in the wrapper %j, with their lines", (text) => {
    expect(read(text)).toEqual([
      [2, { a: 1 }],
      [3, { a: [2] }],
    ]);
  });

  test("reads several wrappers in a row, and no wrapper in a record with a title", () => {
    expect(read('{"data":[{"a":1}]}\n{"data":[{"a":2}]}').map(([, value]) => value)).toEqual([
      { a: 1 },
      { a: 2 },
    ]);
    const record = { title: "Bees", data: [{ a: 1 }] };
    expect(read(JSON.stringify(record))).toEqual([[1, record]]);
  });

  test("takes each null for a record, and what is nested too deeply for broken", () => {
    expect(read("[null, null]")).toEqual([
      [1, null],
      [1, null],
    ]);
    for (const deep of ["[".repeat(1e5), '{"a":'.repeat(1e5)])
      expect([...readJsonRecords(`{"a":${deep}1`)]).toMatchObject([
        { value: undefined, fault: "JSON nested too deeply" },
      ]);
  });

  test("reads whatever objects JSON can hold as JSON.parse does", () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string(), fc.jsonValue())),
        fc.constantFrom(0, 1, "\t"),
        (values, indent) => {
          const parsed: unknown = JSON.parse(JSON.stringify(values));
          const lines = values.map((value) => JSON.stringify(value)).join("\n");
          expect(read(JSON.stringify(values, null, indent)).map(([, value]) => value)).toEqual(
            parsed,
          );
          expect(read(lines).map(([, value]) => value)).toEqual(parsed);
        },
      ),
      { seed: 1 },
    );
  });

  test.each<[string, (n: number) => string]>([
    ["many records in one line", (n) => `[${'{"a":1},'.repeat(2 * n)}]`],
    ["many blank lines", (n) => `${"\n".repeat(20 * n)}{"a":1}`],
    ["many broken records", (n) => '{"a":1\n'.repeat(n)],
    ["a text that never ends", (n) => `{"a":"${" ".repeat(50 * n)}`],
    ["many open objects", (n) => "{".repeat(20 * n)],
    ["many open lists", (n) => `{"a":${"[".repeat(20 * n)}`],
  ])("takes linear time on %s", (_, make) => {
    expectLinearTime(make, read);
  });
});
