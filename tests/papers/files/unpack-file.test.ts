import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { drainSources, unpackSource } from "../../../src/papers/files/unpack-file.ts";

function textOf(...parts: (string | Uint8Array)[]): string {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(part)));
  return unpackSource("a.gz", bytes, { maxBytes: 1_000_000 }).text;
}

describe("unpackSource", () => {
  test("reads plain text and gzip by content", () => {
    expect(textOf("bees")).toBe("bees");
    expect(textOf(gzipSync("Ünïcode"))).toBe("Ünïcode");
  });

  test("reads gzip in several members", () => {
    const members = ["bees", "wasps", "ants"].map((text) => gzipSync(text));
    expect(textOf(...members)).toBe("beeswaspsants");
  });

  test.each([
    ["empty file", ""],
    ["empty file", gzipSync("")],
    ["not a text file", "bees\0bees"],
    ["a zip archive: unpack it first", "PK\x03\x04bees"],
    ["broken gzip file", gzipSync("bees ".repeat(99)).subarray(0, 20)],
    ["broken gzip file", Buffer.concat([gzipSync("bees"), gzipSync("wasps").subarray(0, 12)])],
    ["too large (over 1 MB)", "x".repeat(1_000_001)],
    ["too large (over 1 MB unpacked)", gzipSync(Buffer.alloc(50_000_000, "x"))],
  ])("says %j", (message, content) => {
    expect(() => textOf(content)).toThrow(message);
  });
});

describe("drainSources", () => {
  test("yields the sources in order, each out of the array by then", () => {
    const sources = ["a", "b", "c"].map((name) => ({ name, text: "" }));
    const left = Array.from(drainSources(sources), ({ name }) => [name, sources.length]);
    expect(left).toEqual([
      ["a", 2],
      ["b", 1],
      ["c", 0],
    ]);
  });
});
