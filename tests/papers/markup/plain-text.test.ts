import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/papers/markup/plain-text.ts";

describe("plainText", () => {
  it("reads HTML before TeX", () => {
    expect(plainText("<i>A</i> &amp; $\\alpha$")).toBe("A & α");
  });
});
