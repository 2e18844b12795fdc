/** Files and folders from the command line, read into texts: plain or gzip, UTF-8, UTF-16 or Latin-1. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { compareText } from "../src/papers/compare-text.ts";
import type { Problem, SourceText } from "../src/papers/paper.ts";
import { decodeText } from "./decode-text.ts";

/** A JavaScript string holds 536 million characters at most. */
const MAX_BYTES = 500_000_000;

interface ReadOptions {
  /** The most that a file may hold, unpacked. */
  maxBytes?: number;
}

/**
 * Reads files, and folders with all below them, each file once.
 * @throws one line for each that cannot be read: "missing file: nope.txt"
 */
export async function readSources(paths: string[], options?: ReadOptions): Promise<SourceText[]> {
  const { sources, problems } = await collectSources(paths, options);
  if (problems.length > 0) throw new Error(problems.map(({ message }) => message).join("\n"));
  return sources;
}

/** Reads like `readSources`, but what cannot be read is told beside what can: paths as given, a folder's by name. */
export async function collectSources(
  paths: string[],
  { maxBytes = MAX_BYTES }: ReadOptions = {},
): Promise<{ sources: SourceText[]; problems: Problem[] }> {
  const sources: SourceText[] = [];
  const problems: Problem[] = [];
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push({ file: nameOf(path), line: null, message: describeFault(path, error) });
    }
  };
  const seen = new Set<string>();
  for (const path of paths) {
    await attempt(path, async () => {
      for (const file of await listFiles(path)) {
        await attempt(file, async () => {
          const place = await realpath(file);
          if (!seen.has(place)) sources.push(await readSource(file, maxBytes));
          seen.add(place);
        });
      }
    });
  }
  return { sources, problems };
}

/** The file itself, or all files below a folder, sorted; what is hidden (".git") is left out. */
async function listFiles(path: string): Promise<string[]> {
  const kind = await stat(path);
  if (kind.isFile()) return [path];
  if (!kind.isDirectory()) throw new Error(`neither file nor folder: ${nameOf(path)}`);
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])\./.test(relative(path, file)))
    .sort(compareText);
  if (files.length === 0) throw new Error(`no files in folder: ${nameOf(path)}`);
  return files;
}

async function readSource(path: string, maxBytes: number): Promise<SourceText> {
  const name = nameOf(path);
  const kind = await stat(path);
  if (!kind.isFile()) throw new Error(`not a file: ${name}`);
  if (kind.size > maxBytes) throw new Error(`too large: ${name} (over ${megabytes(maxBytes)})`);
  const bytes = await readFile(path);
  const unpacked = isGzip(bytes) ? await unpack(bytes, name, maxBytes) : bytes;
  if (unpacked.length === 0) throw new Error(`empty file: ${name}`);
  const text = decodeText(unpacked);
  if (text === null) throw new Error(`not a text file: ${name}`);
  return { name, text };
}

function isGzip(bytes: Buffer): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** Stops at `maxBytes`, so that a small file cannot unpack into all of the memory. */
async function unpack(bytes: Buffer, name: string, maxBytes: number): Promise<Buffer> {
  try {
    return await promisify(gunzip)(bytes, { maxOutputLength: maxBytes });
  } catch (cause) {
    const isTooLarge = codeOf(cause) === "ERR_BUFFER_TOO_LARGE";
    const fault = isTooLarge
      ? `too large: ${name} (over ${megabytes(maxBytes)} unpacked)`
      : `broken gzip file: ${name}`;
    throw new Error(fault, { cause });
  }
}

/** The system's own errors have a code; the rest are sentences already. */
function describeFault(path: string, error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return `missing file: ${nameOf(path)}`;
  if (code !== null) return `cannot read (${code}): ${nameOf(path)}`;
  return error instanceof Error ? error.message : String(error);
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

/** Relative below the working folder, so that the same build gives the same names on every machine. */
function nameOf(path: string): string {
  const fromHere = relative("", path);
  const name = fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
  return name.split(sep).join("/");
}
