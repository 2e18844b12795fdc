/** A share, 0–1, in hundredths with so many digits after the point: "97 %". */
export function percent(share: number, digits = 0): string {
  return `${(share * 100).toFixed(digits)} %`;
}

/** A count with its noun: "1 paper", "1,234 papers". */
export function plural(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}

/** The text with its first letter in upper case. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Words as a list with "and" or "or" before the last: "task, method or dataset". */
export function listWords(words: readonly string[], join: "and" | "or"): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} ${join} ${last}`;
}

/** Letters of a name that a label has room for. */
const LONGEST_LABEL = 30;

/** Cut at a word, with an ellipsis; a letter of two code units stays whole. */
export function truncate(text: string, longest = LONGEST_LABEL): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const isWordEnd = /^\s/.test(text.slice(cut.length));
  const space = isWordEnd ? cut.length : cut.lastIndexOf(" ");
  return `${cut.slice(0, space > longest / 2 ? space : cut.length).replace(/[\s,:;–-]+$/, "")}…`;
}
