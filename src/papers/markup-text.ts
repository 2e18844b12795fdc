/** HTML, JATS and MathML in titles and abstracts into plain text. */

/** Tags go, entities become characters, paragraphs become lines; what is no markup ("a < b") stays as it is. */
export function markupToText(text: string): string {
  return text;
}
