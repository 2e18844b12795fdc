import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hashLines, sourceHash } from "../../src/base/hash.ts";

describe("sourceHash", () => {
  test("is what Node's own SHA-256 gives", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(sourceHash(text)).toBe(createHash("sha256").update(text).digest("hex"));
      }),
      { seed: 1 },
    );
  });

  test("knows the empty text", () => {
    expect(sourceHash("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  });

  test("is the same of a text and of its lines", () => {
    expect(hashLines(["a", "", "b"])).toBe(sourceHash("a\n\nb"));
  });
});
