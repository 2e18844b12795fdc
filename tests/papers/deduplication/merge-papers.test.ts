import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mergePapers, type SourcedPaper } from "../../../src/papers/deduplication/merge-papers.ts";
import { paperIdFromTitle } from "../../../src/papers/fields/paper-id.ts";
import type { Paper, PartialDate } from "../../../src/papers/paper.ts";
import { paper } from "../../helpers.ts";
import { expectLinearTime } from "../../growth.ts";

function found(parts: Partial<SourcedPaper> & { title: string }): SourcedPaper {
  const { file = "a.txt", line = 1, identifiers = [], ...rest } = parts;
  return { ...paper({ id: paperIdFromTitle(parts.title), ...rest }), file, line, identifiers };
}

function year(number: number): PartialDate {
  return { year: number, month: null, day: null };
}

function merge(...papers: SourcedPaper[]) {
  return mergePapers(papers);
}

describe("mergePapers", () => {
  test("gives nothing for nothing", () => {
    expect(merge()).toEqual({ papers: [], problems: [], repeats: new Set() });
  });

  test("gives one paper as it is, without its place", () => {
    const bees = paper({ id: "1", title: "Bees" });
    expect(merge({ ...bees, file: "a.txt", line: 3, identifiers: [] })).toEqual({
      papers: [bees],
      problems: [],
      repeats: new Set(),
    });
  });

  test("sorts by code unit of the id", () => {
    const ids = ["b", "é", "a", "B"].map((id) => found({ id, title: `${id.charCodeAt(0)}` }));
    expect(merge(...ids).papers.map(({ id }) => id)).toEqual(["B", "a", "b", "é"]);
  });

  test("merges one title in two spellings, and says which records repeat the first", () => {
    const records = [
      found({ title: "Counting Bees", line: 3 }),
      found({ title: "COUNTING BEES!", line: 8 }),
      found({ title: "Counting bees", file: "b.txt", line: 1 }),
    ];
    const { papers, repeats, problems } = mergePapers(records);
    expect(papers).toHaveLength(1);
    expect([...repeats]).toEqual(records.slice(1));
    expect(problems).toEqual([]);
  });

  test.each([
    [{ id: "arxiv:2405.13729" }, { id: "2405.13729v2" }],
    [{ id: "arxiv:2405.13729" }, { identifiers: ["doi:10.48550/arxiv.2405.13729"] }],
    [{ id: "https://arxiv.org/abs/hep-th/9901001v1" }, { identifiers: ["arxiv:hep-th/9901001"] }],
    [{ id: "10.1000/Bees" }, { id: "7", identifiers: ["doi:10.1000/bees"] }],
    [{ id: "https://doi.org/10.1000/bees" }, { id: "doi:10.1000/BEES" }],
  ])("merges records whose titles differ by the identifiers %j and %j", (one, other) => {
    const { papers } = merge(
      found({ title: "Bees", ...one, date: year(2019), authors: ["Ada Lovelace"] }),
      found({ title: "On Bees", ...other, date: year(2021), authors: ["Bo Ek"] }),
    );
    expect(papers).toHaveLength(1);
  });

  test.each([
    [{}, { date: year(2021), authors: ["Ada Lovelace"] }],
    [{ date: year(2021) }, { authors: ["Ada Lovelace"] }],
    [{ authors: ["A. Gödel", "Bo Ek"] }, { authors: ["Kurt Godel"] }],
    [{ authors: ["Gödel KF"] }, { authors: ["Kurt Godel Jr."] }],
    [{ identifiers: ["doi:10.1000/bees"] }, { identifiers: ["arxiv:2405.13729"] }],
    [{ identifiers: ["doi:10.1000/bees", "arxiv:2405.13729"] }, {}],
  ])("merges one title where nothing speaks against it, as in %j and %j", (one, other) => {
    expect(
      merge(found({ title: "Bees", ...one }), found({ title: "bees", ...other })).papers,
    ).toHaveLength(1);
  });

  test.each([
    [{ date: year(2019) }, { date: year(2021) }],
    [{ authors: ["Ada Lovelace"] }, { authors: ["Bo Ek"] }],
    [{ identifiers: ["doi:10.1000/1"] }, { identifiers: ["doi:10.1000/2"] }],
    [{ identifiers: ["arxiv:2405.13729"] }, { id: "arxiv:2405.13730" }],
  ])("keeps two papers of one title apart by %j and %j", (one, other) => {
    expect(
      merge(found({ title: "Bees", ...one }), found({ title: "bees", ...other })).papers,
    ).toHaveLength(2);
  });

  test("joins a record that fits two papers to the one of which more is known", () => {
    const { papers } = merge(
      found({ title: "Bees", abstract: "We count bees." }),
      found({ title: "Bees", date: year(2019) }),
      found({ title: "Bees", date: year(2021), authors: ["Ada Lovelace"] }),
    );
    expect(papers.map(({ date, abstract }) => [date?.year, abstract]).sort()).toEqual([
      [2019, ""],
      [2021, "We count bees."],
    ]);
  });

  test("merges papers of a title that says nothing by year and author only", () => {
    const editorial = { title: "Editorial", date: year(2019), authors: ["Ada Lovelace"] };
    const titles = [
      found(editorial),
      found({ ...editorial, venue: "J. Bees" }),
      found({ ...editorial, authors: [] }),
      found({ title: "Editorial", abstract: "We wish you a good year." }),
    ];
    const { papers } = merge(...titles);
    const id = paperIdFromTitle("Editorial");
    expect(papers.map((one) => one.id)).toEqual([id, `${id}-2`, `${id}-3`]);
    expect(merge(...titles, ...titles).papers).toEqual(papers);
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
        keywords: [],
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
      identifiers: fc.subarray(["doi:10.1000/1", "doi:10.1000/2", "arxiv:2405.13729"], {
        maxLength: 1,
      }),
      title: fc.constantFrom("Bees", "bees", "Wasps", "Ants", "ants!", "Béés", "Editorial"),
      abstract: fc.constantFrom("", "We count.", "We weigh."),
      authors: fc.subarray(["Ada", "Bo"]),
      date: fc.constantFrom(null, year(2019), year(2021)),
      upvotes: fc.option(fc.nat(3)),
      venue: fc.option(fc.constantFrom("X", "Y")),
    })
    .map(({ id, ...rest }) => found({ ...rest, id: id || paperIdFromTitle(rest.title) }));

  test("gives the same papers in any order", () => {
    const records = fc.array(anyPaper, { maxLength: 12 });
    const twoOrders = records.chain((papers) =>
      fc.tuple(fc.constant(papers), fc.shuffledSubarray(papers, { minLength: papers.length })),
    );
    fc.assert(
      fc.property(twoOrders, ([papers, shuffled]) => {
        expect(merge(...shuffled).papers).toEqual(merge(...papers).papers);
      }),
      { seed: 1, numRuns: 300 },
    );
  });

  test("merges whatever shares an identifier, and counts every other record as a repeat", () => {
    fc.assert(
      fc.property(fc.array(anyPaper, { maxLength: 12 }), (records) => {
        const { papers, repeats } = mergePapers(records);
        expect(papers.length + repeats.size).toBe(records.length);
        expect(papers.length).toBeLessThanOrEqual(countGroups(records, shareIdentifier));
        const isSame = (a: SourcedPaper, b: SourcedPaper) =>
          shareIdentifier(a, b) || foldTitle(a) === foldTitle(b);
        expect(papers.length).toBeGreaterThanOrEqual(countGroups(records, isSame));
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
      found({ title: `Bees ${n}`, identifiers: [`doi:10.1000/${n}`, `doi:10.1000/${n + 1}`] }),
    );
    expect(mergePapers(chain.reverse()).papers).toHaveLength(1);
  });

  test("takes linear time for papers of one title, with a DOI each or with nothing else", () => {
    const makePapers = (size: number) =>
      Array.from({ length: size }, (_, n) => [
        found({ title: "Bees", identifiers: [`doi:10.1000/${n}`] }),
        found({ title: "Editorial", abstract: `${n}` }),
      ]).flat();
    expect(mergePapers(makePapers(500)).papers).toHaveLength(1_000);
    expectLinearTime(makePapers, mergePapers, 1_500);
  });
});

function foldTitle({ title }: Paper): string {
  return title.toLowerCase().replace("!", "").replaceAll("é", "e");
}

function shareIdentifier(a: SourcedPaper, b: SourcedPaper): boolean {
  const [ofA, ofB] = [a, b].map(({ id, identifiers }) => [
    ...identifiers,
    ...(id.startsWith("arxiv:") ? [id] : []),
  ]);
  return ofA?.some((one) => ofB?.includes(one)) ?? false;
}

/** Joins groups until no two have records that are the same. */
function countGroups<T>(records: readonly T[], isSame: (a: T, b: T) => boolean): number {
  let groups = records.map((one) => [one]);
  for (const one of records) {
    const touching = groups.filter((group) => group.some((other) => isSame(one, other)));
    groups = [...groups.filter((group) => !touching.includes(group)), touching.flat()];
  }
  return groups.length;
}
