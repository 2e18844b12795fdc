/** CRC-32 (ISO 3309), eight bytes at a time (M. Kounavis and F. Berry, 2008, doi:10.1109/TC.2008.85). */

/** Remainders of a byte alone, and of it with one to seven zero bytes behind it: 8 tables of 256, one after another. */
const TABLE = buildTable();

function buildTable(): Int32Array {
  const first = Int32Array.from({ length: 256 }, (_, byte) => {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++)
      remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    return remainder;
  });
  const table = new Int32Array(8 * 256);
  table.set(first);
  for (let at = 256; at < table.length; at++) {
    const before = table[at - 256] ?? 0;
    table[at] = (first[before & 0xff] ?? 0) ^ (before >>> 8);
  }
  return table;
}

/** Remainder of a byte with `behind` zero bytes behind it. */
function remainderOf(byte: number, behind: number): number {
  return TABLE[(behind << 8) | (byte & 0xff)] as number;
}

/** The CRC-32 of what `checksum` is of, and of these bytes behind it; 0 is the checksum of nothing. */
export function updateCrc(checksum: number, bytes: Uint8Array): number {
  const { length } = bytes;
  let remainder = ~checksum;
  let at = 0;
  // Iterators and views over a hundred million bytes take ten times as long.
  for (; at + 8 <= length; at += 8) {
    const x =
      remainder ^
      ((bytes[at] as number) |
        ((bytes[at + 1] as number) << 8) |
        ((bytes[at + 2] as number) << 16) |
        ((bytes[at + 3] as number) << 24));
    remainder =
      remainderOf(x, 7) ^
      remainderOf(x >>> 8, 6) ^
      remainderOf(x >>> 16, 5) ^
      remainderOf(x >>> 24, 4) ^
      remainderOf(bytes[at + 4] as number, 3) ^
      remainderOf(bytes[at + 5] as number, 2) ^
      remainderOf(bytes[at + 6] as number, 1) ^
      remainderOf(bytes[at + 7] as number, 0);
  }
  for (; at < length; at++)
    remainder = remainderOf(remainder ^ (bytes[at] as number), 0) ^ (remainder >>> 8);
  return ~remainder >>> 0;
}
