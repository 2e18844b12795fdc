import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type Box,
  BoxGrid,
  doOverlap,
  type LabelRequest,
  obstacleBox,
  type PlacedLabel,
  placeLabels,
  placeLabelsAnyway,
  placeCommunityLabels,
} from "../../../src/view/renderer/place-labels.ts";

const FRAME: Box = { left: 0, top: 0, right: 400, bottom: 300 };
const box = (left: number, top: number, right: number, bottom: number): Box => ({
  left,
  top,
  right,
  bottom,
});

const anyBox = fc
  .tuple(
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: -200, max: 200 }),
    fc.integer({ min: 1, max: 150 }),
    fc.integer({ min: 1, max: 150 }),
  )
  .map(([left, top, width, height]) => box(left, top, left + width, top + height));

const anyRequests = fc
  .array(
    fc.record({
      x: fc.integer({ min: -20, max: 420 }),
      y: fc.integer({ min: -20, max: 320 }),
      radius: fc.integer({ min: 0, max: 15 }),
      width: fc.integer({ min: 1, max: 120 }),
      height: fc.integer({ min: 8, max: 34 }),
    }),
    { maxLength: 60 },
  )
  .map((parts) => parts.map((part, i): LabelRequest => ({ id: `n${i}`, ...part })));

function gridOf(boxes: readonly Box[]): BoxGrid {
  const grid = new BoxGrid();
  for (const each of boxes) grid.add(each);
  return grid;
}

/** What two boxes share, px², counted pixel by pixel. */
function sharedPixels(a: Box, b: Box): number {
  let count = 0;
  for (let x = a.left; x < a.right; x++)
    for (let y = a.top; y < a.bottom; y++)
      if (x >= b.left && x < b.right && y >= b.top && y < b.bottom) count++;
  return count;
}

describe("doOverlap", () => {
  it("is true for shared ground, not for a shared edge", () => {
    expect(doOverlap(box(0, 0, 10, 10), box(9, 9, 20, 20))).toBe(true);
    expect(doOverlap(box(0, 0, 10, 10), box(2, 2, 4, 4))).toBe(true);
    expect(doOverlap(box(0, 0, 10, 10), box(10, 0, 20, 10))).toBe(false);
    expect(doOverlap(box(0, 0, 10, 10), box(0, 10, 10, 20))).toBe(false);
  });

  it("agrees with counting pixels, whichever box comes first", () => {
    fc.assert(
      fc.property(anyBox, anyBox, (a, b) => {
        expect(doOverlap(a, b)).toBe(sharedPixels(a, b) > 0);
        expect(doOverlap(b, a)).toBe(doOverlap(a, b));
      }),
      { numRuns: 50 },
    );
  });
});

describe("BoxGrid", () => {
  it("finds an overlap exactly where asking every box finds one", () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 12 }), anyBox, (boxes, asked) => {
        const naive = boxes.some((each) => doOverlap(each, asked));
        expect(gridOf(boxes).overlaps(asked)).toBe(naive);
      }),
    );
  });

  it("sums the ground that a box shares with others, each counted once", () => {
    fc.assert(
      fc.property(fc.array(anyBox, { maxLength: 5 }), anyBox, (boxes, asked) => {
        const naive = boxes.reduce((sum, each) => sum + sharedPixels(asked, each), 0);
        expect(gridOf(boxes).overlapArea(asked)).toBe(naive);
      }),
      { numRuns: 30 },
    );
  });

  it("is free when empty", () => {
    expect(new BoxGrid().overlaps(FRAME)).toBe(false);
    expect(new BoxGrid().overlapArea(FRAME)).toBe(0);
  });
});

const NOTHING = new BoxGrid();

/** Both ways to place, among no nodes. */
const WAYS: [string, (requests: readonly LabelRequest[], taken: BoxGrid) => PlacedLabel[]][] = [
  ["placeLabels", (requests, taken) => placeLabels(requests, taken, NOTHING, FRAME)],
  [
    "placeRegionNames",
    (requests, taken) => {
      const regions = requests.map((each) => ({ ...each, own: NOTHING, all: NOTHING }));
      return placeCommunityLabels(regions, taken, FRAME);
    },
  ],
];

