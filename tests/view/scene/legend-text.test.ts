import { describe, expect, it } from "vitest";
import { wordTypes } from "../../../src/entities/pile/type-words.ts";
import { nounOf } from "../../../src/view/scene/legend-text.ts";
import { NODE_KINDS } from "../../../src/view/scene/node-shapes.ts";

describe("nounOf", () => {
  it("calls a node what its kind is called on the map", () => {
    const namesOn = (area: "other" | null) =>
      NODE_KINDS.map((kind) => nounOf(kind, wordTypes(area))).toSorted();
    expect(namesOn(null)).toEqual([...NODE_KINDS].toSorted());
    expect(namesOn("other")).toEqual(["community", "dataset", "method", "paper", "topic"]);
  });
});
