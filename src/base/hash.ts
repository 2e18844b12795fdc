import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The SHA-256 of a text as UTF-8, in 64 lower-case hex digits. */
export function sourceHash(text: string): string {
  return hashLines([text]);
}

/** The same of lines with a line end between them, which are never all in memory. */
export function hashLines(lines: Iterable<string>): string {
  const hash = sha256.create();
  let between = "";
  for (const line of lines) {
    hash.update(utf8ToBytes(between + line));
    between = "\n";
  }
  return bytesToHex(hash.digest());
}
