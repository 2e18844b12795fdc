/** Bytes into text, whichever of the common encodings they are in. */

/** Most of a Latin-1 text is ASCII; packed data, and other alphabets in other old encodings, are not. */
const MAX_HIGH_SHARE = 0.3;
/** A text may have stray control characters, besides tabs and line ends, but few. */
const MAX_CONTROL_SHARE = 0.01;

/** Reads UTF-16 where a byte-order mark says so, else UTF-8, else Latin-1 (as Windows has it); null where it is no text. */
export function decodeText(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeStrictly(bytes, "utf-16le");
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeStrictly(bytes, "utf-16be");
  const { high, control } = countUnusualBytes(bytes);
  if (control > bytes.length * MAX_CONTROL_SHARE || bytes.includes(0)) return null;
  const text = decodeStrictly(bytes, "utf-8") ?? decodeDamagedUtf8(bytes);
  if (text !== null) return text;
  return high > bytes.length * MAX_HIGH_SHARE ? null : decodeStrictly(bytes, "latin1");
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-8 with a few broken bytes, each now "\ufffd"; null where no more than half of its non-ASCII characters are sound. */
function decodeDamagedUtf8(bytes: Uint8Array): string | null {
  const text = new TextDecoder().decode(bytes);
  let broken = 0;
  let sound = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) broken++;
    else if (code > 0x7f) sound++;
  }
  return sound > broken ? text : null;
}

function countUnusualBytes(bytes: Uint8Array): { high: number; control: number } {
  let high = 0;
  let control = 0;
  // An iterator over a hundred million bytes takes ten times as long.
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte > 0x7f) high++;
    else if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) control++;
  }
  return { high, control };
}
