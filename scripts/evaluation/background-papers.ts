/** Papers of background corpora, without the labelled ones: what statistics are counted on. */
import { createReadStream, existsSync } from "node:fs";
import { createInterface } from "node:readline";
import { createGunzip } from "node:zlib";
import * as v from "valibot";
import { normalForm } from "../../src/entities/text/normal-form.ts";
import { listMissingGold, readGoldFiles, requireGold } from "./labelled-papers.ts";
import type { GoldFolders } from "./labelled-papers.ts";

const text = v.pipe(
  v.optional(v.nullable(v.string()), ""),
  v.transform((value) => value ?? ""),
);
const keywords = v.pipe(
  v.optional(v.nullable(v.array(v.string())), []),
  v.transform((value) => value ?? []),
);
/** `field` is absent in corpora of machine learning. */
const Line = v.object({
  ...{ id: v.string(), title: text, abstract: text },
  ...{ keywords, field: v.optional(v.string()) },
});
export type BackgroundPaper = v.InferOutput<typeof Line>;

/** Papers after which the log says how many there were. */
const LOG_EVERY = 10_000;

/**
 * Reads the papers of corpora, one after the other, but for those that are labelled, by id or title.
 * @param paths of corpora, one JSON object a line, gzipped where they end in ".gz"
 * @param isPartial whether labelled papers may be missing, which then come where a corpus has them
 * @throws where a corpus is missing, where labelled papers are and may not be, or where a line is no paper
 */
export async function* readBackground(
  paths: readonly string[],
  folders: GoldFolders,
  isPartial: boolean,
  log: (line: string) => void,
): AsyncGenerator<BackgroundPaper> {
  const missing = paths.filter((path) => !existsSync(path));
  if (missing.length > 0)
    throw new Error(missing.map((path) => `missing file: ${path}`).join("\n"));
  requireGold(listMissingGold(folders), isPartial);
  const gold = (await readGoldFiles(folders, log)).flatMap((file) => file.papers);
  const labelled = new Set(gold.flatMap(({ id, title }) => [id, normalForm(title)]));
  let paperCount = 0;
  for (const path of paths) {
    for await (const line of readLines(path)) {
      const paper = v.parse(Line, JSON.parse(line));
      if (labelled.has(paper.id) || labelled.has(normalForm(paper.title))) continue;
      yield paper;
      if (++paperCount % LOG_EVERY === 0) log(`${paperCount} papers`);
    }
  }
}

function readLines(path: string): AsyncIterable<string> {
  const bytes = createReadStream(path);
  const input = path.endsWith(".gz") ? bytes.pipe(createGunzip()) : bytes;
  return createInterface({ input, crlfDelay: Infinity });
}
