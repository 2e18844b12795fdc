/** Keywords of labelled papers: the labels have none, but the corpora and libraries that the papers come from do. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import * as v from "valibot";
import { drainSources } from "../../src/papers/files/unpack-file.ts";
import { cleanKeywords } from "../../src/papers/fields/keywords.ts";
import { normaliseTitle } from "../../src/papers/fields/paper-id.ts";
import { importPapers } from "../../src/papers/import-papers.ts";
import { readInputFiles } from "../../src/node/read-input-files.ts";
import type { LabelledFile } from "./labelled-papers.ts";

/** Paths below the shared folder; the first that knows keywords of an id or a title counts for it. */
const CORPORA = ["fields", "daily-papers", "conference-papers"].map(
  (name) => `corpora/${name}.jsonl.gz`,
);
const LIBRARIES = "inputs";

const Line = v.object({
  id: v.string(),
  title: v.nullish(v.string(), ""),
  keywords: v.nullish(v.array(v.string()), []),
});
type KeywordedPaper = Pick<v.InferOutput<typeof Line>, "id" | "keywords"> & { title: string };

/**
 * The files with the keywords of each paper that a shared corpus or library has, by id or by title; papers that none
 * has, or lists keywords of, stay as they are. What is labelled does not depend on them.
 * @param shared folder with corpora/ and inputs/, either of which may be missing
 * @throws where a corpus is broken
 */
export async function addKeywords<F extends LabelledFile>(
  files: readonly F[],
  shared: string,
): Promise<F[]> {
  const labelled = files.flatMap(({ papers }) => papers);
  const wanted = new Set(labelled.flatMap(namesOf));
  const found = new Map<string, string[]>();
  const add = (paper: KeywordedPaper): void => {
    for (const name of namesOf(paper)) {
      if (!wanted.has(name) || found.has(name)) continue;
      const keywords = cleanKeywords(paper.keywords ?? []);
      if (keywords.length > 0) found.set(name, keywords);
    }
  };
  for (const path of CORPORA.map((one) => join(shared, one)).filter(existsSync))
    for (const paper of await readCorpus(path)) add(paper);
  for (const paper of await readLibraries(join(shared, LIBRARIES))) add(paper);
  return files.map((file) => ({
    ...file,
    papers: file.papers.map((paper) => {
      const keywords = namesOf(paper).flatMap((name) => found.get(name) ?? []);
      return keywords.length > 0 ? { ...paper, keywords: cleanKeywords(keywords) } : paper;
    }),
  }));
}

/** What a paper is known by: its id and its title, neither of which is like the other. */
function namesOf({ id, title }: { id: string; title: string }): string[] {
  return [`id ${id}`, `title ${normaliseTitle(title)}`];
}

async function readCorpus(path: string): Promise<KeywordedPaper[]> {
  const lines = gunzipSync(await readFile(path))
    .toString("utf8")
    .split("\n")
    .filter((line) => line.includes('"keywords": ["') || line.includes('"keywords":["'));
  return lines.map((line) => {
    const { id, title, keywords } = v.parse(Line, JSON.parse(line));
    return { id, title: title ?? "", keywords };
  });
}

async function readLibraries(folder: string): Promise<KeywordedPaper[]> {
  if (!existsSync(folder)) return [];
  const { sources } = await readInputFiles([folder]);
  return importPapers(drainSources(sources)).papers;
}
