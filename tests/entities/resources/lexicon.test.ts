import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findEntry, parseLexicons, readAreas } from "../../../src/entities/resources/lexicon.ts";
import { normalForm } from "../../../src/entities/text/normal-form.ts";

function find(lines: { task?: string; method?: string; dataset?: string }, text: string) {
  const lexicon = parseLexicons({ task: "", method: "", dataset: "", ...lines });
  const hit = findEntry(lexicon, normalForm(text), text);
  return hit === null ? null : `${hit.entry.type} ${hit.entry.name}${hit.isWeak ? " (weak)" : ""}`;
}

describe("parseLexicons", () => {
  const entryOf = (text: string, name: string) =>
    parseLexicons({ task: text, method: "", dataset: "" }).get(normalForm(name))?.[0]?.entry;

  it("reads wider terms and the area of a line", () => {
    const text = "[medicine]\n# x\nGout | podagra < Arthritis; Metabolic Disease\n[biology]\nMoth";
    expect(entryOf(text, "podagra")).toEqual({
      ...{ name: "Gout", type: "task", area: "medicine" },
      wider: ["Arthritis", "Metabolic Disease"],
    });
    expect(entryOf(text, "Moth")).toMatchObject({ area: "biology", wider: [] });
  });

  it("gives the lines before any area none, and each type its own", () => {
    const lexicon = parseLexicons({ task: "Gout\n[a]", method: "Moth", dataset: "" });
    const areas = [...lexicon.values()].map(([spelling]) => spelling?.entry.area);
    expect(areas).toEqual(["", ""]);
  });

  it("takes wider terms for no spelling", () => {
    expect(entryOf("Gout < Arthritis", "Arthritis")).toBeUndefined();
  });
});

describe("findEntry", () => {
  it("takes a name with an asterisk for no other", () => {
    expect(find({ dataset: "STAR*D" }, "STAR*D")).toBe("dataset STAR*D");
    expect(find({ dataset: "STAR*D" }, "STARD")).toBeNull();
  });

  it("finds nothing in an empty lexicon", () => {
    expect(find({}, "BERT")).toBeNull();
  });

  it.each([
    ["image classification", "task Image Classification"],
    ["Image-Classifications", "task Image Classification"],
    ["federated averaging", "method FedAvg"],
    ["fedavg", "method FedAvg"],
  ])("finds %j whatever its case, plural or hyphen", (text, found) => {
    expect(
      find({ task: "# x\nImage Classification", method: "FedAvg | federated averaging" }, text),
    ).toBe(found);
  });

  it.each([
    ["MoS", "method MoS"],
    ["MOS", "method MoS"],
    ["mos", null],
    ["Charades", "dataset Charades"],
    ["charades", null],
    ["SAM", "method Segment Anything Model (weak)"],
    ["Sam", null],
  ])("reads %j by its case", (text, found) => {
    expect(find({ method: "MoS\nSegment Anything Model | ?SAM", dataset: "=Charades" }, text)).toBe(
      found,
    );
  });

  it.each([
    ["linguistics", "task Linguistics"],
    ["LINGUISTICS", "task Linguistics"],
    ["linguistic", null],
    ["research topics", "task Research Topic"],
  ])("tells a science from its adjective: %j", (text, found) => {
    expect(find({ task: "Linguistics\nResearch Topic" }, text)).toBe(found);
  });

  it.each([
    ["Qwen3-30B-A3B-Instruct", "method Qwen3"],
    ["Qwen3 8B", "method Qwen3"],
    ["BERT-large", "method BERT"],
    ["Qwen3-7B-Coder", null],
    ["ChemLLM-20B", null],
    ["bert-large", null],
    ["LLaMA-13B", "method LLaMA 13B"],
  ])("takes the size and tuning of a model for no part of its name: %j", (text, found) => {
    expect(find({ method: "Qwen3\nBERT\nLLaMA\nLLaMA 13B" }, text)).toBe(found);
  });

  it("takes a sign for a part of the name, not for a comment", () => {
    expect(find({ method: "QuIP# # a comment" }, "QuIP#")).toBe("method QuIP#");
  });

  it("agrees with a search line by line", () => {
    const word = fc.constantFrom("image", "Images", "text", "BERT", "few", "shot");
    const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 8 }), phrase, (names, text) => {
        const isListed = names.some((name) => normalForm(name) === normalForm(text));
        const isCased = names.some((n) => /BERT$/.test(n)) || !/BERT/.test(text);
        if (isCased) expect(find({ task: names.join("\n") }, text) !== null).toBe(isListed);
      }),
    );
  });
});

describe("readAreas", () => {
  it("gives the area of each name, without marks, comments and other spellings", () => {
    const task =
      "Stray\n[ecology]\n# Birds\n=Nest Survival | nests < Survival\n[medicine]\nStroke # CVA";
    expect(readAreas({ task, method: "[ecology]\nMaxEnt", dataset: "" })).toEqual(
      new Map([
        ["Stray", ""],
        ["Nest Survival", "ecology"],
        ["Stroke", "medicine"],
        ["MaxEnt", "ecology"],
      ]),
    );
  });
});

describe("findEntry, of names that the lexicon has in part", () => {
  const lines = {
    method:
      "[machine-learning]\nQwen < Large Language Model\nGPT\n[medicine]\nAspirin\nAutoregressive Process | AR process",
  };

  it.each([
    ["Qwen4", "method Qwen4"],
    ["GPT-5.1", "method GPT-5.1"],
    ["Aspirin 4", null],
    ["qwen4", null],
    ["AR(1) process", "method Autoregressive Process"],
    ["AR(p) process", "method Autoregressive Process"],
    ["AR(1)", null],
  ])("takes %j for %j", (text, found) => {
    expect(find(lines, text)).toBe(found);
  });

  it("has the family as what a new version is a kind of", () => {
    const lexicon = parseLexicons({ task: "", dataset: "", ...lines });
    const hit = findEntry(lexicon, normalForm("Qwen4"), "Qwen4");
    expect([hit?.key, hit?.entry.wider]).toEqual(["qwen4", ["Qwen"]]);
  });
});
