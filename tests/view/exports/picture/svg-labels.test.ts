import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { layoutLabels } from "../../../../src/view/exports/picture/svg-labels.ts";
import type { DrawnNode } from "../../../../src/view/exports/picture/svg-layers.tsx";
import type { PlacedText } from "../../../../src/view/exports/picture/svg-shapes.tsx";
import { textWidth } from "../../../../src/view/exports/picture/text-metrics.ts";
import { PALETTES } from "../../../../src/view/scene/palette.ts";
import { doOverlap } from "../../../../src/view/renderer/place-labels.ts";
import { community } from "../../../view-helpers.ts";

const FRAME = { left: 0, top: 0, right: 1000, bottom: 600 };
const INPUT = {
  communities: [community({ id: "red", name: "Dances of bees" })],
  colorOf: new Map([["red", "#aa0000"]]),
  palette: PALETTES.light,
};

function drawn(id: string, x: number, y: number, parts: Partial<DrawnNode["node"]> = {}) {
  const node = {
    ...({ id, kind: "method", label: id, x, y, size: 5 } as const),
    ...{ rank: 1, community: "red", isFilled: false },
  };
  const appearance = { color: "#aa0000", alpha: 1, emphasis: "plain" } as const;
  return { node: { ...node, ...parts }, appearance, x, y, radius: 5 } satisfies DrawnNode;
}

/** What a line covers, without its rim. */
function boxOf({ text, x, y, size, anchor }: PlacedText) {
  const width = textWidth(text, size);
  const left = anchor === "middle" ? x - width / 2 : x;
  return { left, right: left + width, top: y - size / 2, bottom: y + size / 2 };
}

describe("layoutLabels", () => {
  it("labels nodes, and over them the communities", () => {
    const texts = layoutLabels(INPUT, [drawn("FedAvg", 500, 300)], FRAME).map(({ text }) => text);
    expect(texts).toEqual(["FedAvg", "Dances of bees"]);
  });

  it("leaves out what is faded", () => {
    const node = drawn("FedAvg", 500, 300);
    const faded = { ...node, appearance: { ...node.appearance, emphasis: "faded" as const } };
    expect(layoutLabels(INPUT, [faded], FRAME)).toEqual([]);
  });

  it("writes entities of many papers larger, and shortens long names", () => {
    const hub = drawn("hub", 200, 300, { rank: 50 });
    const long = drawn("long", 700, 300, { label: "a name of very many words ".repeat(4) });
    const [first, second] = layoutLabels(INPUT, [long, hub], FRAME);
    expect(first?.text).toBe("hub");
    expect(first?.size).toBeGreaterThan(second?.size ?? Infinity);
    expect(second?.text).toMatch(/…$/);
  });

  it("keeps labels inside the frame and apart from each other", () => {
    const place = fc.record({ x: fc.nat(1000), y: fc.nat(600) });
    fc.assert(
      fc.property(fc.array(place, { maxLength: 40 }), (places) => {
        const nodes = places.map(({ x, y }, i) => drawn(`node ${i}`, x, y));
        const boxes = layoutLabels(INPUT, nodes, FRAME).map(boxOf);
        for (const [i, box] of boxes.entries()) {
          expect(box.left).toBeGreaterThanOrEqual(FRAME.left);
          expect(box.right).toBeLessThanOrEqual(FRAME.right);
          for (const other of boxes.slice(i + 1)) expect(doOverlap(box, other)).toBe(false);
        }
      }),
    );
  });
});
