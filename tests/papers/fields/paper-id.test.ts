import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isWorldwideId,
  normaliseTitle,
  paperIdFromTitle,
} from "../../../src/papers/fields/paper-id.ts";
import { anyText } from "../../helpers.ts";

describe("normaliseTitle", () => {
  test("makes one of titles that differ in case, accents, TeX and punctuation", () => {
    const titles = [
      "Erdős–Rényi Graphs: a Survey",
      "erdos renyi graphs -- a survey.",
      "Erd\\H{o}s--R{\\'e}nyi {G}raphs: \\emph{A Survey}",
    ];
    expect(new Set(titles.map(normaliseTitle))).toEqual(new Set(["erdos renyi graphs a survey"]));
  });

  test("keeps apart what a sign or a vowel mark parts", () => {
    for (const [a, b] of [
      ["Learning C", "Learning C++"],
      ["$\\alpha$-Bees", "$\\beta$-Bees"],
      ["कि", "का"],
      ["???", "!!!"],
    ] as const)
      expect(normaliseTitle(a)).not.toBe(normaliseTitle(b));
  });

  test("is never empty", () => {
    for (const title of ["...", "\u0301", "∅"]) expect(normaliseTitle(title)).not.toBe("");
  });
});

describe("paperIdFromTitle", () => {
  test("begins with the first words and stays the same from release to release", () => {
    expect(paperIdFromTitle("EQ-Net: Elastic Quantization Neural Networks")).toBe(
      "paper:eq-net-elastic-quantization-neural-0c04df0538c3",
    );
  });

  test("has a hash alone where no letter is Latin", () => {
    expect(paperIdFromTitle("数え方")).toMatch(/^paper:[0-9a-f]{12}$/);
  });

  test("is short and safe in an address, whatever the title", () => {
    fc.assert(
      fc.property(anyText, (title) => {
        expect(paperIdFromTitle(title)).toMatch(/^paper:[a-z0-9-]{12,60}$/);
      }),
      { seed: 1 },
    );
  });

  test("parts titles that begin alike", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (a, b) => {
        fc.pre(a !== b);
        const title = (n: number) => `On the Counting of Many Small Bees, Part ${n}`;
        expect(paperIdFromTitle(title(a))).not.toBe(paperIdFromTitle(title(b)));
      }),
      { seed: 1 },
    );
  });
});

describe("isWorldwideId", () => {
  test("parts arXiv numbers, DOIs and addresses from running numbers and keys", () => {
    for (const id of ["arxiv:2405.13729", "2405.13729v2", "10.1000/182", "https://a.org/b"])
      expect(isWorldwideId(id)).toBe(true);
    for (const id of [
      "12",
      "seed-01",
      "lovelace1843",
      "lovelace:1843",
      "aaai2022-847",
      "paper:bees-1",
    ])
      expect(isWorldwideId(id)).toBe(false);
  });
});
