import { describe, expect, it } from "vitest";
import { singularOf } from "../../../src/entities/text/singular.ts";

describe("singularOf", () => {
  it.each(
    [
      "models:model losses:loss boxes:box approaches:approach caches:cache niches:niche branches:branch",
      "studies:study movies:movy ties:tie heroes:hero shoes:shoe mosquitoes:mosquito databases:database houses:house",
      "viruses:virus buses:bus causes:cause doses:dose diagnoses:diagnosis analyses:analysis hypotheses:hypothesis",
      "metastases:metastasis crises:crisis criteria:criterion bacteria:bacterium mice:mouse indices:index matrices:matrix",
      "devices:device larvae:larva algae:alga fungi:fungus leaves:leaf waves:wave spectra:spectrum lenses:lens",
      "multicriteria:multicriterion cyanobacteria:cyanobacterium subindices:subindex micronuclei:micronucleus",
      "biases:bias gases:gas axes:axis phenomena:phenomenon",
    ].flatMap((line) => line.split(" ").map((pair) => pair.split(":"))),
  )("of %s is %s", (plural, singular) => {
    expect(singularOf(plural ?? "")).toBe(singular);
  });

  it.each([
    "gas",
    "loss",
    "analysis",
    "virus",
    "species",
    "series",
    "timeseries",
    "subspecies",
    "rosaceae",
    "bias",
    "lens",
    "",
  ])("leaves %j", (word) => {
    expect(singularOf(word)).toBe(word);
  });
});
