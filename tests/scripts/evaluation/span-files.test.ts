import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readSpanFiles } from "../../../scripts/evaluation/span-files.ts";

let folder = "";
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "paperloom-"));
  await mkdir(join(folder, "gold/spans"), { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

const put = (name: string, texts: object[]) =>
  writeFile(
    join(folder, `gold/spans/${name}.jsonl.gz`),
    gzipSync(texts.map((text) => `${JSON.stringify(text)}\n`).join("")),
  );

const span = (type: string, text: string) => ({ type, text });

describe("readSpanFiles", () => {
  it("makes one entity of all spans of a type that are spelled alike", async () => {
    const spans = [
      span("method", "BERT"),
      span("dataset", "BERT"),
      span("method", "bert"),
      span("metric", "F1"),
    ];
    await put("scier.dev", [{ id: "a", text: "BERT, bert and F1.", spans }]);
    const [file] = await readSpanFiles(folder, () => undefined);
    const rest = { alsoTypes: [], role: "uses", required: true };
    expect(file).toEqual({
      name: "scier.dev",
      papers: [
        {
          ...{ id: "a/0", title: "", abstract: "BERT, bert and F1." },
          entities: [
            { name: "BERT", type: "method", mentions: ["BERT", "bert"], ...rest },
            { name: "BERT", type: "dataset", mentions: ["BERT"], ...rest },
          ],
        },
      ],
    });
  });

  it("takes every third text of the large files, each under an id of its own", async () => {
    const texts = Array.from({ length: 7 }, () => ({ id: "a", text: "x", spans: [] }));
    await put("tdmsci.train", texts);
    const [file] = await readSpanFiles(folder, () => undefined);
    expect(file?.papers.map(({ id }) => id)).toEqual(["a/0", "a/1", "a/2"]);
  });

  it("logs a line for each file that is missing", async () => {
    await put("scirex.dev", []);
    const logged: string[] = [];
    const files = await readSpanFiles(folder, (line) => logged.push(line));
    expect(files).toEqual([{ name: "scirex.dev", papers: [] }]);
    expect(logged).toHaveLength(4);
    expect(logged[0]).toMatch(/^scier\.dev: not here \(looked for in .*\), so left out$/);
  });

  it("throws on a line of another form", async () => {
    await put("scier.dev", [{ id: "a", text: "x" }]);
    await expect(readSpanFiles(folder, () => undefined)).rejects.toThrow("spans");
  });
});
