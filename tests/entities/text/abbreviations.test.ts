import { describe, expect, it } from "vitest";
import { findAbbreviations } from "../../../src/entities/text/abbreviations.ts";
import { tokenize } from "../../../src/entities/text/tokens.ts";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";

function definitionsIn(text: string): string[] {
  const tokens = tokenize(
    "title",
    text,
    { start: 0, end: text.length, index: 0 },
    new Vocabulary(),
  );
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
  ])("reads %j", (text, definition) => {
    expect(definitionsIn(text)).toEqual([definition]);
  });

  it.each([
    "",
    "FL",
    "(FL)",
    "We beat it (see Table 2).",
    "It works (in 2019).",
    "ABC: On Other Things",
  ])("finds none in %j", (text) => {
    expect(definitionsIn(text)).toEqual([]);
  });
});
