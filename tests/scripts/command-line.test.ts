import { describe, expect, it } from "vitest";
import { parseCommandLine, parseSeed } from "../../scripts/command-line.ts";

const OPTIONS = { seed: { type: "string" }, json: { type: "boolean" } } as const;
const parse = (...args: string[]) =>
  parseCommandLine(args, "usage: it", { allowPositionals: true, options: OPTIONS });

describe("parseCommandLine", () => {
  it("gives options and positionals", () => {
    const { values, positionals } = parse("a", "--seed", "7", "b", "--json");
    expect({ ...values }).toEqual({ seed: "7", json: true });
    expect(positionals).toEqual(["a", "b"]);
  });

  it("takes a negative number after --seed for its value, and nothing else", () => {
    expect(parse("--seed", "-1").values.seed).toBe("-1");
    expect(() => parse("-1")).toThrow(/^Unknown option '-1'/);
    expect(() => parse("--seed", "--json")).toThrow(/; usage: it$/);
  });

  it("throws one line with the usage on an unknown option", () => {
    expect(() => parse("--colour")).toThrow(/^Unknown option '--colour'; usage: it$/);
    expect(() => parse("--seed")).toThrow(/^[^\n]*; usage: it$/);
  });
});

describe("parseSeed", () => {
  it.each([
    ["0", 0],
    ["2147483647", 2147483647],
  ])("parses %s", (text, seed) => {
    expect(parseSeed(text)).toBe(seed);
  });

  it.each(["", "-1", "1.5", "1e3", "abc", " 1", "4294967296"])("refuses %j", (text) => {
    expect(() => parseSeed(text)).toThrow(`invalid seed: ${text}`);
  });
});
