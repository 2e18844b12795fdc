import { describe, expect, test } from "vitest";
import { cleanKeywords, splitKeywords } from "../../../../src/papers/fields/keywords.ts";
import { joinKeywords } from "../../../../src/view/exports/references/join-keywords.ts";

describe("joinKeywords", () => {
  test.each([[["Bees", "hives"]], [["Bees, Wild"]], [["Bees, Wild", "hives"]], [[]]])(
    "joins %j to what is parted so again",
    (keywords) => {
      for (const separator of [", ", "; "] as const)
        expect(cleanKeywords(splitKeywords(joinKeywords(keywords, separator)))).toEqual(keywords);
    },
  );
});
