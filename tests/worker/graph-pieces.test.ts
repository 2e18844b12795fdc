import { describe, expect, it } from "vitest";
import { assignPiece, cutGraph, startGraph } from "../../src/worker/graph-pieces.ts";
import { graph, paperNode, threePapers } from "../view-helpers.ts";

describe("cutGraph", () => {
  it.each([1, 2, 1000])("gives a graph whole, in its order, in pieces of %i papers", (size) => {
    const whole = threePapers().graph;
    const again = startGraph({ version: whole.version, build: whole.build });
    for (const piece of cutGraph(whole, size)) assignPiece(again, piece);
    expect(again).toEqual(whole);
  });

  it("keeps pieces small", () => {
    const papers = Array.from({ length: 7 }, (_, i) => paperNode({ id: `${i}` }));
    const pieces = [...cutGraph(graph({ papers }), 3)];
    expect(pieces.map((piece) => piece.papers?.length)).toEqual([3, 3, 1]);
  });

  it("has no pieces for an empty graph", () => {
    expect([...cutGraph(graph({}))]).toEqual([]);
  });
});
