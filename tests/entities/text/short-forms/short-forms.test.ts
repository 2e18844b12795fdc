import { describe, expect, it } from "vitest";
import { tokenizePaper } from "../../../../src/entities/text/tokenized-paper.ts";
import { Vocabulary } from "../../../../src/entities/text/vocabulary.ts";
import { paper } from "../../helpers.ts";

function read(title: string, abstract = "") {
  const { shortForms, runs } = tokenizePaper(paper({ title, abstract }), new Vocabulary());
  return {
    keys: Object.fromEntries([...shortForms].map(([short, { key }]) => [short, key])),
    runs: runs.map((run) => run.map(({ text }) => text).join(" ")),
  };
}

describe("short forms of a paper", () => {
  it("hold in its title, too, where the abstract explains them", () => {
    expect(read("RCT of aspirin", "A randomized controlled trial (RCT).").keys).toEqual({
      RCT: "randomizedcontrolledtrial",
    });
  });

  it("give an abbreviated genus the name of the species in full", () => {
    const { keys } = read(
      "",
      "Picoides villosus nests. Nests of P. villosus and P. arcticus burn.",
    );
    expect(keys).toEqual({ "P. villosus": "picoidevillosus" });
  });

  it("leave alone a genus that may be one of two", () => {
    expect(read("", "Pinus nigra and Populus nigra. P. nigra grows.").keys).toEqual({});
  });

  it("stand in runs of their own, and the words around them in one", () => {
    expect(read("label distribution robust (LDR) losses").runs).toEqual([
      "label distribution robust losses",
      "LDR",
    ]);
    expect(read("The hairy woodpecker (Picoides villosus; hereafter HAWO) nests").runs).toEqual([
      "The hairy woodpecker nests",
      "Picoides villosus",
      "HAWO",
    ]);
  });
});
