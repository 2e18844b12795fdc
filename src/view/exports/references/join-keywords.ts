/** One field of all keywords, which reads apart again: a semicolon behind each where one has a comma. */
export function joinKeywords(keywords: readonly string[], separator: ", " | "; "): string {
  const plain = keywords.map((keyword) => keyword.replaceAll(";", ","));
  if (!plain.some((keyword) => keyword.includes(","))) return plain.join(separator);
  return plain.map((keyword) => `${keyword};`).join(" ");
}
