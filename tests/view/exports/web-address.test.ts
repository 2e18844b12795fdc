import { describe, expect, it } from "vitest";

import { findAddress, findDoi, webAddress } from "../../../src/view/exports/web-address.ts";

describe("webAddress", () => {
  it.each([
    ["https://example.org/a b", "https://example.org/a%20b"],
    ["HTTP://EXAMPLE.org", "http://example.org/"],
    ["javascript:alert(1)", null],
    ["data:text/html,hi", null],
    ["example.org", null],
  ])("takes %s for %s", (url, expected) => {
    expect(webAddress(url)).toBe(expected);
  });
});

describe("findAddress", () => {
  it("is the first web page of the kind", () => {
    const links = [
      { kind: "code" as const, url: "https://code.example/" },
      { kind: "paper" as const, url: "javascript:alert(1)" },
      { kind: "paper" as const, url: "https://one.example/" },
      { kind: "paper" as const, url: "https://two.example/" },
    ];
    expect(findAddress(links, "paper")).toBe("https://one.example/");
    expect(findAddress(links.slice(0, 2), "paper")).toBeNull();
  });
});

describe("findDoi", () => {
  it.each([
    ["https://doi.org/10.1000/a%3C1%3E?via=x#top", "10.1000/a<1>"],
    ["http://dx.doi.org/10.1000/100%", "10.1000/100%"],
    ["https://doi.org/about", null],
    ["https://doi.org.example/10.1000/a", null],
    ["javascript://doi.org/10.1000/a", null],
  ])("finds in %s %s", (url, doi) => {
    expect(findDoi([{ kind: "paper", url }])).toBe(doi);
  });
});
