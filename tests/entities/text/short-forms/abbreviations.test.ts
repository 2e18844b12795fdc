import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../../../src/entities/text/short-forms/abbreviations.ts";
import { tokenize } from "../../../../src/entities/text/tokens.ts";
import { Vocabulary } from "../../../../src/entities/text/vocabulary.ts";

function definitionsIn(text: string): string[] {
  const vocabulary = new Vocabulary();
  const tokens = tokenize("title", text, { start: 0, end: text.length, index: 0 }, vocabulary);
  vocabulary.assignWordClasses(tokens);
  return findAbbreviations(tokens).map(({ short, long }) => {
    const said = ({ first, last }: { first: number; last: number }) =>
      text.slice(tokens[first]?.start, tokens[last - 1]?.end);
    return `${said(short)} = ${said(long)}`;
  });
}

describe("findAbbreviations", () => {
  it.each([
    ["We study federated learning (FL) here.", "FL = federated learning"],
    ["We use convolutional neural networks (CNNs).", "CNNs = convolutional neural networks"],
    ["On out-of-distribution (OOD) data.", "OOD = out-of-distribution"],
    [
      "Our Uncertainty Visual Prompt Adapter (U-VPA) works.",
      "U-VPA = Uncertainty Visual Prompt Adapter",
    ],
    ["FL (federated learning) is hard.", "FL = federated learning"],
    [
      "AWQ: Activation-aware Weight Quantization for LLMs",
      "AWQ = Activation-aware Weight Quantization",
    ],
    ["BANG: BAlaNced averaGing of Weights", "BANG = BAlaNced averaGing"],
    ["We train with low-rank adaptation, dubbed LoRA.", "LoRA = low-rank adaptation"],
    ["The black-backed woodpecker (hereafter BBWO) nests.", "BBWO = black-backed woodpecker"],
    ["Black-backed woodpeckers, or BBWO for short, nest.", "BBWO = Black-backed woodpeckers"],
    [
      "A woodpecker, also known as BBWO (black-backed woodpecker)",
      "BBWO = black-backed woodpecker",
    ],
    ["BBWO, black-backed woodpecker", "BBWO = black-backed woodpecker"],
    ["Human-Computer Interaction (HCI)", "HCI = Human-Computer Interaction"],
    ["By quantitative PCR (qPCR) we", "qPCR = quantitative PCR"],
    ["A dataset of polymerase chain reactions (PCR, n = 5)", "PCR = polymerase chain reactions"],
    [
      "Nests of wild Black-backed Woodpeckers (Picoides arcticus) burn",
      "Picoides arcticus = Black-backed Woodpeckers",
    ],
    ["the hairy woodpecker (P. villosus) too", "P. villosus = hairy woodpecker"],
    ["the hairy woodpecker Picoides villosus", "Picoides villosus = hairy woodpecker"],
    ["one (Hairy Woodpecker, Picoides villosus)", "Picoides villosus = Hairy Woodpecker"],
    ["Dendroica fusca (Blackburnian Warbler)", "Dendroica fusca = Blackburnian Warbler"],
  ])("reads %j", (text, definition) => {
    expect(definitionsIn(text)).toEqual([definition]);
  });

  it("reads several in one bracket", () => {
    expect(definitionsIn("the lodgepole pine (Pinus contorta; hereafter LP) grows")).toEqual([
      "Pinus contorta = lodgepole pine",
      "LP = lodgepole pine",
    ]);
  });

  it.each([
    "",
    "FL",
    "(FL)",
    "We beat it (see Table 2).",
    "It works (in 2019).",
    "ABC: On Other Things",
    "Thus, they use some",
    "ACE, across three interleaved models",
    "code generation with popular models (e.g., GPT-4, CodeM, PM)",
    "three woodpecker species (Picoides arcticus)",
    "in wild-type Mus musculus",
    "statistics of a machine (Random forest)",
  ])("finds none in %j", (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});
