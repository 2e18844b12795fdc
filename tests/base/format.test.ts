import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capitalize, listWords, truncate } from "../../src/base/format.ts";

describe("truncate", () => {
  it.each([
    ["", ""],
    ["FedAvg", "FedAvg"],
    ["Exactly thirty characters long", "Exactly thirty characters long"],
    ["Communication-Efficient Learning of Deep Networks", "Communication-Efficient…"],
    ["Supercalifragilisticexpialidocious", "Supercalifragilisticexpialidoc…"],
    ["A Supercalifragilisticexpialidocious Thing", "A Supercalifragilisticexpialid…"],
    ["Réseaux de neurones profonds : une étude", "Réseaux de neurones profonds…"],
    ["Exactly thirty characters long and more", "Exactly thirty characters long…"],
    ["Twenty-nine of them, and then \u{1d49c}", "Twenty-nine of them, and then…"],
  ])("cuts %j to %j", (text, short) => {
    expect(truncate(text)).toBe(short);
  });

  it("cuts no punctuation in", () => {
    expect(truncate("Attention, please: more", 19)).toBe("Attention, please…");
  });

  it("gives the text, or a beginning of it with an ellipsis, within the length asked for", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[ab ,:-]*$/),
        fc.integer({ min: 1, max: 20 }),
        (text, longest) => {
          const short = truncate(text, longest);
          if (text.length <= longest) expect(short).toBe(text);
          else {
            expect(short.endsWith("…")).toBe(true);
            expect(text.startsWith(short.slice(0, -1))).toBe(true);
            expect(short.length).toBeLessThanOrEqual(longest + 1);
          }
        },
      ),
    );
  });
});

describe("capitalize", () => {
  it("changes the first letter alone", () => {
    expect(capitalize("rNA and data")).toBe("RNA and data");
    expect(capitalize("")).toBe("");
  });
});

describe("listWords", () => {
  it.each([
    [[], ""],
    [["task"], "task"],
    [["task", "method"], "task or method"],
    [["task", "method", "dataset"], "task, method or dataset"],
  ])("writes %j as %j", (words, expected) => {
    expect(listWords(words, "or")).toBe(expected);
  });
});
