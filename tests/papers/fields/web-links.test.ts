import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { extractLinks, mergeLinks, webLink } from "../../../src/papers/fields/web-links.ts";
import { anyText } from "../../helpers.ts";
import { expectLinearTime } from "../../growth.ts";

const urlsIn = (text: string): string[] => extractLinks(text).map(({ url }) => url);

describe("extractLinks", () => {
  test.each([
    ["Code: https://github.com/a/b.git{https://github.com/a/b}.", "https://github.com/a/b"],
    ["at https://github.com/a/b-c.https://github.com/a/b-c.", "https://github.com/a/b-c"],
    ["(see https://github.com/a/b).", "https://github.com/a/b"],
    ["[https://github.com/a/b](https://github.com/a/b).", "https://github.com/a/b"],
    ["\\href{https://github.com/a/b\\_c}{here}", "https://github.com/a/b_c"],
    ['\\url{https://example.org/x}"', "https://example.org/x"],
    ["at https: //github.com/a/b.git.", "https://github.com/a/b"],
    ["at https:// github.com/a/b", "https://github.com/a/b"],
    ["in web noise github.com/a/b", "https://github.com/a/b"],
    ["on www.example.org.", "https://www.example.org"],
    ["on a-b.github.io!", "https://a-b.github.io"],
    ["HTTPS://GitHub.com/A/B/", "https://github.com/A/B"],
    ["see https://en.example.org/wiki/A_(b), too", "https://en.example.org/wiki/A_(b)"],
    ["see https://example.org/a?b=c&d=e-#f: it", "https://example.org/a?b=c&d=e-#f"],
    ["は https://example.org/a。次", "https://example.org/a"],
    [
      "https://web.example.org/2020/https://a.org/b",
      "https://web.example.org/2020/https://a.org/b",
    ],
    ["https://example.org/a\u202egpj.exe", "https://example.org/a"],
  ])("reads %j", (text, url) => {
    expect(urlsIn(text)).toEqual([url]);
  });

  test.each([
    "javascript:alert(1)",
    "mailto:ada@example.org and ada@example.org/x",
    "ftp://example.org/a",
    "https://user@example.org/a",
    "http://127.0.0.1/a",
    "https://localhost/a",
    "and/or, e.g./x, Amazon.com, T.He/y",
    "https://",
    "",
  ])("finds none in %j", (text) => {
    expect(urlsIn(text)).toEqual([]);
  });

  test("parts code, papers and projects by the host", () => {
    const text =
      "https://gitlab.example.org/a https://anonymous.4open.science/r/a-1 https://gist.github.com/a " +
      "https://arxiv.org/abs/1 https://dx.doi.org/10.1/a https://a.github.io https://notgithub.com/a";
    expect(extractLinks(text).map(({ kind }) => kind)).toEqual([
      ...["code", "code", "code"],
      ...["paper", "paper"],
      ...["project", "project"],
    ]);
  });

  test("gives only addresses that a browser reads as http, each once", () => {
    const piece = fc.oneof(
      fc.webUrl({ withFragments: true, withQueryParameters: true }),
      fc.constantFrom(
        "https://",
        "github.com/",
        "www.",
        ".git",
        "{",
        ")",
        "\\",
        " ",
        ".",
        "\u202e",
      ),
      anyText,
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const urls = urlsIn(pieces.join(""));
        for (const url of urls) expect(new URL(url).protocol).toMatch(/^https?:$/);
        expect(new Set(urls).size).toBe(urls.length);
      }),
      { seed: 1, numRuns: 500 },
    );
  });

  test.each(["a.", "https://", "www.", "https: //", "http://a.b/\\", "http://a.co/)"])(
    "takes linear time on nothing but %j",
    (piece) => {
      expectLinearTime((n) => piece.repeat(n), extractLinks);
    },
  );
});

describe("webLink", () => {
  test("adds the scheme that was left out", () => {
    expect(webLink("github.com/a/b")).toEqual({ kind: "code", url: "https://github.com/a/b" });
  });

  test("refuses what has a space in it or is no address", () => {
    for (const text of ["https://github.com/a/b c", "n/a", "", "data:text/html,x", "10.1000/182"])
      expect(webLink(text)).toBeNull();
  });

  test("refuses addresses of absurd length", () => {
    expect(webLink(`https://example.org/${"a".repeat(2_000)}`)).toBeNull();
  });
});

describe("mergeLinks", () => {
  test("keeps the first of addresses that lead to one place", () => {
    const urls = ["https://a.org/B/", "http://www.a.org/b", "https://a.org/c"];
    const links = urls.map((url) => ({ kind: "project" as const, url }));
    expect(mergeLinks(links)).toEqual([links[0], links[2]]);
  });
});
