import { describe, expect, it } from "vitest";
import { Vocabulary } from "../../../src/entities/text/vocabulary.ts";
import { findEnumeration } from "../../../src/entities/candidates/enumerations.ts";
import { findCandidateSpans } from "../../../src/entities/candidates/candidate-spans.ts";
import { tokenizePaper } from "../../../src/entities/text/tokenized-paper.ts";
import { paper } from "../helpers.ts";

function listOf(name: string, abstract: string) {
  const tokenized = tokenizePaper(paper({ abstract }), new Vocabulary());
  const spans = tokenized.runs.flatMap((run) => findCandidateSpans(run, tokenized));
  const span = spans.find((o) => o.text === name);
  return span === undefined ? undefined : findEnumeration(span);
}

describe("findEnumeration", () => {
  it("finds the members on both sides, and the words around the list", () => {
    const text = "We test it on COCO, LVIS and PASCAL VOC benchmarks only.";
    expect(listOf("LVIS", text)).toEqual({
      others: ["PASCAL VOC", "COCO"],
      before: ["on", "it", "test"],
      after: "benchmarks",
    });
  });

  it("is null for a name that stands alone", () => {
    expect(listOf("COCO", "We test it on COCO only.")).toBeNull();
  });

  it("does not take plain words for members", () => {
    expect(listOf("COCO", "We test it on COCO, and see more.")).toBeNull();
  });
});
