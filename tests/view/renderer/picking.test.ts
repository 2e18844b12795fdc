import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findLinkAt, findNodeAt } from "../../../src/view/renderer/picking.ts";
import type { SceneNode } from "../../../src/view/scene/scene-model.ts";

const same = <T>(point: T): T => point;
const node = (id: string, x: number, y: number, size = 5): SceneNode => ({
  ...{ id, x, y, size },
  ...{ kind: "paper", label: id, rank: 0, community: null, isFilled: true },
});
const line = (key: string, curvature = 0) => ({
  ...{ key, curvature },
  source: { x: 0, y: 0 },
  target: { x: 100, y: 0 },
});

describe("findNodeAt", () => {
  const nodes = [node("a", 0, 0), node("b", 8, 0), node("dust", 50, 0, 0.5)];

  it("finds the nearest of the nodes that a pixel is on", () => {
    expect(findNodeAt({ x: 3, y: 0 }, nodes, same, 1)).toBe("a");
    expect(findNodeAt({ x: 5, y: 0 }, nodes, same, 1)).toBe("b");
    expect(findNodeAt({ x: 0, y: 7 }, nodes, same, 1)).toBeNull();
  });

  it("reaches as far as a node is drawn, and a little further where that is small", () => {
    expect(findNodeAt({ x: 0, y: 9 }, nodes, same, 2)).toBe("a");
    expect(findNodeAt({ x: 53, y: 0 }, nodes, same, 1)).toBe("dust");
  });

  it("looks where the nodes are on the canvas", () => {
    const shifted = ({ x, y }: { x: number; y: number }) => ({ x: x + 100, y: -y });
    expect(findNodeAt({ x: 100, y: 0 }, nodes, shifted, 1)).toBe("a");
    expect(findNodeAt({ x: 0, y: 0 }, nodes, shifted, 1)).toBeNull();
  });

  it("finds none of none", () => {
    expect(findNodeAt({ x: 0, y: 0 }, [], same, 1)).toBeNull();
  });
});

describe("findLinkAt", () => {
  it("finds a straight link up to three pixels from its middle, and not past its ends", () => {
    expect(findLinkAt({ x: 50, y: 2.9 }, [line("l")], same)).toBe("l");
    expect(findLinkAt({ x: 50, y: 3.1 }, [line("l")], same)).toBeNull();
    expect(findLinkAt({ x: 104, y: 0 }, [line("l")], same)).toBeNull();
  });

  it("follows a curve to its side, half as far out as its handle", () => {
    // The handle lies 20 px above the middle, as y points down.
    const links = [line("up", 0.2), line("down", -0.2)];
    expect(findLinkAt({ x: 50, y: -10 }, links, same)).toBe("up");
    expect(findLinkAt({ x: 50, y: 10 }, links, same)).toBe("down");
    expect(findLinkAt({ x: 50, y: 0 }, links, same)).toBeNull();
  });

  it("finds every point of a curve", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: -0.3, max: 0.3, noNaN: true }),
        (t, curvature) => {
          const x = 100 * t;
          const y = -2 * t * (1 - t) * 100 * curvature;
          expect(findLinkAt({ x, y }, [line("l", curvature)], same)).toBe("l");
        },
      ),
    );
  });

  it("takes a link between two on the same spot, and finds none of none", () => {
    const loop = { key: "dot", source: { x: 1, y: 1 }, target: { x: 1, y: 1 }, curvature: 0.2 };
    expect(findLinkAt({ x: 2, y: 1 }, [loop], same)).toBe("dot");
    expect(findLinkAt({ x: 2, y: 1 }, [], same)).toBeNull();
  });
});
