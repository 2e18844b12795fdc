import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Prediction } from "../../../src/evaluation/predictions.ts";
import { run } from "../run-in-process.ts";
import { LISTING } from "./listing.ts";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  await writeFile(join(folder, "listing.txt"), LISTING);
  await writeFile(join(folder, "notes.txt"), "hello\n");
});
afterAll(() => rm(folder, { recursive: true }));

const extract = (...args: string[]) => run("extract", ...args, "--cache", join(folder, "findings"));

describe("extract", () => {
  it("prints the entities of each paper, and logs how far it is", async () => {
    const { code, stdout, stderr } = await extract(join(folder, "listing.txt"));
    expect(code).toBe(0);
    const rows = stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(rows).toHaveLength(3);
    for (const { entities } of rows)
      expect(entities.map(({ name }: { name: string }) => name)).toContain("CIFAR-10");
    expect(stderr).toMatch(/3 of 3 papers\n$/);
    expect(await readdir(join(folder, "findings"))).toHaveLength(1);
  });

  it("finds what keywords name, but not with --no-keywords", async () => {
    const library = join(folder, "library.json");
    const paper = { title: "Of bees", abstract: "We count.", keywords: ["ImageNet"] };
    await writeFile(library, JSON.stringify([paper]));
    const fieldsOf = async (...args: string[]) =>
      (JSON.parse((await extract(library, ...args)).stdout) as Prediction).entities.flatMap((one) =>
        one.mentions.map(({ field }) => field),
      );
    expect(await fieldsOf()).toContain("keywords");
    expect(await fieldsOf("--no-keywords")).not.toContain("keywords");
    await rm(library);
  });

  it("logs what a folder holds that is no papers, and goes on", async () => {
    const { code, stdout, stderr } = await extract(folder);
    expect(code).toBe(0);
    expect(stdout.trim().split("\n")).toHaveLength(3);
    expect(stderr).toContain("notes.txt: no known format");
  });

  it("throws where there is no file, or no paper in any", async () => {
    expect(await extract()).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^extract: no file given\nextract: usage: /) as unknown,
    });
    const notes = join(folder, "notes.txt");
    const { code, stderr } = await extract(notes);
    expect(code).toBe(1);
    expect(stderr).toMatch(/extract: no papers in .*notes\.txt\n$/);
  });
});
