import { describe, expect, it } from "vitest";
import { readRequest, withoutRequest } from "../../../src/view/corpora/requested-papers.ts";

const page = (papers: string) =>
  `https://example.org/maps/index.html?papers=${encodeURIComponent(papers)}#/paper/a`;

describe("readRequest", () => {
  it.each([
    ["papers/bees.bib", "https://example.org/maps/papers/bees.bib", "bees.bib", "papers/bees.bib"],
    ["/bees%20b.bib", "https://example.org/bees%20b.bib", "bees b.bib", "/bees b.bib"],
    ["../a.ris?v=2", "https://example.org/a.ris?v=2", "a.ris", "/a.ris?v=2"],
    ["https://example.org/%", "https://example.org/%", "%", "/%"],
  ])("asks about %j of the same site", (papers, address, name, path) => {
    const request = readRequest(page(papers));
    expect(request).toMatchObject({ kind: "ask", name, path });
    expect(request.kind === "ask" && request.url.href).toBe(address);
  });

  it.each([
    "https://example.com/bees.bib",
    "//example.com/bees.bib",
    "\\\\example.com\\bees.bib",
    "http://example.org/bees.bib",
    "https://example.org:8443/bees.bib",
    "https://user:secret@example.org/bees.bib",
    "https://example.org@example.com/bees.bib",
    "javascript:alert(1)",
    "data:text/plain,bees",
    "blob:https://example.org/1",
    "file:///etc/passwd",
    "https://[",
  ])("refuses %j, with a sentence", (papers) => {
    const request = readRequest(page(papers));
    expect(request.kind).toBe("refused");
    expect(request.kind === "refused" && request.reason).toContain("nothing was fetched");
  });

  it("finds no request in other addresses", () => {
    expect(readRequest("https://example.org/maps/#?papers=a.bib")).toEqual({ kind: "none" });
    expect(readRequest("https://example.org/maps/?papers=")).toEqual({ kind: "none" });
  });
});

describe("withoutRequest", () => {
  it("leaves the rest of the address", () => {
    expect(withoutRequest("https://example.org/?a=1&papers=x.bib#/paper/a")).toBe(
      "https://example.org/?a=1#/paper/a",
    );
  });
});
