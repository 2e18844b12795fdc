import { describe, expect, it } from "vitest";

import { writeDistances } from "../../../src/view/renderer/node-distances.ts";
import { NODE_SHAPES } from "../../../src/view/scene/node-shapes.ts";

describe("writeDistances", () => {
  it("returns a distance for the number of every shape", () => {
    const code = writeDistances();
    const numbers = [...code.matchAll(/v_shape < (\d+)\.5\) \{[^}]*return [^;}]+; \}/g)];
    expect(numbers.map(([, number]) => Number(number))).toEqual([...NODE_SHAPES.keys()]);
  });
});
