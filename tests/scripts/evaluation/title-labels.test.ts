import { describe, expect, it } from "vitest";
import { keepTitle } from "../../../scripts/evaluation/title-labels.ts";
import type { GoldEntity } from "../../../src/evaluation/gold.ts";

const label = (name: string, mentions: string[]): GoldEntity => ({
  ...{ name, mentions, type: "task", alsoTypes: [], role: "addresses", required: true },
});

describe("keepTitle", () => {
  it("keeps the labels that the title names as whole words, in any case, and how it names them", () => {
    const entities = [
      label("Nest Survival", ["nest survival", "survival of nests"]),
      label("Woodpecker", ["woodpecker"]),
      label("AIC", ["AIC"]),
    ];
    const paper = { id: "a", title: "Nest Survival of WOODPECKERS in Jamaica", abstract: "AIC." };
    expect(keepTitle({ ...paper, entities })).toEqual({
      ...{ ...paper, abstract: "" },
      entities: [label("Nest Survival", ["nest survival"])],
    });
  });

  it("leaves a paper without a title without labels", () => {
    const paper = { id: "a", title: "", abstract: "AIC.", entities: [label("AIC", ["AIC"])] };
    expect(keepTitle(paper)).toEqual({ id: "a", title: "", abstract: "", entities: [] });
  });
});
