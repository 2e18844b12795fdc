import { describe, expect, it } from "vitest";
import { resolveAcrossPapers } from "../../../src/entities/linking/cross-document.ts";
import { longFormOf } from "../../../src/entities/text/short-forms/short-forms.ts";
import { scored } from "../helpers.ts";
import type { ScoredCandidate } from "../../../src/entities/findings.ts";

/** Papers called "0", "1" ..., each with the short forms that it explains and its candidates. */
function pileOf(
  ...papers: [shortForms: Record<string, string>, ...candidates: ScoredCandidate[]][]
) {
  return papers.map(([shortForms, ...candidates], at) => ({
    paperId: String(at),
    shortForms: new Map(Object.entries(shortForms).map(([s, long]) => [s, longFormOf(long)])),
    scored: candidates,
  }));
}

function keysOf(...papers: Parameters<typeof pileOf>): string[][] {
  return resolveAcrossPapers(pileOf(...papers)).map((paper) => paper.scored.map(({ key }) => key));
}

const known = (name: string, text: string, type: "task" | "method" = "method") => ({
  ...scored(longFormOf(name).key, text, 0.9),
  entry: { name, type, area: "", wider: [] },
});

describe("resolveAcrossPapers", () => {
  it("gives nothing for no papers", () => {
    expect(resolveAcrossPapers([])).toEqual([]);
  });

  it("resolves a short form that only another paper explains", () => {
    const palm = scored("palm", "PALM", 0.7);
    expect(keysOf([{ PALM: "prototypical learning" }], [{}, palm])[1]).toEqual([
      "prototypicallearning",
    ]);
    expect(keysOf([{ PL: "prototypical learning" }], [{}, scored("pl", "PL", 0.7)])[1]).toEqual([
      "pl",
    ]);
  });

  it("gives a short form that papers explain in two ways to no other paper", () => {
    const palm = scored("palm", "PALM", 0.7);
    const keys = keysOf(
      [{ PALM: "prototypical learning" }],
      [{ PALM: "pathway model" }],
      [{}, palm],
      [{}, palm],
    );
    expect(keys.slice(2)).toEqual([["palm 2"], ["palm 3"]]);
  });

  it("takes the meaning that a paper names beside the short form, and else what most papers mean", () => {
    const palm = scored("palm", "PALM", 0.7);
    const two = { PALM: "prototypical learning" };
    const keys = keysOf(
      [two],
      [two],
      [two],
      [{ PALM: "pathway model" }],
      [{}, palm, scored("pathwaymodel", "pathway model", 0.7)],
      [{}, palm],
    );
    expect(keys.slice(4)).toEqual([["pathwaymodel"], ["prototypicallearning"]]);
  });

  it("leaves alone a name that many papers use and few explain otherwise", () => {
    const palm = scored("palm", "PALM", 0.7);
    const explained = [[{ PALM: "prototypical learning" }], [{ PALM: "pathway model" }]] as const;
    const uses = [1, 2, 3, 4].map(() => [{}, palm] as [Record<string, string>, ScoredCandidate]);
    expect(keysOf([...explained[0]], [...explained[1]], ...uses)[2]).toEqual(["palm"]);
  });

  it("makes one of the long forms of a short form that differ in an ending, a small word or one word more", () => {
    const forms = [
      "reinforcement learning with verifiable rewards",
      "Reinforcement Learning from Verified Reward",
      "reinforcement learning with verifiable outcome rewards",
      "real-time lidar velocity refinement",
    ];
    const keys = keysOf(
      ...forms.map((form): [Record<string, string>, ScoredCandidate] => [
        { RLVR: form },
        scored(longFormOf(form).key, form, 0.7),
      ]),
    ).map(([key]) => key);
    expect(new Set(keys.slice(0, 3)).size).toBe(1);
    expect(keys[3]).toBe("realtimelidarvelocityrefinement");
  });

  it("keeps two names of the lexicon apart", () => {
    const keys = keysOf(
      [{ MLM: "masked language model" }, known("Masked Language Model", "MLM")],
      [{ MLM: "masked large language model" }, known("Masked Large Language Model", "MLM")],
    );
    expect(keys).toEqual([["maskedlanguagemodel"], ["maskedlargelanguagemodel"]]);
  });

  it("takes the long form of a name of the lexicon for that name, but for a new name", () => {
    const uses = known("MMLU", "MMLU");
    const long = "massive multitask language understanding";
    const explained = scored(longFormOf(long).key, "MMLU", 0.7);
    const introduced = {
      ...explained,
      roleProbabilities: { introduces: 0.9, addresses: 0, contrasts: 0 },
    };
    expect(keysOf([{}, uses], [{ MMLU: long }, explained])[1]).toEqual(["mmlu"]);
    expect(keysOf([{}, uses], [{ MMLU: long }, introduced])[1]).toEqual([explained.key]);
  });

  it("joins a species and its abbreviated genus of another paper", () => {
    const keys = keysOf(
      [
        { "Picoides arcticus": "hairy woodpecker" },
        scored("hairywoodpecker", "Picoides arcticus", 0.7),
      ],
      [{}, scored("parcticu", "P. arcticus", 0.7)],
      [{}, scored("parcticus", "P. arcticus", 0.7)],
    );
    expect(keys[2]).toEqual(["hairywoodpecker"]);
  });

  it("spells out a short form inside a name, and turns an of-phrase round, where the pile has that name", () => {
    const keys = keysOf(
      [
        { GUI: "graphical user interface" },
        scored("graphicaluserinterfaceautomation", "GUI automation", 0.7),
      ],
      [{}, scored("guiautomation", "GUI automation", 0.7)],
      [{}, scored("recognitionofgesture", "recognition of gestures", 0.7)],
      [{}, scored("gesturerecognition", "gesture recognition", 0.7)],
      [{}, scored("lossofhabitat", "loss of habitat", 0.7)],
    );
    expect(keys.slice(1)).toEqual([
      ["graphicaluserinterfaceautomation"],
      ["gesturerecognition"],
      ["gesturerecognition"],
      ["lossofhabitat"],
    ]);
  });

  it("makes one of a year in two digits and in four, and never two of two years", () => {
    const keys = keysOf(
      [{}, scored("aime24", "AIME24", 0.7), scored("aime25", "AIME25", 0.7)],
      [{}, scored("aime2024", "AIME 2024", 0.7)],
    );
    expect(keys).toEqual([["aime2024", "aime25"], ["aime2024"]]);
  });

  it("makes one of a long form and its unexplained short form in a paper", () => {
    const papers = resolveAcrossPapers(
      pileOf(
        [{ PALM: "prototypical learning" }],
        [
          {},
          scored("prototypicallearning", "prototypical learning", 0.6),
          scored("palm", "PALM", 0.7),
        ],
      ),
    );
    expect(papers[1]?.scored.map(({ mentions }) => mentions.map(({ text }) => text))).toEqual([
      ["PALM", "prototypical learning"],
    ]);
  });

  it("looks up name-shaped candidates that are sure in another paper", () => {
    const papers = resolveAcrossPapers(
      pileOf(
        [{}, scored("fedx", "FedX", 0.95)],
        [{}, scored("fedx", "FedX", 0.2), scored("fedy", "FedY", 0.2)],
      ),
    );
    expect(papers[1]?.scored.map(({ key, confidence }) => [key, confidence])).toEqual([
      ["fedx", 0.5],
      ["fedy", 0.2],
    ]);
  });

  it("does not depend on the order of papers", () => {
    const papers = pileOf(
      [{ PALM: "prototypical learning" }, scored("prototypicallearning", "PALM", 0.7)],
      [{ PALM: "prototypical large learning" }, scored("prototypicallargelearning", "PALM", 0.7)],
      [{}, scored("palm", "PALM", 0.7)],
    );
    expect(resolveAcrossPapers(papers.toReversed()).toReversed()).toEqual(
      resolveAcrossPapers(papers),
    );
  });
});
