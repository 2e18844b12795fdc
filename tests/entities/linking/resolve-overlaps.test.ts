import { describe, expect, it } from "vitest";
import { resolveOverlaps } from "../../../src/entities/linking/resolve-overlaps.ts";
import { scored } from "../helpers.ts";

describe("resolveOverlaps", () => {
  it("chooses nothing from nothing, and nothing unsure", () => {
    expect(resolveOverlaps([])).toEqual([]);
    expect(resolveOverlaps([scored("a", "A1", 0.3)])).toEqual([]);
  });

  it("keeps the longer of two names that overlap, and the shorter where it stands alone", () => {
    const long = scored("imagegeneration", "image generation", 0.7, { start: 0, tokenCount: 2 });
    const short = scored("generation", "generation", 0.75, { start: 6 }, { start: 30 });
    expect(
      resolveOverlaps([short, long]).map(({ key, mentions }) => [
        key,
        mentions.map((p) => p.start),
      ]),
    ).toEqual([
      ["imagegeneration", [0]],
      ["generation", [30]],
    ]);
  });

  it("keeps names that share a part", () => {
    const ten = scored("cifar10", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-10" });
    const hundred = scored("cifar100", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-100" });
    expect(resolveOverlaps([ten, hundred])).toHaveLength(2);
  });

  it("lets a task that reads x-to-y stand inside a longer name", () => {
    const entry = { name: "Text-to-Image Generation", type: "task" as const };
    const task = { ...scored("texttoimagegeneration", "text-to-image", 0.9), entry };
    const model = scored("texttoimagemodel", "text-to-image model", 0.9, { tokenCount: 4 });
    expect(resolveOverlaps([task, model])).toHaveLength(2);
    expect(resolveOverlaps([{ ...task, entry: null }, model])).toHaveLength(1);
  });

  it("leaves out a task that only ends the name of a surer kind of it", () => {
    const typeProbabilities = { task: 1, method: 0, dataset: 0 };
    const kind = (confidence: number) => ({
      ...scored("stereoimagecompression", "stereo image compression", confidence, {
        tokenCount: 3,
      }),
      typeProbabilities,
    });
    const inside = { start: 7, tokenCount: 2 };
    const wide = (...mentions: { start: number }[]) => ({
      ...scored("imagecompression", "image compression", 0.99, ...mentions),
      typeProbabilities,
    });
    const keys = (...all: Parameters<typeof resolveOverlaps>[0]) =>
      resolveOverlaps(all).map(({ key }) => key);
    expect(keys(kind(0.55), wide(inside))).toEqual(["stereoimagecompression"]);
    expect(keys(kind(0.45), wide(inside))).toEqual(["imagecompression"]);
    expect(keys(kind(0.55), wide(inside, { start: 40 }))).toContain("imagecompression");
    const front = scored("xs", "xs stereo", 0.9, { start: -3, tokenCount: 2 });
    expect(keys(kind(0.55), wide(inside), front)).toEqual(["xs", "imagecompression"]);
    const entry = { name: "Image Compression", type: "method" as const };
    expect(keys(kind(0.55), { ...wide(inside), entry })).toEqual(["imagecompression"]);
  });

  it("keeps what can hardly be anything but a dataset at less confidence", () => {
    const unsure = scored("toolathlon", "Toolathlon", 0.45);
    const chosenAs = (dataset: number) =>
      resolveOverlaps([{ ...unsure, typeProbabilities: { task: 0.1, method: 0.2, dataset } }]);
    expect(chosenAs(0.8)).toHaveLength(1);
    expect(chosenAs(0.6)).toHaveLength(0);
    const entry = { name: "Toolathlon", type: "method" as const };
    const known = { ...unsure, entry, typeProbabilities: { task: 0, method: 0, dataset: 0.9 } };
    expect(resolveOverlaps([known])).toHaveLength(0);
  });

  it("does not depend on the order of the candidates", () => {
    const two = [scored("a", "A1", 0.5), scored("b", "A1", 0.5)];
    expect(resolveOverlaps(two.toReversed())).toEqual(resolveOverlaps(two));
  });
});
