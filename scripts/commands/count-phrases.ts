/** Counts how phrases are used in large piles of papers and writes data/model/phrases.txt; labelled papers are left out. */
import { createReadStream } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import * as v from "valibot";
import { Vocabulary } from "../../src/entities/text/vocabulary.ts";
import { normalForm } from "../../src/entities/text/normal-form.ts";
import { tokenizePaper } from "../../src/entities/text/tokenized-paper.ts";
import { createPhraseCounter, serialiseCounts } from "../../src/training/count-phrases.ts";
import { parseCommandLine, runCommand } from "./command-line.ts";
import { readGoldFiles } from "../evaluation/labelled-papers.ts";

const USAGE = "usage: npm run mine -- PAPERS.jsonl[.gz]...";
const TARGET = fileURLToPath(new URL("../../data/model/phrases.txt", import.meta.url));

const Line = v.object({
  id: v.string(),
  title: v.optional(v.nullable(v.string()), ""),
  abstract: v.optional(v.nullable(v.string()), ""),
  keywords: v.optional(v.nullable(v.array(v.string())), []),
});

await runCommand("mine", async () => {
  const { positionals } = parseCommandLine(USAGE, { allowPositionals: true });
  if (positionals.length === 0) throw new Error(USAGE);
  const gold = (await readGoldFiles((line) => console.error(line))).flatMap((file) => file.papers);
  const isGold = new Set(gold.flatMap(({ id, title }) => [id, normalForm(title)]));
  const { counts, add } = createPhraseCounter();
  const vocabulary = new Vocabulary();
  let paperCount = 0;
  for (const path of positionals) {
    for await (const line of linesOf(path)) {
      const { id, title, abstract, keywords } = v.parse(Line, JSON.parse(line));
      if (isGold.has(id) || isGold.has(normalForm(title ?? ""))) continue;
      const paper = { id, title: title ?? "", abstract: abstract ?? "" };
      const none = { authors: [], date: null, venue: null, links: [], upvotes: null };
      add(tokenizePaper({ ...paper, ...none }, vocabulary), keywords ?? []);
      if (++paperCount % 10_000 === 0) console.error(`${paperCount} papers`);
    }
  }
  await writeFile(TARGET, serialiseCounts(counts));
  console.log(`counted the phrases of ${paperCount} papers`);
});

function linesOf(path: string): AsyncIterable<string> {
  const bytes = createReadStream(path);
  const input = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Infinity });
}
