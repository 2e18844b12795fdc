/** Gzip, bounded in size, in one member or several, as `cat a.gz b.gz` makes it. */
import { Gunzip } from "fflate";

/** Deflate packs at most 1,032 to 1: one step unpacks 4 MB at most before its size is checked. */
const STEP_LENGTH = 4_096;
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
  for (let start = 0; start < bytes.length; start += STEP_LENGTH) {
    const end = start + STEP_LENGTH;
    stream.push(bytes.subarray(start, end), end >= bytes.length);
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

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit++)
    remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
  return remainder;
});

/** The CRC-32 (ISO 3309) of what `checksum` is of, and of these bytes behind it. */
function updateCrc(checksum: number, bytes: Uint8Array): number {
  let remainder = ~checksum;
  // An iterator over a hundred million bytes takes ten times as long.
  for (let at = 0; at < bytes.length; at++)
    remainder = (CRC_TABLE[(remainder ^ (bytes[at] ?? 0)) & 0xff] ?? 0) ^ (remainder >>> 8);
  return ~remainder >>> 0;
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
