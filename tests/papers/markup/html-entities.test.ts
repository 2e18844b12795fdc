import { describe, expect, test } from "vitest";
import { decodeEntities } from "../../../src/papers/markup/html-entities.ts";
import { expectLinearTime } from "../../growth.ts";

describe("decodeEntities", () => {
  test.each([
    ["Bees &amp; wasps &lt;i&gt;", "Bees & wasps <i>"],
    ["&eacute;&#8211;&#x4e2d;", "é–中"],
    ["&amp;amp;", "&amp;"],
  ])("turns %j into %j", (text, expected) => {
    expect(decodeEntities(text)).toBe(expected);
  });

  test.each(["AT&T", "Q&A; R&D", "&bees;", "&#;", "&", "&#xZ;", "?a=1&copy=2"])(
    "leaves %j as it is",
    (text) => {
      expect(decodeEntities(text)).toBe(text);
    },
  );

  test.each(["&#0;", "&#99999999999;"])("makes one harmless sign of %j", (text) => {
    expect(decodeEntities(text)).toBe("\ufffd");
  });

  test.each(["&", "&#", "&amp", "&a;"])("takes linear time on nothing but %j", (part) => {
    expectLinearTime((n) => part.repeat(n), decodeEntities);
  });
});
