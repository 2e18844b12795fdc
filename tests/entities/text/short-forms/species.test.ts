import { describe, expect, it } from "vitest";
import {
  abbreviatedGenusOf,
  isBinomial,
} from "../../../../src/entities/text/short-forms/species.ts";

describe("isBinomial", () => {
  it.each([
    "Picoides arcticus",
    "Homo sapiens",
    "Pinus contorta",
    "Mus musculus",
    "Oryza sativa",
    "Dendroctonus ponderosae",
    "Arabidopsis thaliana",
    "Caenorhabditis elegans",
  ])("holds for %j", (name) => {
    const [genus = "", epithet = ""] = name.split(" ");
    expect(isBinomial(genus, epithet)).toBe(true);
  });

  it.each([
    "Random forest",
    "Data analysis",
    "Bayesian inference",
    "Poisson process",
    "Social media",
    "Big data",
    "Focus group",
    "picoides arcticus",
    "Picoides",
  ])("does not hold for %j", (name) => {
    const [genus = "", epithet = ""] = name.split(" ");
    expect(isBinomial(genus, epithet)).toBe(false);
  });
});

describe("abbreviatedGenusOf", () => {
  it.each([
    ["Picoides arcticus", "P. arcticus"],
    ["Picoides arcticus nests", null],
    ["Data analysis", null],
  ])("of %j is %j", (text, abbreviated) => {
    expect(abbreviatedGenusOf(text)).toBe(abbreviated);
  });
});
