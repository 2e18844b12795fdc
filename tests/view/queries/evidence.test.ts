import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Span } from "../../../src/entities/entity.ts";
import {
  cutIntoPieces,
  findEvidence,
  findMarks,
  type Mark,
} from "../../../src/view/queries/evidence.ts";
import { entityNode, graphIndex, paperEntity, paperNode } from "../../view-helpers.ts";

const index = graphIndex({
  entities: ["method:x", "dataset:y", "task:z"].map((id) => entityNode({ id })),
});
const mark = (start: number, end: number): Mark => ({
  start,
  end,
  entityId: "method:x",
  type: "method",
});
const join = (pieces: { text: string }[]) => pieces.map(({ text }) => text).join("");

/** Mentions in an abstract of up to 20 characters. */
const anySpans = fc
  .array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 8 })))
  .map((pairs): Span[] => pairs.map(([start, length]) => ({ start, end: start + length })));

describe("findMarks", () => {
  const marksOf = (spans: readonly Span[]) => {
    const entities = spans.map(({ start, end }) =>
      paperEntity("method:x", ["abstract", start, end]),
    );
    return findMarks(paperNode({ id: "p", entities }), "abstract", index);
  };

  it("lists the mentions of one field in reading order, with their type", () => {
    const entities = [
      paperEntity("dataset:y", ["abstract", 9, 12], ["title", 0, 3]),
      paperEntity("method:x", ["abstract", 0, 4]),
    ];
    const node = paperNode({ id: "p", entities });
    expect(findMarks(node, "abstract", index)).toEqual([
      { start: 0, end: 4, entityId: "method:x", type: "method" },
      { start: 9, end: 12, entityId: "dataset:y", type: "dataset" },
    ]);
    expect(findMarks(node, "title", index)).toEqual([
      { start: 0, end: 3, entityId: "dataset:y", type: "dataset" },
    ]);
  });

  it.each([
    ["first longer", [0, 9], [5, 10], [[0, 9]]],
    ["second longer", [0, 4], [3, 12], [[3, 12]]],
    ["one inside the other", [0, 9], [2, 5], [[0, 9]]],
    ["the same start", [0, 4], [0, 9], [[0, 9]]],
    ["the same place", [0, 4], [0, 4], [[0, 4]]],
    [
      "only touching",
      [0, 4],
      [4, 6],
      [
        [0, 4],
        [4, 6],
      ],
    ],
  ] as const)("of two overlapping mentions keeps the longer: %s", (_, a, b, kept) => {
    const span = ([start, end]: readonly [number, number]): Span => ({ start, end });
    const places = (marks: Mark[]) => marks.map(({ start, end }) => [start, end]);
    expect(places(marksOf([span(a), span(b)]))).toEqual(kept);
    expect(places(marksOf([span(b), span(a)]))).toEqual(kept);
  });

  it("gives sorted marks that never overlap, and drops only what a longer one covers in part", () => {
    fc.assert(
      fc.property(anySpans, (spans) => {
        const marks = marksOf(spans);
        for (const [i, { start }] of marks.entries())
          expect(start).toBeGreaterThanOrEqual(marks[i - 1]?.end ?? 0);
        for (const span of spans) {
          const length = span.end - span.start;
          const rivals = spans.filter((s) => s.start < span.end && s.end > span.start);
          if (rivals.every((s) => s === span || s.end - s.start < length))
            expect(marks).toContainEqual(mark(span.start, span.end));
        }
      }),
    );
  });

  it("skips an entity that is not on the map, and finds nothing in a paper without names", () => {
    const entities = [paperEntity("method:gone", ["abstract", 0, 4])];
    expect(findMarks(paperNode({ id: "p", entities }), "abstract", index)).toEqual([]);
    expect(findMarks(paperNode({ id: "p" }), "title", index)).toEqual([]);
  });
});

