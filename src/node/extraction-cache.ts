/**
 * What was found in papers before, on disk: one file for the rules and the resources that found it, a line a
 * paper: the hash of its text, a check sum, and its findings.
 */
import { hash as digest } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import type { Paper } from "../papers/paper.ts";
import { hashSources } from "./hash-sources.ts";

/** A larger file is begun anew: some twenty times the largest corpus of one conference. */
const MAX_BYTES = 400e6;

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** What finds: in workers, and in the caller's thread. */
export const RULE_ENTRIES = [
  fileAt("extraction-worker.ts"),
  fileAt("../entities/extract-entities.ts"),
];
/** The versions of packages that are a part of the rules. */
const PACKAGE = fileAt("../../package.json");

export interface ExtractionCache {
  /** What `writeFindings` wrote of a paper of this text; null where it was not read before. */
  get: (paper: Paper) => string | null;
  add: (papers: readonly Paper[], texts: readonly string[]) => Promise<void>;
}

/** @param folder null for a cache that lasts as long as the process */
export async function openExtractionCache(
  folder: string | null,
  resources: ResourceTexts,
): Promise<ExtractionCache> {
  const path = folder && join(folder, `${await hashRules(resources)}.txt`);
  const texts = path ? await readLines(path) : new Map<string, string>();
  return {
    get: (paper) => texts.get(keyOf(paper)) ?? null,
    async add(papers, found) {
      if (papers.length === 0) return;
      const lines = papers.map((paper, at) => {
        const text = found[at] ?? "";
        texts.set(keyOf(paper), text);
        return `${keyOf(paper)} ${checkSum(text)} ${text}\n`;
      });
      if (path) await append(path, lines.join(""));
    },
  };
}

const keys = new WeakMap<Paper, string>();

function keyOf(paper: Paper): string {
  let key = keys.get(paper);
  if (key === undefined) {
    key = digest("sha256", `${paper.title}\n${paper.abstract}`).slice(0, 32);
    keys.set(paper, key);
  }
  return key;
}

function checkSum(text: string): string {
  return digest("sha256", text).slice(0, 16);
}

/** Everything that what is found in a paper depends on, but for the paper. */
async function hashRules({ lexicons, phrases, model }: ResourceTexts): Promise<string> {
  const rules = [await readFile(PACKAGE, "utf8"), hashSources(RULE_ENTRIES)];
  return digest("sha256", JSON.stringify([rules, lexicons, phrases, model])).slice(0, 32);
}

/** A line that a crash cut short, or that anything else changed, is as good as none. */
async function readLines(path: string): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const size = await stat(path).then(
    (entry) => entry.size,
    () => 0,
  );
  if (size === 0 || size > MAX_BYTES) return texts;
  for (const line of (await readFile(path, "utf8")).split("\n")) {
    const text = line.slice(50);
    if (line.slice(33, 49) === checkSum(text)) texts.set(line.slice(0, 32), text);
  }
  return texts;
}

/** What other rules found is of no more use. */
async function append(path: string, lines: string): Promise<void> {
  const folder = join(path, "..");
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    const other = join(folder, name);
    const isOutdated = other !== path || (await stat(other)).size > MAX_BYTES;
    if (isOutdated) await rm(other, { force: true });
  }
  await appendFile(path, lines);
}
