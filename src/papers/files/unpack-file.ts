/** The bytes of a file into text, in the page and on the command line alike: plain or gzip, in any common encoding. */
import { decodeText } from "./decode-text.ts";
import { gunzip, isGzip, TooLargeError } from "./gunzip.ts";
import type { SourceText } from "../paper.ts";

interface UnpackOptions {
  /** The most that a file may hold, packed and unpacked. */
  maxBytes: number;
}

/**
 * Reads a file by its content, whatever its name says.
 * @throws with what is wrong, without the name: "empty file", "not a text file", "too large (over 1 MB)",
 *   "broken gzip file", "a zip archive: unpack it first"
 */
export function unpackSource(
  name: string,
  bytes: Uint8Array,
  { maxBytes }: UnpackOptions,
): SourceText {
  if (bytes.length > maxBytes) throw new Error(describeSize(maxBytes));
  if (isZip(bytes)) throw new Error("a zip archive: unpack it first");
  const unpacked = isGzip(bytes) ? unpackGzip(bytes, maxBytes) : bytes;
  if (unpacked.length === 0) throw new Error("empty file");
  const text = decodeText(unpacked);
  if (text === null) throw new Error("not a text file");
  return { name, text };
}

/** What is wrong with a file of more than so many bytes. */
export function describeSize(maxBytes: number, state = ""): string {
  return `too large (over ${Math.round(maxBytes / 1e6)} MB${state})`;
}

function unpackGzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  try {
    return gunzip(bytes, maxBytes);
  } catch (cause) {
    const isTooLarge = cause instanceof TooLargeError;
    const fault = isTooLarge ? describeSize(maxBytes, " unpacked") : "broken gzip file";
    throw new Error(fault, { cause });
  }
}

function isZip(bytes: Uint8Array): boolean {
  return [0x50, 0x4b, 0x03, 0x04].every((byte, at) => bytes[at] === byte);
}

/** Yields sources and takes each out of the array, so that its text can be let go once its papers are read. */
export function* drainSources(sources: SourceText[]): Generator<SourceText> {
  // From the end: taking the first of many moves all others.
  sources.reverse();
  for (let source = sources.pop(); source; source = sources.pop()) yield source;
}
