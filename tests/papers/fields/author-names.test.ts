import { describe, expect, test } from "vitest";
import { nameInReadingOrder } from "../../../src/papers/fields/author-names.ts";

describe("nameInReadingOrder", () => {
  test.each([
    ["Lovelace, Ada", "Ada Lovelace"],
    ["King, Martin Luther, Jr.", "Martin Luther King Jr."],
    ["Ada Lovelace", "Ada Lovelace"],
    ["Lovelace,", "Lovelace"],
    ["Bees, Wasps, Ants, Flies", "Bees, Wasps, Ants, Flies"],
  ])("turns %j into %j", (name, expected) => {
    expect(nameInReadingOrder(name)).toBe(expected);
  });
});
