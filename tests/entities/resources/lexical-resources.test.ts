import { describe, expect, it } from "vitest";
import { readLexicalResources } from "../../../src/entities/resources/lexical-resources.ts";

describe("readLexicalResources", () => {
  it("parses lexicons and phrases", () => {
    const lexicons = { task: "Pruning", method: "FedAvg", dataset: "" };
    const { lexicon, phrases, words, heads } = readLexicalResources({
      ...{ lexicons, phrases: "pruning\t222", words: "pruning\tm" },
    });
    expect([...lexicon.keys()]).toEqual(["pruning", "fedavg"]);
    expect(phrases.get("pruning")).toMatchObject({ free: 1, any: 1, keyword: 1, title: 0 });
    expect(words.weightOf("pruning", "last")).toBe(1);
    expect(heads.headOf("pruning", null)).toEqual({ typeShares: [1, 0, 0], nameCount: 1 });
  });

  it("gives nothing for empty texts", () => {
    const lexicons = { task: "", method: "", dataset: "" };
    const { lexicon, phrases } = readLexicalResources({ lexicons, phrases: "", words: "" });
    expect([lexicon.size, phrases.get("pruning")]).toEqual([0, undefined]);
  });
});
