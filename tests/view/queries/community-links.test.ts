import fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  buildCommunityLinks,
  countLinksBetween,
} from "../../../src/view/queries/community-links.ts";
import { linkKey } from "../../../src/view/state/graph-index.ts";
import { community, graphIndex, paperLink, paperNode, threePapers } from "../../view-helpers.ts";

describe("buildCommunityLinks", () => {
  it("adds up the links between papers of two communities", () => {
    const index = graphIndex({
      papers: ["a", "b", "c", "d"].map((id, i) =>
        paperNode({ id, community: ["red", "red", "blue", null][i] ?? null }),
      ),
      communities: [
        community({ id: "red", papers: ["a", "b"] }),
        community({ id: "blue", papers: ["c"] }),
      ],
      paperLinks: [
        paperLink("a", "b", 0.9),
        paperLink("a", "c", 0.25),
        paperLink("b", "c", 0.5),
        paperLink("c", "d", 0.5),
      ],
    });
    expect([...buildCommunityLinks(index)]).toEqual([
      [linkKey("red", "blue"), { source: "red", target: "blue", weight: 0.75, linkCount: 2 }],
    ]);
  });

  it("counts links among some papers alone", () => {
    const index = threePapers();
    expect([...buildCommunityLinks(index, new Set(["a", "c"])).keys()]).toEqual([]);
    expect(buildCommunityLinks(index, new Set(["b", "c"])).get(linkKey("red", "blue"))).toEqual(
      expect.objectContaining({ linkCount: 1 }),
    );
  });
});

describe("countLinksBetween", () => {
  it("agrees with the sum over all links, in either order", () => {
    const ids = ["p0", "p1", "p2", "p3", "p4", "p5"];
    const pairs = ids.flatMap((a, i) => ids.slice(i + 1).map((b) => [a, b] as const));
    fc.assert(
      fc.property(fc.subarray(pairs), (linked) => {
        const index = graphIndex({
          papers: ids.map((id, i) => paperNode({ id, community: i < 2 ? "red" : "blue" })),
          communities: [
            community({ id: "red", papers: ids.slice(0, 2) }),
            community({ id: "blue", papers: ids.slice(2) }),
          ],
          paperLinks: linked.map(([a, b]) => paperLink(a, b, 0.5)),
        });
        const [red, blue] = index.graph.communities;
        if (!red || !blue) throw new Error("no communities");
        const sum = buildCommunityLinks(index).get(linkKey("red", "blue"))?.linkCount ?? 0;
        expect(countLinksBetween(index, red, blue)).toBe(sum);
        expect(countLinksBetween(index, blue, red)).toBe(sum);
      }),
    );
  });
});
