import { expect, test } from "vitest";
import { describeBuild } from "../../src/graph/build-info.ts";
import { paper } from "../helpers.ts";

const hashOf = (...papers: Parameters<typeof paper>[0][]): string =>
  describeBuild(
    papers.map(paper),
    { entities: [], papers: [] },
    { seed: 1, paperLinkCount: 0, communitySizes: [], modularity: 0 },
  ).papersSha256;

test("describeBuild hashes keywords where there are some, so that maps without keep their hash", () => {
  // That of version 0.1.0, under which corrections are stored.
  expect(hashOf({ title: "Bees" })).toBe(
    "5ddcf2449476181d3261933704cb9ff0a4e7216d6475c98c6d6a3082357d0a76",
  );
  expect(hashOf({ title: "Bees", keywords: ["hives"] })).not.toBe(hashOf({ title: "Bees" }));
});
