import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { breakName } from "../../../src/view/renderer/community-labels.ts";

describe("breakName", () => {
  it.each([
    ["Federated Learning", ["Federated Learning"]],
    ["Parameter-Efficient Fine-Tuning of Models", ["Parameter-Efficient", "Fine-Tuning of Models"]],
    ["Supercalifragilisticexpialidocious", ["Supercalifragilisticexpialidocious"]],
    ["", [""]],
  ])("breaks %j into %j", (name, lines) => {
    expect(breakName(name, 26)).toEqual(lines);
  });

  it("breaks at the space that leaves the shortest longer line", () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ab]{1,9}( [ab]{1,9}){0,5}$/), (name) => {
        const words = name.split(" ");
        const ways = words
          .slice(1)
          .map((_, i) => [words.slice(0, i + 1).join(" "), words.slice(i + 1).join(" ")]);
        const widest = (lines: readonly string[]) => Math.max(...lines.map(({ length }) => length));
        const lines = breakName(name, 0);
        expect(lines.join(" ")).toBe(name);
        expect(widest(lines)).toBe(Math.min(...(ways.length > 0 ? ways : [[name]]).map(widest)));
      }),
    );
  });
});
