/** Files and folders as texts that papers are parsed from. */
import { readdir, readFile, realpath, stat } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { errorMessage } from "../base/error-message.ts";
import { compareText } from "../base/compare-text.ts";
import type { Problem, SourceText } from "../papers/paper.ts";
import { describeSize, unpackSource } from "../papers/files/unpack-file.ts";

/** A JavaScript string holds 536 million characters at most. */
const MAX_BYTES = 500_000_000;

interface ReadOptions {
  /** The most that a file may hold, unpacked. */
  maxBytes?: number;
}

export interface InputFiles {
  sources: SourceText[];
  /** One for each file that could not be read. */
  problems: Problem[];
  /** The paths as given, in the form of `SourceText.name`; other files were found in folders. */
  namedFiles: ReadonlySet<string>;
}

/**
 * Reads files, and folders with all below them, each file once.
 * @throws one line for each path or file that cannot be read: "missing file: nope.txt"
 */
export async function readSources(paths: string[], options?: ReadOptions): Promise<SourceText[]> {
  const { sources, problems } = await collectSources(paths, options);
  throwProblems(problems);
  return sources;
}

/**
 * Reads files, and folders with all below them, each file once; a file found in a folder may be unreadable.
 * @throws one line for each path given that cannot be read
 */
export async function readInputFiles(paths: string[], options?: ReadOptions): Promise<InputFiles> {
  const files = await collectSources(paths, options);
  throwProblems(files.problems.filter(({ file }) => files.namedFiles.has(file)));
  return files;
}

function throwProblems(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw new Error(problems.map(({ file, message }) => `${message}: ${file}`).join("\n"));
}

/** Reads all that can be read, in the order of `paths`; the files of a folder by name. */
export async function collectSources(
  paths: string[],
  { maxBytes = MAX_BYTES }: ReadOptions = {},
): Promise<InputFiles> {
  const sources: SourceText[] = [];
  const problems: Problem[] = [];
  const attempt = async (path: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      problems.push({ file: nameOf(path), line: null, message: describeError(error) });
    }
  };
  const seen = new Set<string>();
  for (const path of paths) {
    await attempt(path, async () => {
      for (const file of await listFiles(path)) {
        await attempt(file, async () => {
          const target = await realpath(file);
          if (!seen.has(target)) sources.push(await readSource(file, maxBytes));
          seen.add(target);
        });
      }
    });
  }
  return { sources, problems, namedFiles: new Set(paths.map(nameOf)) };
}

/** The file itself, or all files below a folder, sorted; hidden files and folders (".git") are left out. */
async function listFiles(path: string): Promise<string[]> {
  const kind = await stat(path);
  if (kind.isFile()) return [path];
  if (!kind.isDirectory()) throw new Error("neither file nor folder");
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/(?:^|[\\/])\./.test(relative(path, file)))
    .sort(compareText);
  if (files.length === 0) throw new Error("no files in folder");
  return files;
}

async function readSource(path: string, maxBytes: number): Promise<SourceText> {
  const kind = await stat(path);
  if (!kind.isFile()) throw new Error("not a file");
  if (kind.size > maxBytes) throw new Error(describeSize(maxBytes));
  return unpackSource(nameOf(path), new Uint8Array(await readFile(path)), { maxBytes });
}

/** The system's own errors have a code; the rest are sentences already. */
function describeError(error: unknown): string {
  const code = codeOf(error);
  if (code === "ENOENT") return "missing file";
  if (code !== null) return `cannot read (${code})`;
  return errorMessage(error);
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && "code" in error ? String(error.code) : null;
}

/** Relative below the working folder, so that the same build gives the same names on every machine. */
function nameOf(path: string): string {
  const fromHere = relative("", path);
  const name = fromHere.startsWith("..") || fromHere === "" ? path : fromHere;
  return name.split(sep).join("/");
}
