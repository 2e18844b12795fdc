/** Corrections of one corpus as the browser keeps them between visits. */
import type { Correction } from "../../corrections/corrections.ts";
import { withStorage } from "../state/local-storage.ts";

/** Corrections as text, and back. */
export interface CorrectionsFormat {
  /** @throws on text that holds no corrections */
  read: (text: string) => Correction[];
  write: (corrections: readonly Correction[]) => string;
}

/** 64 bits of the hash of a corpus: no two corpora of one visitor share them. */
const keyFor = (papersSha256: string): string =>
  `paperloom-corrections-${papersSha256.slice(0, 16)}`;

/** Corrections kept for a corpus; null where they cannot be read, and then set aside, for the next to be kept would replace them. */
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

/** Calls back after another tab has kept other corrections, until the function it returns is called. */
export function followStored(papersSha256: string, listener: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    // No key: all that the browser kept for the page was cleared.
    if (key === null || key === keyFor(papersSha256)) listener();
  };
  addEventListener("storage", onStorage);
  return () => removeEventListener("storage", onStorage);
}

/** Keeps corrections in place of those kept before. @returns false where the browser keeps nothing */
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
