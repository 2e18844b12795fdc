/**
 * Findings of papers on disk. The file is named after a hash of the code and the resources of the extraction; each
 * line is a paper: the hash of its text, a check sum of the findings, and the findings.
 */
import { hash as digest } from "node:crypto";
import { appendFile, mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { ResourceTexts } from "../entities/extraction-resources.ts";
import { fieldText, TEXT_FIELDS } from "../papers/paper.ts";
import type { Paper } from "../papers/paper.ts";
import { hashSources } from "./hash-sources.ts";

/** A larger file is begun anew; it holds some twenty times the papers of the largest conference. */
const MAX_BYTES = 400e6;

/** Name of a cache file: the hash of rules and resources. */
const CACHE_FILE = /^[0-9a-f]{32}\.txt$/;

const fileAt = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Source files that the extraction starts from: in worker threads, and in the caller's thread. */
export const EXTRACTION_ENTRIES = [
  fileAt("extraction-worker.ts"),
  fileAt("../entities/extract-entities.ts"),
];
/** Holds the versions of packages that the extraction depends on. */
const PACKAGE_FILE = fileAt("../../package.json");

/** Findings of papers that were extracted before. */
interface ExtractionCache {
  /** Findings of a paper of the same text, as `writeFindings` wrote them; null where there are none. */
  get: (paper: Paper) => string | null;
  /** Keeps the findings of each paper, in the order of the papers. */
  add: (papers: readonly Paper[], texts: readonly string[]) => Promise<void>;
}

/**
 * Opens the cache of a folder, which is made where it is not there yet.
 * @param folder null for a cache in memory
 * @throws where the folder cannot be made, or a source file of the extraction not be read
 */
export async function openExtractionCache(
  folder: string | null,
  resources: ResourceTexts,
): Promise<ExtractionCache> {
  // A folder that cannot be written is told before the work, not after it.
  if (folder) await mkdir(folder, { recursive: true });
  const path = folder && join(folder, `${await hashExtraction(resources)}.txt`);
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
    key = digest("sha256", TEXT_FIELDS.map((field) => fieldText(paper, field)).join("\n")).slice(
      0,
      32,
    );
    keys.set(paper, key);
  }
  return key;
}

function checkSum(text: string): string {
  return digest("sha256", text).slice(0, 16);
}

/** Hash of all that findings depend on, but for the paper: sources, versions of packages, resources. */
async function hashExtraction({ lexicons, phrases, words, model }: ResourceTexts): Promise<string> {
  const code = [await readFile(PACKAGE_FILE, "utf8"), hashSources(EXTRACTION_ENTRIES)];
  return digest("sha256", JSON.stringify([code, lexicons, phrases, words, model])).slice(0, 32);
}

/** Findings by the hash of the paper's text; a line that its check sum does not fit, cut or changed, is skipped. */
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

/**
 * Appends lines and removes the cache files of other rules and resources, which are of no more use. Whatever else lies
 * in the folder is somebody's own.
 */
async function append(path: string, lines: string): Promise<void> {
  const folder = join(path, "..");
  for (const name of (await readdir(folder)).filter((entry) => CACHE_FILE.test(entry))) {
    const other = join(folder, name);
    const isOutdated = other !== path || (await stat(other)).size > MAX_BYTES;
    if (isOutdated) await rm(other, { force: true });
  }
  await appendFile(path, lines);
}
