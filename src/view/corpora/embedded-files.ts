/** Files that are part of the page itself, where page and map are one file: as text in elements that do nothing. */

/** The attribute that says which file an element holds, as base64. */
export const FILE_ATTRIBUTE = "data-file";

/** Null where the page holds no such file. */
export function readEmbedded(name: string): Uint8Array<ArrayBuffer> | null {
  const elements = document.querySelectorAll(`script[${FILE_ATTRIBUTE}]`);
  const own = [...elements].find((element) => element.getAttribute(FILE_ATTRIBUTE) === name);
  if (!own) return null;
  const letters = atob(own.textContent ?? "");
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
}
