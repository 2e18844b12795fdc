/** Gzip, bounded in size, in one member or several, as `cat a.gz b.gz` makes it. */
import { Gunzip } from "fflate";
import { updateCrc } from "./crc-32.ts";

/** Deflate packs at most so many bytes into one: what a step can unpack before its size is checked. */
const MAX_RATIO = 1_032;
/** Bytes of a step. Large ones take less time; near the limit they are small, so that it is passed by 4 MB at most. */
const [MIN_STEP, MAX_STEP] = [4_096, 65_536];
/** A member ends with the CRC-32 and the length of its data, four bytes each, the lowest first. */
const TRAILER_LENGTH = 8;

export class TooLargeError extends Error {}

/** Whether a file begins as gzip does. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * Unpacks all members, one after another. fflate does not look at checksums, so that they are checked here.
 * @throws TooLargeError as soon as the output is over `maxBytes`, another error where any member is broken or cut off
 */
export function gunzip(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let memberStart = 0;
  let checksum = 0;
  const finishMember = (end: number) => {
    checkTrailer(bytes.subarray(end - TRAILER_LENGTH, end), checksum, size - memberStart);
    memberStart = size;
    checksum = 0;
  };
  const stream = new Gunzip((piece) => {
    size += piece.length;
    if (size > maxBytes) throw new TooLargeError("too large");
    checksum = updateCrc(checksum, piece);
    pieces.push(piece);
  });
  stream.onmember = finishMember;
  for (let start = 0; start < bytes.length;) {
    const harmless = Math.floor((maxBytes - size) / MAX_RATIO);
    const end = start + Math.max(MIN_STEP, Math.min(MAX_STEP, harmless));
    stream.push(bytes.subarray(start, end), end >= bytes.length);
    start = end;
  }
  finishMember(bytes.length);
  return joinPieces(pieces, size);
}

/** @throws where the data is not what was packed, or its end is missing */
function checkTrailer(trailer: Uint8Array, checksum: number, length: number): void {
  if (trailer.length < TRAILER_LENGTH) throw new Error("cut off");
  const view = new DataView(trailer.buffer, trailer.byteOffset, TRAILER_LENGTH);
  if (view.getUint32(0, true) !== checksum) throw new Error("wrong checksum");
  if (view.getUint32(4, true) !== length % 2 ** 32) throw new Error("wrong length");
}

function joinPieces(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