describe("cutIntoPieces", () => {
  const cut = (text: string, marks: Mark[]) =>
    cutIntoPieces(text, { start: 0, end: text.length }, marks).map((piece) =>
      piece.mark ? `[${piece.text}]` : piece.text,
    );

  it("marks what is inside, at both ends, side by side, and all of a text", () => {
    expect(cut("We use FedAvg here", [mark(7, 13)])).toEqual(["We use ", "[FedAvg]", " here"]);
    expect(cut("FedAvg on CIFAR", [mark(0, 6), mark(10, 15)])).toEqual([
      "[FedAvg]",
      " on ",
      "[CIFAR]",
    ]);
    expect(cut("FedAvg", [mark(0, 3), mark(3, 6)])).toEqual(["[Fed]", "[Avg]"]);
    expect(cut("FedAvg", [mark(0, 6)])).toEqual(["[FedAvg]"]);
  });

  it("cuts a plain text into itself and an empty one into nothing", () => {
    expect(cut("Déjà vu", [])).toEqual(["Déjà vu"]);
    expect(cut("", [])).toEqual([]);
  });

  it("takes a sentence out of a text and marks only what lies in it whole", () => {
    const marks = [mark(0, 3), mark(4, 8), mark(10, 12)];
    const pieces = cutIntoPieces("One two. Three four.", { start: 9, end: 20 }, marks);
    expect(pieces.map(({ text }) => text)).toEqual(["T", "hr", "ee four."]);
    expect(join(cutIntoPieces("One two", { start: 5, end: 7 }, [mark(4, 7)]))).toBe("wo");
  });

  it("gives pieces that join to exactly the text, none of them empty", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("a", ".", " ", "é", "😀", "\n"), maxLength: 30 }),
        anySpans,
        fc.nat(30),
        fc.nat(30),
        (text, spans, a, b) => {
          const ends = [
            Math.min(a, b, text.length),
            Math.min(Math.max(a, b), text.length),
          ] as const;
          const span = { start: ends[0], end: ends[1] };
          const entities = spans.map(({ start, end }) =>
            paperEntity("method:x", ["abstract", start, end]),
          );
          const marks = findMarks(paperNode({ id: "p", entities }), "abstract", index);
          const pieces = cutIntoPieces(text, span, marks);
          expect(join(pieces)).toBe(text.slice(span.start, span.end));
          expect(pieces.map(({ text: piece }) => piece)).not.toContain("");
        },
      ),
    );
  });
});

describe("findEvidence", () => {
  const node = paperNode({
    id: "p",
    title: "FedAvg",
    abstract: "We use FedAvg. It works. FedAvg wins.",
    sentences: [
      { start: 0, end: 14 },
      { start: 15, end: 24 },
      { start: 25, end: 37 },
    ],
  });

  it("finds the abstract's sentences first, then the title", () => {
    const named = paperEntity(
      "method:x",
      ["title", 0, 6],
      ["abstract", 7, 13],
      ["abstract", 25, 31],
    );
    expect(findEvidence(node, named)).toEqual([
      { field: "abstract", start: 0, end: 14 },
      { field: "abstract", start: 25, end: 37 },
      { field: "title", start: 0, end: 6 },
    ]);
  });

  it("finds keywords last, each by itself, and a paper's only naming there", () => {
    const inKeywords = ["keywords", 3, 9] as const;
    const listed = { field: "keywords", start: 3, end: 9 };
    const both = paperEntity("method:x", ["title", 0, 6], [...inKeywords]);
    expect(findEvidence(node, both)).toMatchObject([{ field: "title" }, listed]);
    expect(findEvidence(node, paperEntity("method:x", [...inKeywords]))).toMatchObject([listed]);
  });

  it("gives a sentence with two mentions once", () => {
    const named = paperEntity("method:x", ["abstract", 0, 2], ["abstract", 7, 13]);
    expect(findEvidence(node, named)).toEqual([{ field: "abstract", start: 0, end: 14 }]);
  });

  it("finds a mention at either end of a sentence, and not its neighbours", () => {
    expect(findEvidence(node, paperEntity("method:x", ["abstract", 15, 17]))).toHaveLength(1);
    expect(findEvidence(node, paperEntity("method:x", ["abstract", 20, 24]))).toHaveLength(1);
  });
});
