import { describe, expect, test } from "vitest";
import { expectLinearTime, measureGrowth } from "./growth.ts";

const makeText = (size: number) => "<".repeat(size);

function scanOnce(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

/** Looks from each sign to the end of the text for one that never comes, as a careless reader of tags does. */
function scanFromEachSign(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.indexOf(">", at);
  return sum;
}

describe("measureGrowth", () => {
  test("is about 4 for work in proportion to the size", () => {
    expect(measureGrowth(makeText, scanOnce)).toBeLessThan(7);
  });

  test("is about 16 for work in proportion to its square", () => {
    expect(measureGrowth(makeText, scanFromEachSign)).toBeGreaterThan(9);
  });
});

describe("expectLinearTime", () => {
  test("passes what is linear", () => {
    expectLinearTime(makeText, scanOnce);
    expectLinearTime(makeText, (text) => text.match(/<+>?/));
  });

  test.each<[string, number, (text: string) => unknown]>([
    ["a search from each sign", 4_000, scanFromEachSign],
    ["a pattern that goes back at each sign", 1_000, (text) => text.match(/<+>/)],
    [
      "a list that is shifted",
      5_000,
      (text) => text.split("").forEach((_, i, all) => all.splice(0, i % 2)),
    ],
  ])("fails on %s", (_, size, run) => {
    expect(() => {
      expectLinearTime(makeText, run, size);
    }).toThrow("growth of the CPU time");
  });
});
