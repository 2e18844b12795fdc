/** The authors in one cell of a table. */
import { nameInReadingOrder } from "./author-names.ts";

/** Scopus writes its own number behind each full name. */
const NUMBER = /\s*\(\d{5,}\)\s*$/;
const INITIALS = /^(?:\p{Lu}\p{M}*\.?[ -]?){1,4}$/u;

/** In reading order; names may be parted by semicolons, bars, "and" or commas, or be a list of Python or JSON. */
export function splitAuthors(cell: string): string[] {
  return splitCell(cell.replace(/\s+/g, " ").trim())
    .map((name) => nameInReadingOrder(name.replace(NUMBER, "")))
    .filter((name) => name !== "" && !/^\[?no author/i.test(name));
}

function splitCell(cell: string): string[] {
  if (/^\[["'].*["']\]$/.test(cell)) return cell.slice(2, -2).split(/["'], ?["']/);
  for (const separator of [";", "|"]) if (cell.includes(separator)) return cell.split(separator);
  if (/ and /i.test(cell)) return cell.split(/,? and (?=\S)/i).flatMap(splitAtCommas);
  return splitAtCommas(cell);
}

/** "Ada Lovelace, Charles Babbage" and "Lovelace A., Babbage C." are two, "Lovelace, Ada" is one. */
function splitAtCommas(names: string): string[] {
  const parts = names.split(",").map((part) => part.trim());
  if (parts.length >= 4 && parts.every((part, i) => i % 2 === 0 || INITIALS.test(part)))
    return parts.flatMap((part, i) => (i % 2 === 0 ? [`${part}, ${parts[i + 1] ?? ""}`] : []));
  const areWhole = parts.length > 2 || parts.every((part) => part.includes(" "));
  return areWhole ? parts : [names];
}
