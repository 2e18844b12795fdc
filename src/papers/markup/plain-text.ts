import { markupToText } from "./markup-text.ts";
import { texToText } from "./tex-to-text.ts";

/** Plain text of a text that may hold HTML and TeX. */
export function plainText(text: string): string {
  return texToText(markupToText(text));
}
