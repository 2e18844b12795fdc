import { describe, expect, it } from "vitest";
import type { PileArea } from "../../../src/entities/pile/pile-area.ts";
import { evaluate } from "../../../src/evaluation/evaluate.ts";
import { figuresOf } from "../../../src/evaluation/figures.ts";
import { buildQualityReport } from "../../../src/evaluation/quality-report.ts";
import { figuresFor } from "../../../src/view/queries/figures-for.ts";

describe("figuresFor", () => {
  const row = (name: string) => figuresOf(name, evaluate([], []), 0);
  const quality = buildQualityReport({
    ...{ kinds: ["trending", "conference", "daily", "fields"].map(row), mistakes: [], papers: [] },
    ...{ labelledCount: 0, papersSha256: "embedded" },
  });
  const kindsFor = (papersSha256: string, area: PileArea | null) =>
    figuresFor({ papersSha256, area }, quality).map(([kind]) => kind);

  it("gives the figures of the labelled corpus for that corpus only", () => {
    expect(kindsFor("embedded", "machine-learning")).toEqual(["trending"]);
    expect(kindsFor("embedded", null)).toEqual(["trending"]);
    expect(kindsFor("mine", "machine-learning")).toEqual(["conference", "daily"]);
  });

  it("gives those of other fields for papers of other fields, and none where nothing is known", () => {
    expect(kindsFor("mine", "other")).toEqual(["fields"]);
    expect(kindsFor("mine", null)).toEqual([]);
  });

  it("gives none for a kind that was not measured", () => {
    expect(figuresFor({ papersSha256: "mine", area: "other" }, { ...quality, kinds: {} })).toEqual(
      [],
    );
  });
});
