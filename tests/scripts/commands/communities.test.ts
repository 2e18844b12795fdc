import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { run } from "../run-in-process.ts";
import { LISTING } from "./listing.ts";

let folder = "";
let listing = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  listing = join(folder, "listing.txt");
  await writeFile(listing, LISTING);
});
afterAll(() => rm(folder, { recursive: true }));

const communities = (...args: string[]) =>
  run("communities", ...args, "--cache", join(folder, "findings"));

describe("communities", () => {
  it.each([[[]], [["--basis", "methods"]]])(
    "prints one object a paper, with the community's id, name and path, given %j",
    async (options) => {
      const { code, stdout, stderr } = await communities(listing, ...options);
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      const rows = stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line));
      expect(rows).toHaveLength(3);
      for (const row of rows) {
        expect(Object.keys(row)).toEqual(["id", "community", "name", "path"]);
        expect(row.path[1] ?? null).toBe(row.name);
      }
    },
  );

  it.each([
    [[], /^communities: no file given; usage: [^\n]*\n$/],
    [["a.txt", "--basis", "topics"], /^communities: invalid basis: topics\n$/],
    [["a.txt", "--basis", "constructor"], /^communities: invalid basis: constructor\n$/],
    [["a.txt", "--seed", "x"], /^communities: invalid seed: x\n$/],
  ])("refuses %j in one line", async (args, message) => {
    const { code, stdout, stderr } = await communities(...args);
    expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
