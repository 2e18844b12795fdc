/** The names of a BibTeX field: "Lovelace, Ada and {Hive Press} and others". */
import { texFieldToText } from "../../markup/tex-to-text.ts";
import { nameInReadingOrder } from "../../fields/author-names.ts";

const SUFFIX = /^(?:jr|sr|[ivx]{1,4})\.?$/i;
/** BibLaTeX may name the parts: "family=Byron, given=Ada". */
const NAMED_PART = /^\s*"?([a-z-]{3,12})\s*=\s*(.*?)"?\s*$/;
const READING_ORDER = ["given", "prefix", "family", "suffix"];
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u;

/** In reading order, as plain text; "and others" is nobody. */
export function readBibtexNames(field: string): string[] {
  const line = field.replace(/\s+/g, " ");
  const names = splitOutsideBraces(line, / and(?= )/i);
  const parts = names.length === 1 ? splitOutsideBraces(line, /;/) : names;
  const [only = ""] = parts;
  return (parts.length === 1 ? splitPairs(only) : parts)
    .map(readName)
    .filter((name) => name !== "" && !/^(?:others|et al\.?)$/i.test(name));
}

function readName(name: string): string {
  const trimmed = name.trim();
  const parts = splitOutsideBraces(trimmed, /,/).map((part) => part.trim());
  const named = parts.map((part) => NAMED_PART.exec(part));
  if (parts.length > 1 && named.every((part) => part !== null)) {
    const byKind = new Map(named.map((part) => [part[1], part[2] ?? ""]));
    const ordered = READING_ORDER.map((kind) => byKind.get(kind) ?? "");
    return texFieldToText(ordered.filter((part) => part !== "").join(" "));
  }
  const [last = "", second = "", third = ""] = parts.map(texFieldToText);
  if (parts.length < 2 || parts.length > 3) return texFieldToText(trimmed).replace(/,$/, "");
  /** By the book the suffix is in the middle; databases write it last. */
  if (parts.length === 3 && !SUFFIX.test(third))
    return [third, last, second].filter((part) => part !== "").join(" ");
  return nameInReadingOrder(
    [last, second, third].map((part) => part.replaceAll(",", "")).join(","),
  );
}

/** "Lovelace, A., Babbage, C.": exports that write no "and". */
function splitPairs(names: string): string[] {
  const parts = splitOutsideBraces(names, /,/);
  const isPaired =
    parts.length >= 4 &&
    parts.every((part, index) => index % 2 === 0 || INITIALS.test(part.trim()));
  if (!isPaired) return [names];
  return parts.flatMap((part, index) =>
    index % 2 === 0 ? [`${part},${parts[index + 1] ?? ""}`] : [],
  );
}

/** Cuts where a separator stands outside of all braces. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const sign = new RegExp(`\\\\.|[{}]|${separator.source}`, `g${separator.flags}`);
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (const { 0: found, index } of text.matchAll(sign)) {
    if (found.startsWith("\\")) continue;
    if (found === "{") depth++;
    else if (found === "}") depth--;
    else if (depth <= 0) {
      parts.push(text.slice(start, index));
      start = index + found.length;
    }
  }
  return [...parts, text.slice(start)];
}
