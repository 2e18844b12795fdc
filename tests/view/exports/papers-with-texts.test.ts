import { describe, expect, it } from "vitest";

import { joinTexts, loadTexts } from "../../../src/view/exports/papers-with-texts.ts";
import type { PaperText } from "../../../src/graph/model.ts";
import { sampleMap, wholeOf } from "./sample-map.ts";

const textOf = (id: string): PaperText => ({
  ...{ id, title: id, abstract: `About ${id}.`, keywords: [`word of ${id}`] },
  ...{ links: [], sentences: [], entities: [] },
});

describe("loadTexts", () => {
  it("gives the texts in the order of the papers, and loads those alone that are not there yet", async () => {
    const loaded: string[] = [];
    const texts = {
      get: (id: string) => (id === "b" ? textOf(id) : null),
      load(id: string) {
        loaded.push(id);
        return Promise.resolve(textOf(id));
      },
    };
    const papers = ["c", "b", "a"].map((id) => ({ id }));
    const found = await loadTexts(texts, papers, () => undefined);
    expect(found.map(({ id }) => id)).toEqual(["c", "b", "a"]);
    expect(loaded).toEqual(["c", "a"]);
  });

  it("says how many are done every fifty papers", async () => {
    const texts = { get: textOf, load: (id: string) => Promise.resolve(textOf(id)) };
    const papers = Array.from({ length: 120 }, (_, i) => ({ id: String(i) }));
    const steps: number[] = [];
    await loadTexts(texts, papers, (done) => steps.push(done));
    expect(steps).toEqual([50, 100]);
  });
});

describe("joinTexts", () => {
  it("gives each paper its text, its entities and the name of its community", () => {
    const index = sampleMap("");
    const part = wholeOf(index);
    const papers = joinTexts(
      index,
      part,
      part.papers.map(({ id }) => textOf(id)),
    );
    expect(papers.map(({ abstract }) => abstract)).toEqual(["About a .", "About b.", "About c."]);
    expect(papers.at(-1)?.keywords).toEqual(["word of c"]);
    expect(papers.map(({ named }) => named.map(({ id }) => id))).toEqual([
      ["dataset:cifar", "method:fedavg"],
      ["method:fedavg"],
      ["dataset:cifar"],
    ]);
    expect(papers.map(({ communityName }) => communityName)).toEqual(["Red ", "Red ", ""]);
  });
});
