/** Corrections of one corpus as the browser keeps them between visits. */
import type { Correction } from "../../graph/corrections.ts";
import { withStorage } from "../local-storage.ts";

/** Text to corrections and back; reading throws on anything else. */
export interface CorrectionsFormat {
  read: (text: string) => Correction[];
  write: (corrections: readonly Correction[]) => string;
}

/** Enough of the hash of a corpus to tell it from others. */
const keyFor = (papersSha256: string): string =>
  `paperloom-corrections-${papersSha256.slice(0, 16)}`;

/** None where none are kept, or what is kept is not as the page left it. */
export function loadCorrections(papersSha256: string, format: CorrectionsFormat): Correction[] {
  const text = withStorage((storage) => storage.getItem(keyFor(papersSha256)));
  try {
    return text === null ? [] : format.read(text);
  } catch {
    return [];
  }
}

/** False where the browser keeps nothing. */
export function keepCorrections(
  papersSha256: string,
  corrections: readonly Correction[],
  format: CorrectionsFormat,
): boolean {
  const key = keyFor(papersSha256);
  const done = withStorage((storage) => {
    if (corrections.length === 0) storage.removeItem(key);
    else storage.setItem(key, format.write(corrections));
    return true;
  });
  return done === true;
}
