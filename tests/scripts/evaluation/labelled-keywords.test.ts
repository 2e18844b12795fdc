import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { LabelledFile } from "../../../scripts/evaluation/labelled-papers.ts";
import { addKeywords } from "../../../scripts/evaluation/labelled-keywords.ts";

let shared = "";
beforeAll(async () => {
  shared = await mkdtemp(join(tmpdir(), "paperloom-"));
  await mkdir(join(shared, "corpora"));
  await mkdir(join(shared, "inputs"));
  const lines = [
    { id: "doi:1", title: "Counting Bees!", keywords: ["bees", "Humans"] },
    { id: "arxiv:2", title: null, keywords: ["hives"] },
    { id: "arxiv:3", title: "Of Wasps" },
  ].map((one) => JSON.stringify(one));
  await writeFile(join(shared, "corpora/fields.jsonl.gz"), gzipSync(`${lines.join("\n")}\n`));
  await writeFile(
    join(shared, "inputs/library.ris"),
    "TY  - JOUR\nTI  - Of wasps\nKW  - nests\nER  - \nTY  - JOUR\nTI  - Counting bees\nKW  - dances\nER  - \n",
  );
});
afterAll(() => rm(shared, { recursive: true }));

const paper = (id: string, title: string) => ({ id, title, abstract: "", entities: [] });
const FILE: LabelledFile = {
  name: "fields",
  papers: [
    paper("a", "Counting bees"),
    paper("arxiv:2", "B"),
    paper("c", "Of wasps"),
    paper("d", "D"),
  ],
};

describe("addKeywords", () => {
  it("finds them by title or id, in the corpora or else in the libraries", async () => {
    const [file] = await addKeywords([FILE], shared);
    expect(file?.papers.map(({ keywords }) => keywords)).toEqual([
      ...[["bees"], ["hives"], ["nests"], undefined],
    ]);
    expect(file?.papers[3]).toEqual(FILE.papers[3]);
  });

  it("leaves all as it is where no corpus is here", async () => {
    expect(await addKeywords([FILE], join(shared, "nowhere"))).toEqual([FILE]);
  });
});
