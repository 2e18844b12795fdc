/** Each rule can fail: made-up lexicons that break it, and near misses that do not. */
import { describe, expect, it } from "vitest";
import * as rules from "./lexicon-rules.ts";

const file = (path: string, ...lines: string[]) => ({
  path,
  text: ["# Names.", ...lines, ""].join("\n"),
});
const tasks = (...lines: string[]) => [file("a/tasks.txt", ...lines)];

describe("nameFilesByType", () => {
  it("stops files of other names and depths", () => {
    const paths = ["a/notes.txt", "tasks.txt", "a/b/tasks.txt", "A b/tasks.txt", "a-b/tasks.txt"];
    expect(rules.nameFilesByType(paths.map((path) => file(path)))).toEqual(
      paths
        .slice(0, -1)
        .map((path) => expect.stringMatching(`^${path} is none of <area>/tasks.txt, `)),
    );
  });
});

describe("writePlainLines", () => {
  it.each(["A ", " A", "A  B", "A\t", "A\r", "\uFEFFA", "A\uFFFD"])("stops the line %j", (line) => {
    expect(rules.writePlainLines(tasks(line))).toEqual([
      "a/tasks.txt:2: has a stray character or space",
    ]);
  });

  it("stops an empty line and a last line without an end", () => {
    expect(rules.writePlainLines([{ path: "a/tasks.txt", text: "# x\n\nA" }])).toEqual([
      "a/tasks.txt:2: is empty",
      "a/tasks.txt:3: has no line end",
    ]);
    expect(rules.writePlainLines(tasks("A", "Ä | b"))).toEqual([]);
  });
});

describe("commentAtTop", () => {
  it("stops a file without comments, and comments further down", () => {
    const plain = { path: "b/tasks.txt", text: "A\n" };
    expect(rules.commentAtTop([...tasks("# y", "A", "# z"), plain])).toEqual([
      "a/tasks.txt:4: is a comment amid entries",
      "b/tasks.txt:1: has no comment before it",
    ]);
  });
});

describe("separateParts", () => {
  it.each([
    "A|b",
    "A |",
    "A | ",
    "A | ?",
    "A | ??b",
    "A < B < C",
    "A; B",
    "A < B;C",
    "A <B",
    "A < B | c",
  ])("stops %j", (line) => {
    expect(rules.separateParts(tasks(line))).toEqual([
      `a/tasks.txt:2: is not "Name | spelling < Wider; Wider": ${line}`,
    ]);
  });

  it.each(["A", "A | b c | ?D | =E", "A | b < C D; E", "=A < C"])("allows %j", (line) => {
    expect(rules.separateParts(tasks(line))).toEqual([]);
  });
});

describe("sortByName", () => {
  it("stops a name before a smaller one, case and marks ignored, in each file alone", () => {
    expect(rules.sortByName([...tasks("=B", "c", "a", "d"), file("b/tasks.txt", "A")])).toEqual([
      'a/tasks.txt:4: "a" belongs before "c"',
    ]);
  });
});

describe("nameNoPlainWord", () => {
  it("stops weak names, single letters and everyday words in any case", () => {
    const lines = ["?SAM", "Q", "Clip", "Word Clip", "=CLIP", "GLIDE | ?glide"];
    expect(rules.nameNoPlainWord(tasks(...lines))).toEqual([
      'a/tasks.txt:2: the name "SAM" is marked as weak',
      'a/tasks.txt:3: "Q" is too short',
      'a/tasks.txt:4: "Clip" is an everyday word',
      'a/tasks.txt:7: "GLIDE" is an everyday word',
    ]);
  });
});

describe("spellOnce", () => {
  it("stops a spelling that finds two entries, of whatever file, with the place of both", () => {
    const files = [
      ...tasks("Gene Editing | CRISPR"),
      file("b/methods.txt", "Crispr", "Gene-Editing"),
    ];
    expect(rules.spellOnce(files)).toEqual([
      'b/methods.txt:3: "Gene-Editing" of "Gene-Editing" is "Gene Editing" of "Gene Editing" at a/tasks.txt:2',
      'b/methods.txt:2: "Crispr" of "Crispr" is "CRISPR" of "Gene Editing" at a/tasks.txt:2',
    ]);
  });

  it("stops one that an entry has twice", () => {
    expect(rules.spellOnce(tasks("Pruning | ?prunings"))).toHaveLength(1);
  });

  it("allows weak ones to be of several, and exact ones to differ in case alone", () => {
    const lines = ["=OSCAR", "=Oscar", "A | ?SAM", "B | ?SAM", "SAM"];
    expect(rules.spellOnce(tasks(...lines))).toEqual([]);
    expect(rules.spellOnce(tasks("=OSCAR", "Oscar"))).toHaveLength(1);
    expect(rules.spellOnce(tasks("=OSCAR", "=OSCAR"))).toHaveLength(1);
  });
});

describe("nameWiderEntries", () => {
  it("stops what is no entry, only another spelling of one, the entry itself, or said twice", () => {
    const files = [
      ...tasks("Gout < Arthritis; Illness; Arthritis; Gout"),
      file("b/methods.txt", "Joint Disease | arthritis"),
    ];
    expect(rules.nameWiderEntries(files)).toEqual([
      'a/tasks.txt:2: "Arthritis", wider than "Gout", is named "Joint Disease"',
      'a/tasks.txt:2: "Illness", wider than "Gout", is no entry',
      'a/tasks.txt:2: "Arthritis", wider than "Gout", is said already',
      'a/tasks.txt:2: "Gout", wider than "Gout", is said already',
    ]);
  });

  it("allows entries of other areas and types", () => {
    const files = [...tasks("Gout < Arthritis"), file("b/methods.txt", "Arthritis")];
    expect(rules.nameWiderEntries(files)).toEqual([]);
  });
});

describe("widenWithoutCircles", () => {
  it("stops entries that are wider than each other by way of others", () => {
    const files = [...tasks("A < B", "B < C", "D < A"), file("b/tasks.txt", "C < A")];
    expect(rules.widenWithoutCircles(files)).toEqual([
      '"A" (a/tasks.txt:2), "B" (a/tasks.txt:3), "C" (b/tasks.txt:2): each is wider than the others',
    ]);
  });

  it("allows several ways up", () => {
    expect(rules.widenWithoutCircles(tasks("A < B; C", "B < D", "C < D", "D"))).toEqual([]);
  });
});
