import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  reportFields,
  reportGroups,
} from "../../../../scripts/evaluation/communities/pile-reports.ts";
import type { ResourceTexts } from "../../../../src/entities/extraction-resources.ts";
import { loadResources } from "../../../../src/node/load-resources.ts";
import { DATA_FOLDER } from "../../../../scripts/project-paths.ts";

const TITLES = ["Owls nest in snags", "Bees dance in hives"];
const papers = Array.from({ length: 16 }, (_, i) => ({
  ...{ id: `p${i}`, title: `${TITLES[i % 2] ?? ""} of site ${i}`, abstract: "" },
  ...{ group: i % 2 === 0 ? "Owls" : "Bees", field: "ecology", keyword_kind: "author" },
  keywords: [i % 2 === 0 ? "owl" : "bee"],
}));

let folder = "";
let resources: ResourceTexts;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "piles-"));
  resources = await loadResources(DATA_FOLDER);
});
afterAll(() => rm(folder, { recursive: true }));

describe("reportGroups", { timeout: 30_000 }, () => {
  it("measures each pile of the folder, and the naive method beside it", async () => {
    await writeFile(join(folder, "birds.json"), JSON.stringify(papers));
    const [report, ...others] = await reportGroups(folder, resources);
    expect(others).toEqual([]);
    expect(report).toMatchObject({
      ...{ name: "birds", paperCount: 16 },
      words: { pairs: { f1: 1 }, groupCount: 2 },
    });
    for (const { pairs } of report?.ours ?? []) expect(pairs.precision).toBe(1);
  });

  it("gives nothing where there is no folder, and throws on a file of another form", async () => {
    expect(await reportGroups(join(folder, "none"), resources)).toEqual([]);
    await writeFile(join(folder, "birds.json"), "[{}]");
    await expect(reportGroups(folder, resources)).rejects.toThrow();
  });
});

describe("reportFields", { timeout: 30_000 }, () => {
  it("measures the papers of each field with keywords of their authors", async () => {
    const path = join(folder, "fields.jsonl.gz");
    await writeFile(path, gzipSync(papers.map((paper) => JSON.stringify(paper)).join("\n")));
    const [ecology, hci] = await reportFields(path, resources, () => undefined);
    expect(ecology).toMatchObject({ name: "ecology", paperCount: 16, placedShare: 1 });
    expect(ecology?.q).toBeGreaterThan(0.3);
    expect(hci).toMatchObject({ name: "hci", paperCount: 0, q: 0 });
  });

  it("gives nothing where the file is missing", async () => {
    expect(await reportFields(join(folder, "none"), resources, () => undefined)).toEqual([]);
  });
});
