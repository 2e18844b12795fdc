import { describe, expect, test } from "vitest";
import { parseJson } from "../../src/storage/parse-json.ts";

const fail = (reason: string): never => {
  throw new Error(`bees.json: ${reason}`);
};

describe("parseJson", () => {
  test("gives what the text holds", () => {
    expect(parseJson('{"bees": [1, null]}', fail)).toEqual({ bees: [1, null] });
  });

  test.each(["", "{", '{"bees": 1}}', "undefined", "[".repeat(200_000)])(
    "leaves text that is no JSON to its caller: %.20j",
    (text) => {
      expect(() => parseJson(text, fail)).toThrow("bees.json: not JSON");
    },
  );

  test("keeps a key that every object has already as data", () => {
    const data = parseJson('{"__proto__": {"isAdmin": true}}', fail);
    expect(Object.keys(data as object)).toEqual(["__proto__"]);
    expect(Object.hasOwn(Object.prototype, "isAdmin")).toBe(false);
  });
});