describe.each(WAYS)("%s", (_, place) => {
  it("places boxes in the frame that overlap neither each other nor what was taken", () => {
    fc.assert(
      fc.property(anyRequests, fc.array(anyBox, { maxLength: 5 }), (requests, taken) => {
        const placed = place(requests, gridOf(taken));
        const boxes = [...taken, ...placed.map((label) => label.box)];
        for (const [i, { box: own }] of placed.entries()) {
          const others = boxes.filter((_, j) => j !== taken.length + i);
          expect(others.filter((other) => doOverlap(own, other))).toEqual([]);
          expect(own.left).toBeGreaterThanOrEqual(FRAME.left);
          expect(own.top).toBeGreaterThanOrEqual(FRAME.top);
          expect(own.right).toBeLessThanOrEqual(FRAME.right);
          expect(own.bottom).toBeLessThanOrEqual(FRAME.bottom);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("places each label at most once, in order of rank, with its text inside its box", () => {
    fc.assert(
      fc.property(anyRequests, (requests) => {
        const placed = place(requests, new BoxGrid());
        const asked = requests.map(({ id }) => id);
        const ranks = placed.map(({ id }) => asked.indexOf(id));
        expect(ranks).toEqual([...new Set(ranks)].toSorted((a, b) => a - b));
        for (const { id, x, y, box: own } of placed) {
          const request = requests.find((each) => each.id === id);
          expect(own.left).toBeLessThan(x);
          expect(own.right).toBeGreaterThan(x + (request?.width ?? 0));
          expect((own.top + own.bottom) / 2).toBeCloseTo(y, 6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("adds what it places to what is taken", () => {
    const taken = new BoxGrid();
    const request = { id: "a", x: 200, y: 150, radius: 5, width: 60, height: 14 };
    const [label] = place([request], taken);
    expect(label && taken.overlaps(label.box)).toBe(true);
  });

  it("leaves out what is larger than the frame, and places nothing for nothing", () => {
    const wide = { id: "a", x: 200, y: 150, radius: 5, width: 500, height: 14 };
    expect(place([wide], new BoxGrid())).toEqual([]);
    expect(place([], new BoxGrid())).toEqual([]);
  });
});

describe("placeLabels", () => {
  const label = { id: "a", x: 200, y: 150, radius: 5, width: 60, height: 14 };
  const place = (requests: LabelRequest[], nodes: Box[] = []) =>
    placeLabels(requests, new BoxGrid(), gridOf(nodes), FRAME);

  it("prefers the right side, then the left", () => {
    const [first, second] = place([label, { ...label, id: "b" }]);
    expect(first).toMatchObject({ id: "a", x: 209, y: 150 });
    expect(second).toMatchObject({ id: "b", x: 131, y: 150 });
  });

  it("keeps clear of the label's own node and of other nodes", () => {
    const own = obstacleBox(label);
    const node = obstacleBox({ x: 230, y: 150, radius: 8 });
    const [placed] = place([label], [own, node]);
    expect(placed && [own, node].some((each) => doOverlap(each, placed.box))).toBe(false);
    expect(placed?.x).toBe(131);
  });

  it("leaves a label out whose every place covers a node", () => {
    expect(place([label], [box(100, 100, 300, 200)])).toEqual([]);
  });
});

describe("placeCommunityLabels", () => {
  const name = { id: "a", x: 200, y: 150, radius: 0, width: 80, height: 17 };
  const place = (own: Box[], others: Box[]) => {
    const region = { ...name, own: gridOf(own), all: gridOf([...own, ...others]) };
    return placeCommunityLabels([region], new BoxGrid(), FRAME)[0]?.box ?? box(0, 0, 0, 0);
  };

  it("sets a name on the middle of its region where that is free", () => {
    expect(place([], [])).toEqual(box(158, 139.5, 242, 160.5));
  });

  it("moves aside from nodes", () => {
    const node = box(190, 140, 210, 160);
    expect(doOverlap(place([node], []), node)).toBe(false);
    expect(doOverlap(place([], [node]), node)).toBe(false);
  });

  it("covers the region's own nodes rather than others", () => {
    const [left, right] = [box(0, 0, 200, 300), box(200, 0, 400, 300)];
    const middleOf = ({ left: from, right: to }: Box) => (from + to) / 2;
    expect(middleOf(place([left], [right]))).toBeLessThan(200);
    expect(middleOf(place([right], [left]))).toBeGreaterThan(200);
  });

  it("stays where everything is covered", () => {
    expect(place([FRAME], [])).toEqual(place([], []));
    expect(place([], [FRAME])).toEqual(place([], []));
  });
});

describe("placeLabelsAnyway", () => {
  const request = { id: "hub", x: 200, y: 150, radius: 10, width: 80, height: 14 };

  it("covers nodes where all places do, and only there", () => {
    const crowd = gridOf([box(60, 60, 340, 240)]);
    expect(placeLabels([request], new BoxGrid(), crowd, FRAME)).toEqual([]);
    const [crowded] = placeLabelsAnyway([request], new BoxGrid(), crowd, FRAME);
    expect(crowded).toMatchObject({ id: "hub", y: 150 });
    const atRight = gridOf([box(205, 140, 300, 160)]);
    expect(placeLabelsAnyway([request], new BoxGrid(), atRight, FRAME)).toEqual(
      placeLabels([request], new BoxGrid(), atRight, FRAME),
    );
  });

  it("covers no label", () => {
    const taken = gridOf([box(60, 60, 340, 240)]);
    expect(placeLabelsAnyway([request], taken, new BoxGrid(), FRAME)).toEqual([]);
  });
});
