import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";

/** The SHA-256 of a text as UTF-8, in 64 lower-case hex digits. */
export function sourceHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}
