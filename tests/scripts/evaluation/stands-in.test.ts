import { describe, expect, it } from "vitest";
import { standsIn } from "../../../scripts/evaluation/stands-in.ts";

describe("standsIn", () => {
  it.each([
    ["at an end", "a map of owls", "owls", true],
    ["behind a part of another word", "nonowls and owls", "owls", true],
    ["as a part of a word only", "fowls", "owls", false],
    ["before a letter outside ASCII", "owlé", "owl", false],
    ["in an empty text", "", "owl", false],
  ])("tells of words %s", (_, text, said, isThere) => {
    expect(standsIn(text, said)).toBe(isThere);
  });
});
