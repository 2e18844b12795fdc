import { describe, expect, test } from "vitest";
import { readBibtexEntries } from "../../../../src/papers/formats/bibtex/bibtex-entries.ts";
import { expectLinearTime } from "../../../growth.ts";

function read(...lines: string[]) {
  return [...readBibtexEntries(lines.join("\n"))].map(({ fields, ...entry }) => ({
    ...entry,
    fields: Object.fromEntries(fields),
  }));
}

describe("readBibtexEntries", () => {
  test("gives type, key, line and fields as written", () => {
    expect(read("", "@Article{Ada:19,", "  Title = {The {Bee}},", '  year="2019" }')).toEqual([
      {
        line: 2,
        type: "article",
        key: "Ada:19",
        fields: { title: "The {Bee}", year: "2019" },
        isBroken: false,
      },
    ]);
  });

  test("puts macros in and joins pieces", () => {
    const macro = "@string{jb = {Journal of Bees}}";
    expect(read(macro, '@misc{a, journal = jb # ", " # 7, month = jun}')[0]?.fields).toEqual({
      journal: "Journal of Bees, 7",
      month: "jun",
    });
  });

  test("takes round brackets, a missing key and the first of a repeated field that is not blank", () => {
    expect(read("@misc(, title = {}, title = {Bees}, title = {Wasps})")).toEqual([
      { line: 1, type: "misc", key: "", fields: { title: "Bees" }, isBroken: false },
    ]);
  });

  test("leaves out what holds no paper", () => {
    expect(read("@comment{x, title = {A}}", '@preamble{"B"}', "@string{c = {D}}")).toEqual([]);
  });

  test("keeps what comes before a fault, and goes on with the next entry", () => {
    const entries = read("@misc{a, title = {Bees}, year = {20", "@misc{b, title = {Wasps}}");
    expect(entries.map(({ key, fields, isBroken }) => [key, fields, isBroken])).toEqual([
      ["a", { title: "Bees" }, true],
      ["b", { title: "Wasps" }, false],
    ]);
  });

  test("reports text between entries by its line, and neither a heading nor a comment", () => {
    const strays: [number, string][] = [];
    const text = "Export of May\n@misc{a, title = {A}}\n% bees\n\nwasps\n@misc{b, title = {B}}";
    expect([
      ...readBibtexEntries(text, (line, stray) => strays.push([line, stray.trim()])),
    ]).toHaveLength(2);
    expect(strays).toEqual([[5, "wasps"]]);
  });

  test("does not let macros grow without end", () => {
    const doubling = Array.from({ length: 60 }, () => "@string{a = a # a}");
    const [entry] = read("@string{a = {bees}}", ...doubling, "@misc{b, title = a}");
    expect(entry?.fields["title"]?.length).toBeLessThanOrEqual(2_000);
  });

  test.each(["@a{b,", "@a{b, c = {", '@a{b, c = "', "@a{b, c = d # ", "@a(", "@"])(
    "takes linear time on nothing but %j",
    (part) => {
      expectLinearTime(
        (n) => `${part}\n`.repeat(n / 2),
        (text) => [...readBibtexEntries(text)],
      );
    },
  );
});
