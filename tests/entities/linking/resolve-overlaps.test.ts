import { describe, expect, it } from "vitest";
import { resolveOverlaps } from "../../../src/entities/linking/resolve-overlaps.ts";
import { scored } from "../helpers.ts";
import type { ScoredCandidate } from "../../../src/entities/findings.ts";

/** Resolves the overlaps of a paper in a pile of which the keys of shared names and subjects are given. */
function resolve(
  all: readonly ScoredCandidate[],
  { shared = [], subjects = [] }: { shared?: string[]; subjects?: string[] } = {},
): ScoredCandidate[] {
  return resolveOverlaps(all, { shared: new Set(shared), subjects: new Set(subjects) });
}

/** Keys of the candidates kept. */
function keysOf(...parameters: Parameters<typeof resolve>): string[] {
  return resolve(...parameters).map(({ key }) => key);
}

describe("resolveOverlaps", () => {
  it("chooses nothing from nothing, and nothing unsure", () => {
    expect(resolve([])).toEqual([]);
    expect(resolve([scored("a", "A1", 0.3)])).toEqual([]);
  });

  it("keeps the longer of two names that overlap, and the shorter where it stands alone", () => {
    const long = scored("imagegeneration", "image generation", 0.7, { start: 0, tokenCount: 2 });
    const short = scored("generation", "generation", 0.75, { start: 6 }, { start: 30 });
    expect(
      resolve([short, long]).map(({ key, mentions }) => [key, mentions.map((p) => p.start)]),
    ).toEqual([
      ["imagegeneration", [0]],
      ["generation", [30]],
    ]);
  });

  it("keeps names that share a part", () => {
    const ten = scored("cifar10", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-10" });
    const hundred = scored("cifar100", "CIFAR-10/100", 0.9, { spelledOut: "CIFAR-100" });
    expect(resolve([ten, hundred])).toHaveLength(2);
  });

  it("lets a task that reads x-to-y stand inside a longer name", () => {
    const entry = { name: "Text-to-Image Generation", type: "task" as const };
    const task = { ...scored("texttoimagegeneration", "text-to-image", 0.9), entry };
    const model = scored("texttoimagemodel", "text-to-image model", 0.9, { tokenCount: 4 });
    expect(resolve([task, model])).toHaveLength(2);
    expect(resolve([{ ...task, entry: null }, model])).toHaveLength(1);
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
    const keys = (...all: ScoredCandidate[]) => resolve(all).map(({ key }) => key);
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
      resolve([{ ...unsure, typeProbabilities: { task: 0.1, method: 0.2, dataset } }]);
    expect(chosenAs(0.8)).toHaveLength(1);
    expect(chosenAs(0.6)).toHaveLength(0);
    const entry = { name: "Toolathlon", type: "method" as const };
    const known = { ...unsure, entry, typeProbabilities: { task: 0, method: 0, dataset: 0.9 } };
    expect(resolve([known])).toHaveLength(0);
  });

  it("keeps a subject of the pile in all names, however unsure, but in kinds of it and in longer known names", () => {
    const film = scored("cu2ofilm", "Cu2O film", 0.9, { tokenCount: 2 });
    const oxide = scored("cu2o", "Cu2O", 0.2);
    expect(keysOf([oxide, film])).toEqual(["cu2ofilm"]);
    expect(keysOf([oxide, film], { subjects: ["cu2o"], shared: ["cu2ofilm"] })).toEqual([
      "cu2ofilm",
      "cu2o",
    ]);
    const hollow = scored("hollowcu2o", "hollow Cu2O", 0.9, { tokenCount: 2 });
    const inner = { ...oxide, mentions: scored("cu2o", "Cu2O", 0.2, { start: 7 }).mentions };
    expect(keysOf([inner, hollow], { subjects: ["cu2o"] })).toHaveLength(2);
    expect(keysOf([inner, hollow], { subjects: ["cu2o"], shared: ["hollowcu2o"] })).toEqual([
      "hollowcu2o",
    ]);
    const known = { ...film, entry: { name: "Cu2O Film", type: "method" as const } };
    expect(keysOf([oxide, known], { subjects: ["cu2o"] })).toEqual(["cu2ofilm"]);
  });

  it("keeps a sure known name inside of what this paper alone names", () => {
    const study = scored("xrdstudy", "XRD study", 0.9, { tokenCount: 2 });
    const entry = { name: "X-Ray Diffraction", type: "method" as const };
    const known = (confidence: number, isWeak = false) => ({
      ...scored("xrd", "XRD", confidence),
      ...{ entry, isWeak },
    });
    expect(keysOf([known(0.8), study])).toEqual(["xrdstudy", "xrd"]);
    expect(keysOf([known(0.6), study])).toEqual(["xrdstudy"]);
    expect(keysOf([known(0.8, true), study])).toEqual(["xrdstudy"]);
    expect(keysOf([{ ...known(0.8), entry: null }, study])).toEqual(["xrdstudy"]);
    expect(keysOf([known(0.8), study], { shared: ["xrdstudy"] })).toEqual(["xrdstudy"]);
  });

  it("does not depend on the order of the candidates", () => {
    const two = [scored("a", "A1", 0.5), scored("b", "A1", 0.5)];
    expect(resolve(two.toReversed())).toEqual(resolve(two));
  });
});
