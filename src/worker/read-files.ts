/** A visitor's files to texts; a file that cannot be read becomes a Problem, and the others are read all the same. */
import { errorMessage } from "../base/error-message.ts";
import type { Problem, SourceText } from "../papers/paper.ts";
import { describeSize, unpackSource } from "../papers/files/unpack-file.ts";
import type { SourceFile } from "./messages.ts";

/** Bytes of one file, unpacked; the texts of several must find room in the memory of one worker. */
const MAX_BYTES = 300_000_000;

interface ReadFiles {
  sources: SourceText[];
  /** One for each file that could not be read. */
  problems: Problem[];
}

/** Reads and unpacks files one by one, in their order. */
export async function readFiles(files: readonly SourceFile[]): Promise<ReadFiles> {
  const sources: SourceText[] = [];
  const problems: Problem[] = [];
  for (const file of files) {
    const read = await readFile(file).catch(describeError);
    if (typeof read !== "string") sources.push(read);
    else problems.push({ file: file.name, line: null, message: read });
  }
  return { sources, problems };
}

async function readFile({ name, bytes }: SourceFile): Promise<SourceText> {
  if (bytes.size > MAX_BYTES) throw new Error(describeSize(MAX_BYTES));
  return unpackSource(name, new Uint8Array(await bytes.arrayBuffer()), { maxBytes: MAX_BYTES });
}

/** A DOMException says that a file was moved, changed or may not be read; all other messages are sentences already. */
function describeError(error: unknown): string {
  if (error instanceof DOMException) return `cannot read: ${error.message}`;
  return errorMessage(error);
}
