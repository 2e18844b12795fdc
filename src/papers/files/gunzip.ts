/** Gzip by the Web's own streams, which Node has too: bounded, and in one member or several, as `cat a.gz b.gz` makes it. */

const MAGIC = [0x1f, 0x8b, 0x08];
/** Three bytes of data may look like the start of a member; so many that prove to be none mean a broken file. */
const MAX_FALSE_STARTS = 16;

export class TooLargeError extends Error {}

export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === MAGIC[0] && bytes[1] === MAGIC[1];
}

/**
 * Unpacks all members, one after another.
 * @throws TooLargeError as soon as the output is over `maxBytes`, another error where the data is broken or cut off
 */
export async function gunzip(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
): Promise<Uint8Array> {
  try {
    return joinPieces(await inflate(bytes, maxBytes));
  } catch (error) {
    if (error instanceof TooLargeError || findMagic(bytes, 1) < 0) throw error;
    return await inflateMembers(bytes, maxBytes, error);
  }
}

/** Browsers refuse what follows the first member, and do not say where it ends: each place that looks so is tried. */
async function inflateMembers(
  bytes: Uint8Array<ArrayBuffer>,
  maxBytes: number,
  fault: unknown,
): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  let start = 0;
  let falseStartCount = 0;
  for (let end = 1; start < bytes.length;) {
    const next = findMagic(bytes, end);
    end = next < 0 ? bytes.length : next;
    const member = await inflate(bytes.subarray(start, end), maxBytes - size).catch((error) => {
      if (error instanceof TooLargeError) throw error;
      return null;
    });
    if (member === null) {
      if (next < 0 || ++falseStartCount > MAX_FALSE_STARTS) throw fault;
    } else {
      for (const piece of member) pieces.push(piece);
      size += sizeOf(member);
      start = end;
    }
    end++;
  }
  return joinPieces(pieces);
}

async function inflate(bytes: Uint8Array<ArrayBuffer>, maxBytes: number): Promise<Uint8Array[]> {
  const packed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
  const reader = packed.pipeThrough(new DecompressionStream("gzip")).getReader();
  const pieces: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return pieces;
    size += value.length;
    if (size > maxBytes) {
      await reader.cancel().catch(() => undefined);
      throw new TooLargeError("too large");
    }
    pieces.push(value);
  }
}

function findMagic(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0x1f, from); at >= 0; at = bytes.indexOf(0x1f, at + 1))
    if (bytes[at + 1] === MAGIC[1] && bytes[at + 2] === MAGIC[2]) return at;
  return -1;
}

function sizeOf(pieces: readonly Uint8Array[]): number {
  return pieces.reduce((sum, { length }) => sum + length, 0);
}

function joinPieces(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(sizeOf(pieces));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
