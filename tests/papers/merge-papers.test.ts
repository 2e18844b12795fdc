import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePapers, type SourcedPaper } from "../../src/papers/merge-papers.ts";
import { paperIdFromTitle } from "../../src/papers/paper-id.ts";
import type { Paper } from "../../src/papers/paper.ts";
import { paper } from "../helpers.ts";

function found(parts: Partial<SourcedPaper> & { title: string }): SourcedPaper {
  const { file = "a.txt", line = 1, identifiers = [], ...rest } = parts;
  return { ...paper({ id: paperIdFromTitle(parts.title), ...rest }), file, line, identifiers };
}

function merge(...papers: SourcedPaper[]) {
  return mergePapers(papers);
}

describe("mergePapers", () => {
  test("gives nothing for nothing", () => {
    expect(merge()).toEqual({ papers: [], problems: [] });
  });

  test("gives one paper as it is, without its place", () => {
    const bees = paper({ id: "1", title: "Bees" });
    expect(merge({ ...bees, file: "a.txt", line: 3, identifiers: [] })).toEqual({
      papers: [bees],
      problems: [],
    });
  });

  test("sorts by code unit of the id", () => {
    const ids = ["b", "é", "a", "B"].map((id) => found({ id, title: `${id.charCodeAt(0)}` }));
    expect(merge(...ids).papers.map(({ id }) => id)).toEqual(["B", "a", "b", "é"]);
  });

  test("merges one title in two spellings, and tells where the first stands", () => {
    const { papers, problems } = merge(
      found({ title: "Counting Bees", line: 3 }),
      found({ title: "COUNTING BEES!", line: 8 }),
      found({ title: "Counting bees", file: "b.txt", line: 1 }),
    );
    expect(papers).toHaveLength(1);
    expect(problems).toEqual([
      { file: "a.txt", line: 8, message: 'repeats line 3: "COUNTING BEES!"' },
      { file: "b.txt", line: 1, message: 'repeats line 3 of a.txt: "Counting bees"' },
    ]);
  });

  test("keeps the fuller of each field", () => {
    const { papers } = merge(
      found({
        title: "Bees",
        abstract: "We count.",
        date: { year: 2025, month: null, day: null },
        upvotes: 3,
        links: [{ kind: "code", url: "https://github.com/a/b" }],
      }),
      found({
        title: "BEES",
        abstract: "We count bees.",
        authors: ["Ada Lovelace"],
        date: { year: 2025, month: 3, day: null },
        venue: "Proc. Bees",
        upvotes: 2,
        links: [{ kind: "paper", url: "https://arxiv.org/abs/1" }],
      }),
    );
    expect(papers).toEqual([
      {
        id: paperIdFromTitle("Bees"),
        title: "BEES",
        abstract: "We count bees.",
        authors: ["Ada Lovelace"],
        date: { year: 2025, month: 3, day: null },
        venue: "Proc. Bees",
        upvotes: 3,
        links: [
          { kind: "paper", url: "https://arxiv.org/abs/1" },
          { kind: "code", url: "https://github.com/a/b" },
        ],
      },
    ]);
  });

  test("takes a worldwide id before a source's own, and that before one made from the title", () => {
    const [made, own, worldwide] = [
      found({ title: "Bees" }),
      found({ id: "7", title: "Bees" }),
      found({ id: "arxiv:1", title: "Bees" }),
    ];
    expect(merge(made, own).papers[0]?.id).toBe("7");
    expect(merge(made, own, worldwide).papers[0]?.id).toBe("arxiv:1");
  });

  test("merges one worldwide id under two titles, and passes sameness on", () => {
    const { papers } = merge(
      found({ id: "1", title: "Wasps" }),
      found({ id: "arxiv:1", title: "Bees" }),
      found({ id: "arXiv:1", title: "Wasps" }),
    );
    expect(papers).toHaveLength(1);
  });

  test("keeps apart two titles to which two files gave one running number", () => {
    const { papers, problems } = merge(
      found({ id: "1", title: "Bees" }),
      found({ id: "1", title: "Wasps", file: "b.txt" }),
    );
    expect(papers.map(({ id }) => id)).toEqual(["Bees", "Wasps"].map(paperIdFromTitle));
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'a.txt: id of more than one paper, replaced: 1, "Bees"',
      'b.txt: id of more than one paper, replaced: 1, "Wasps"',
    ]);
  });

  const anyPaper = fc
    .record({
      id: fc.constantFrom("arxiv:1", "arxiv:2", "1", "2", ""),
      title: fc.constantFrom("Bees", "bees", "Wasps", "Ants", "ants!", "Béés"),
      abstract: fc.constantFrom("", "We count.", "We weigh."),
      authors: fc.subarray(["Ada", "Bo"]),
      upvotes: fc.option(fc.nat(3)),
      venue: fc.option(fc.constantFrom("X", "Y")),
    })
    .map(({ id, ...rest }) => found({ ...rest, id: id || paperIdFromTitle(rest.title) }));

  test("gives the same papers in any order", () => {
    const pile = fc.array(anyPaper, { maxLength: 12 });
    const twoOrders = pile.chain((papers) =>
      fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([papers, shuffled]) => {
        expect(merge(...shuffled).papers).toEqual(merge(...papers).papers);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("merges as the naive closure over equal titles and ids does", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 12 }), (papers) => {
        expect(merge(...papers).papers).toHaveLength(countGroups(papers));
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("gives no two papers one id", () => {
    fc.assert(
      fc.property(fc.array(anyPaper), (papers) => {
        const ids = merge(...papers).papers.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("follows a chain of 50,000 papers, each the same as the next", () => {
    const chain = Array.from({ length: 50_000 }, (_, n) =>
      found({ id: `arxiv:${Math.floor(n / 2)}`, title: `Bees ${Math.ceil(n / 2)}` }),
    );
    expect(mergePapers(chain.reverse()).papers).toHaveLength(1);
  });
});

/** Joins groups until no two share a title or an arXiv number. */
function countGroups(papers: readonly Paper[]): number {
  const plain = ({ title }: Paper) => title.toLowerCase().replace("!", "").replaceAll("é", "e");
  const isSame = (a: Paper, b: Paper) =>
    plain(a) === plain(b) || (a.id === b.id && a.id.startsWith("arxiv:"));
  let groups = papers.map((one) => [one]);
  for (const one of papers) {
    const touching = groups.filter((group) => group.some((other) => isSame(one, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), touching.flat()];
  }
  return groups.length;
}
