import { describe, expect, it } from "vitest";
import { chooseEntities } from "../../../src/entities/linking/resolve-overlaps.ts";
import { judged } from "../helpers.ts";

describe("chooseEntities", () => {
  it("chooses nothing from nothing, and nothing unsure", () => {
    expect(chooseEntities([])).toEqual([]);
    expect(chooseEntities([judged("a", "A1", 0.3)])).toEqual([]);
  });

  it("takes the longer of two names at one place, and keeps the shorter where it stands alone", () => {
    const long = judged("imagegeneration", "image generation", 0.7, { start: 0, atomCount: 2 });
    const short = judged("generation", "generation", 0.75, { start: 6 }, { start: 30 });
    expect(
      chooseEntities([short, long]).map(({ key, places }) => [key, places.map((p) => p.start)]),
    ).toEqual([
      ["imagegeneration", [0]],
      ["generation", [30]],
    ]);
  });

  it("lets names that share a part stand at one place", () => {
    const ten = judged("cifar10", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-10" });
    const hundred = judged("cifar100", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-100" });
    expect(chooseEntities([ten, hundred])).toHaveLength(2);
  });

  it("lets a task that reads x-to-y stand inside a longer name", () => {
    const entry = { name: "Text-to-Image Generation", type: "task" as const };
    const task = { ...judged("texttoimagegeneration", "text-to-image", 0.9), entry };
    const model = judged("texttoimagemodel", "text-to-image model", 0.9, { atomCount: 4 });
    expect(chooseEntities([task, model])).toHaveLength(2);
    expect(chooseEntities([{ ...task, entry: null }, model])).toHaveLength(1);
  });

  it("leaves out a task that only ends the name of a surer kind of it", () => {
    const typeSureness = { task: 1, method: 0, dataset: 0 };
    const kind = (confidence: number) => ({
      ...judged("stereoimagecompression", "stereo image compression", confidence, { atomCount: 3 }),
      typeSureness,
    });
    const inside = { start: 7, atomCount: 2 };
    const wide = (...places: { start: number }[]) => ({
      ...judged("imagecompression", "image compression", 0.99, ...places),
      typeSureness,
    });
    const keys = (...all: Parameters<typeof chooseEntities>[0]) =>
      chooseEntities(all).map(({ key }) => key);
    expect(keys(kind(0.55), wide(inside))).toEqual(["stereoimagecompression"]);
    expect(keys(kind(0.45), wide(inside))).toEqual(["imagecompression"]);
    expect(keys(kind(0.55), wide(inside, { start: 40 }))).toContain("imagecompression");
    const front = judged("xs", "xs stereo", 0.9, { start: -3, atomCount: 2 });
    expect(keys(kind(0.55), wide(inside), front)).toEqual(["xs", "imagecompression"]);
    const entry = { name: "Image Compression", type: "method" as const };
    expect(keys(kind(0.55), { ...wide(inside), entry })).toEqual(["imagecompression"]);
  });

  it("keeps what can hardly be anything but a dataset at less confidence", () => {
    const unsure = judged("toolathlon", "Toolathlon", 0.3);
    const chosenAs = (dataset: number) =>
      chooseEntities([{ ...unsure, typeSureness: { task: 0.1, method: 0.2, dataset } }]);
    expect(chosenAs(0.8)).toHaveLength(1);
    expect(chosenAs(0.6)).toHaveLength(0);
    const entry = { name: "Toolathlon", type: "method" as const };
    const known = { ...unsure, entry, typeSureness: { task: 0, method: 0, dataset: 0.9 } };
    expect(chooseEntities([known])).toHaveLength(0);
  });

  it("does not depend on the order of the candidates", () => {
    const two = [judged("a", "A1", 0.5), judged("b", "A1", 0.5)];
    expect(chooseEntities(two.toReversed())).toEqual(chooseEntities(two));
  });
});
