import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readReport } from "../../../src/papers/import-report.ts";
import { EMBEDDED_CORPUS } from "../../../scripts/project-paths.ts";
import { hashFiles, readWhole } from "../../storage/map-files.ts";
import { run } from "../run-in-process.ts";
import { LISTING } from "./listing.ts";

let folder = "";

const build = (...args: string[]) => run("graph", ...args, "--cache", join(folder, "findings"));

async function file(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  await file("listing.txt", LISTING);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

describe("graph", () => {
  it("writes a graph that its reader accepts, and reports what it found", async () => {
    const out = join(folder, "first");
    const { code, stdout, stderr } = await build(join(folder, "listing.txt"), "--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const graph = await readWhole((name) => readFile(join(out, name)));
    expect(graph.papers).toHaveLength(3);
    expect(stdout).toContain("3 papers on the map");
    expect(stdout).toContain(join(out, "graph.json"));
    expect(await readdir(out)).toEqual(["graph.json", "import.json", "map", "quality.json"]);
    expect(await readdir(join(folder, "findings"))).toHaveLength(1);
  });

  it("writes the same bytes again, and leaves them with --if-missing", async () => {
    const [one, two] = [join(folder, "one"), join(folder, "two")];
    const listing = join(folder, "listing.txt");
    await Promise.all([one, two].map((out) => build(listing, "--out", out)));
    const [first, second] = await Promise.all(
      [one, two].map(async (out) => {
        const names = (await readdir(out, { recursive: true })).filter((name) =>
          /\.\w+$/.test(name),
        );
        const files = names.sort().map(async (name) => ({
          name,
          bytes: await readFile(join(out, name)),
        }));
        return hashFiles(await Promise.all(files));
      }),
    );
    expect(second).toBe(first);
    const kept = `${await readFile(join(one, "graph.json"), "utf8")} `;
    await writeFile(join(one, "graph.json"), kept);
    await build(listing, "--out", one, "--if-missing");
    expect(await readFile(join(one, "graph.json"), "utf8")).toBe(kept);
  });

  it("keeps the papers of an earlier map about where they were", async () => {
    const [before, after] = [join(folder, "before"), join(folder, "after")];
    const one = await file("one.jsonl", JSON.stringify({ title: "Federated Learning Once More" }));
    await build(EMBEDDED_CORPUS, "--out", before);
    const { code } = await build(EMBEDDED_CORPUS, one, "--out", after, "--like", before);
    expect(code).toBe(0);
    const [old, grown] = await Promise.all(
      [before, after].map((out) => readWhole((name) => readFile(join(out, name)))),
    );
    const placeById = new Map(grown?.papers.map((paper) => [paper.id, paper]));
    const moves = old?.papers.map(({ id, x, y }) => {
      const now = placeById.get(id);
      return Math.hypot((now?.x ?? 9) - x, (now?.y ?? 9) - y);
    });
    expect(moves?.sort((a, b) => a - b)[43]).toBeLessThan(0.02);
    const { stdout: changes } = await run("compare", before, after);
    expect(changes).toContain("papers: 1 new, 0 gone\n  + Federated Learning Once More\n");
    const { code: none, stderr } = await build(EMBEDDED_CORPUS, "--like", join(folder, "nowhere"));
    expect(none).toBe(1);
    expect(stderr).toContain("no map in");
  });

  it("applies corrections, and prints those without effect", async () => {
    const out = join(folder, "corrected");
    const corrections = await file(
      "corrections.json",
      JSON.stringify({
        version: 1,
        corrections: [
          { kind: "reject", entityId: "task:federated-learning" },
          { kind: "reject", entityId: "task:nothing-like-it" },
        ],
      }),
    );
    const listing = join(folder, "listing.txt");
    const { code, stdout } = await build(listing, "--out", out, "--corrections", corrections);
    expect(code).toBe(0);
    expect(stdout).toContain("correction without effect: reject: no entity task:nothing-like-it");
    const { entities } = await readWhole((name) => readFile(join(out, name)));
    expect(entities.map(({ id }) => id)).not.toContain("task:federated-learning");
  });

  it("says in one line what is wrong with a file, and leaves the old output alone", async () => {
    const out = join(folder, "old");
    await mkdir(out);
    await writeFile(join(out, "graph.json"), "old");
    const bad = {
      nonsense: await file("nonsense.txt", "hello\n"),
      empty: await file("empty.txt", ""),
      missing: join(folder, "missing.txt"),
      "long line": await file("long.txt", "a b c ".repeat(900_000)),
      binary: await file("binary.dat", Buffer.from(Array.from({ length: 4_000 }, (_, i) => i * 7))),
    };
    const outcomes = await Promise.all(
      Object.entries(bad).map(async ([kind, path]) => {
        const { code, stderr } = await build(path, "--out", out);
        return {
          kind,
          code,
          lines: stderr.trim().split("\n").length,
          namesFile: stderr.includes(path),
        };
      }),
    );
    expect(outcomes).toEqual(
      Object.keys(bad).map((kind) => ({ kind, code: 1, lines: 1, namesFile: true })),
    );
    expect(await readFile(join(out, "graph.json"), "utf8")).toBe("old");
    expect(await readdir(out)).toEqual(["graph.json"]);
  });

  it("reports unreadable files of a folder, and maps the rest", async () => {
    const input = join(folder, "input");
    await mkdir(input);
    await writeFile(join(input, "listing.txt"), LISTING);
    await writeFile(join(input, "picture.png"), Buffer.from([137, 80, 0, 0]));
    await writeFile(join(input, "notes.txt"), "hello\n");
    const out = join(folder, "with-unreadable");
    const { code, stdout, stderr } = await build(input, "--out", out);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toContain("picture.png: not a text file");
    expect(stdout).toContain("notes.txt: no known format");
    const report = readReport(await readFile(join(out, "import.json"), "utf8"));
    expect(report.sources.map(({ name, paperCount }) => [name, paperCount])).toEqual([
      ["listing.txt", 3],
      ["notes.txt", 0],
      ["picture.png", 0],
    ]);
    expect(await build(input, join(input, "notes.txt"), "--out", out)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^graph: [^\n]*notes.txt: no known format[^\n]*\n$/) as unknown,
    });
  });

  it.each([
    [["--seed", "-1"], "graph: invalid seed: -1\n"],
    [["--seed", "abc"], "graph: invalid seed: abc\n"],
    [["--colour"], /^graph: Unknown option '--colour'; usage: .*\n$/],
    [["--corrections", "nowhere.json"], "graph: missing file: nowhere.json\n"],
  ])("refuses %s in one line", async (args, message) => {
    const out = join(folder, "refused");
    const { code, stderr } = await build(...args, "--out", out);
    expect(code).toBe(1);
    expect(stderr).toMatch(message);
    expect(existsSync(out)).toBe(false);
  });
});
