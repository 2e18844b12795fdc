/** Corrections of one corpus as the browser keeps them between visits. */
import type { Correction } from "../../corrections/corrections.ts";
import { withStorage } from "../state/local-storage.ts";

/** Text to corrections and back; reading throws on anything else. */
export interface CorrectionsFormat {
  read: (text: string) => Correction[];
  write: (corrections: readonly Correction[]) => string;
}

/** Enough of the hash of a corpus to tell it from others. */
const keyFor = (papersSha256: string): string =>
  `paperloom-corrections-${papersSha256.slice(0, 16)}`;

/** Null where what is kept cannot be read: then it is set aside, for the next to be kept would take its place. */
export function loadCorrections(
  papersSha256: string,
  format: CorrectionsFormat,
): Correction[] | null {
  const key = keyFor(papersSha256);
  const text = withStorage((storage) => storage.getItem(key));
  try {
    return text === null ? [] : format.read(text);
  } catch {
    withStorage((storage) => storage.setItem(`${key}-unreadable`, text ?? ""));
    return null;
  }
}

/** Calls back after another tab has kept others, until the function it returns is called. */
export function followStored(papersSha256: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // No key: all that the browser kept for the page was cleared.
    if (key === null || key === keyFor(papersSha256)) listener();
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

/** False where the browser keeps nothing. */
export function storeCorrections(
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
