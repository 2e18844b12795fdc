import { describe, expect, test } from "vitest";
import {
  countWords,
  parseListingBlocks,
  splitNames,
} from "../../../../src/papers/formats/plain/listing-blocks.ts";
import { expectLinearTime } from "../../../growth.ts";

function kindOf(line: string): string {
  return parseListingBlocks(line)[0]?.kind ?? "nothing";
}

describe("parseListingBlocks", () => {
  test.each([
    ["Mar 14", "date"],
    ["Published on 14 March 2025", "date"],
    ["Upvote 12", "furniture"],
    ["+3", "furniture"],
    ["arXiv:2405.13729v2", "furniture"],
    ["submitted by ada", "furniture"],
    ["https://github.com/ada/bees", "address"],
    ["Ada Lovelace, Charles Babbage", "names"],
    ["Counting Bees in Gardens", "words"],
  ])("takes %j for %s", (line, kind) => {
    expect(kindOf(line)).toBe(kind);
  });

  test("scores an abstract above 0 and a title below, and knows what speaks to the visitor", () => {
    const abstract =
      "We count the bees of a garden with a camera. It needs no labels, and it misses few of them.";
    const [title, prose, button] = parseListingBlocks(
      `Counting Bees in Gardens\n${abstract}\nSubscribe to our newsletter`,
    );
    expect(title).toMatchObject({ isPageTalk: false, line: 1 });
    expect(title?.kind === "words" && title.score).toBeLessThan(0);
    expect(prose?.kind === "words" && prose.score).toBeGreaterThan(0);
    expect(button).toMatchObject({ isPageTalk: true, line: 3 });
  });

  test("takes a short line above three different texts for a label, and above one for words", () => {
    const listing = ["Bees", "Wasps", "Ants"].map((name) => `Open Demo\n${name} in the Garden`);
    const kinds = (text: string) => parseListingBlocks(text).map(({ kind }) => kind);
    expect(kinds(listing.join("\n"))).toEqual(Array(3).fill(["furniture", "words"]).flat());
    expect(kinds(listing.slice(0, 1).join("\n"))).toEqual(["words", "words"]);
  });

  test.each(["", "\n \n", "\u0000", "🐝"])("ends on %j", (text) => {
    expect(parseListingBlocks(text).length).toBeLessThanOrEqual(1);
  });

  test.each(["A b, ", "A\n", "https://", "by A"])("takes linear time on nothing but %j", (part) => {
    expectLinearTime((n) => part.repeat(n), parseListingBlocks);
  });
});

describe("splitNames", () => {
  test("parts names at commas, “and” and the signs of pages", () => {
    expect(splitNames("Ada Lovelace, Bo Ek and Li Wei · An Do")).toEqual([
      "Ada Lovelace",
      "Bo Ek",
      "Li Wei",
      "An Do",
    ]);
  });
});

describe("countWords", () => {
  test("counts the parts of a compound", () => {
    expect(countWords("Self-supervised bees")).toBe(3);
  });
});
