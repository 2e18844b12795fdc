import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { decodePercent } from "../../src/base/decode-percent.ts";
import { anyText } from "../view-helpers.ts";

describe("decodePercent", () => {
  it("undoes what encodeURIComponent did", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(decodePercent(encodeURIComponent(text))).toBe(text);
      }),
    );
  });

  it.each(["100%", "%zz", "%E4%B8", "%FF"])("gives null for the broken escape in %s", (text) => {
    expect(decodePercent(text)).toBeNull();
  });
});
