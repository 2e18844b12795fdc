import { describe, expect, it } from "vitest";
import { createWordReader } from "../../../src/entities/words/subject-words.ts";

/** The stems of a title. */
const stemsOf = (title: string): (string | null)[] => {
  const stems = createWordReader()(title, "");
  return stems.slice(0, stems.indexOf(null, title.split(" ").length));
};

describe("createWordReader", () => {
  it("gives forms of a word one stem", () => {
    const [first, ...others] = stemsOf("segmentation Segmentations segmented segmenting segments");
    expect(first).toBe("segment");
    expect(new Set(others)).toEqual(new Set([first]));
    expect(stemsOf("tumours Tumor")).toEqual(["tumor", "tumor"]);
  });

  it("keeps apart what would be too short", () => {
    expect(stemsOf("sing ring bed")).toEqual(["sing", "ring", "bed"]);
  });

  it("gives null for stop words, numbers and single letters", () => {
    expect(stemsOf("the 2024 k 3D propose")).toEqual([null, null, null, "3d", null]);
  });

  it("reads a title twice, and nothing across the end of a text", () => {
    expect(createWordReader()("Owls", "Nests")).toEqual([
      ...["owl", null, "owl", null],
      ...["nest", null],
    ]);
    expect(createWordReader()("", "")).toEqual([null, null, null]);
  });
});
