import { describe, expect, it } from "vitest";
import type { MentionMove } from "../../src/corrections/apply-moves.ts";
import type { PaperText } from "../../src/graph/model.ts";
import { correctTexts } from "../../src/storage/corrected-texts.ts";
import type { Texts } from "../../src/storage/text-shards.ts";
import { paperEntity, paperNode } from "../view-helpers.ts";

const TEXT: PaperText = paperNode({
  ...{ id: "a", title: "SAM and SAM" },
  entities: [paperEntity("method:sam", ["title", 0, 3]), paperEntity("task:t", ["title", 8, 11])],
});
const MOVE: MentionMove = {
  ...{ fromId: "method:sam", to: { id: "method:segment", type: "method" } },
  ...{ paperId: null, form: null },
};
const idsOf = (text: PaperText | null) => text?.entities.map(({ entityId }) => entityId);

/** Texts of one paper, not loaded at first. */
function textsOfOne(): Texts {
  let loaded: PaperText | null = null;
  return {
    get: () => loaded,
    load: (id) => {
      if (id !== TEXT.id) return Promise.reject(new Error(`no paper ${id}`));
      loaded = TEXT;
      return Promise.resolve(loaded);
    },
  };
}

describe("correctTexts", () => {
  it("gives the same texts where there is nothing to move", () => {
    const texts = textsOfOne();
    expect(correctTexts(texts, [])).toBe(texts);
  });

  it("moves entities in what is loaded, once, and leaves the given text as it was", async () => {
    const texts = correctTexts(textsOfOne(), [MOVE]);
    expect(texts.get("a")).toBeNull();
    const corrected = await texts.load("a");
    expect(idsOf(corrected)).toEqual(["method:segment", "task:t"]);
    expect(texts.get("a")).toBe(corrected);
    expect(idsOf(TEXT)).toEqual(["method:sam", "task:t"]);
  });

  it("rejects as the given texts do", async () => {
    await expect(correctTexts(textsOfOne(), [MOVE]).load("b")).rejects.toThrow("no paper b");
  });
});
