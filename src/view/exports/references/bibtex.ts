/** Papers as BibTeX: plain letters and TeX's own signs, braces always in pairs. */
import { Transform } from "unicode2latex";

import type { ReferencedPaper } from "../papers-with-texts.ts";
import { findAddress, findDoi } from "../web-address.ts";
import { joinKeywords } from "./join-keywords.ts";

const TEX = new Transform("bibtex");

const toTex = (text: string): string =>
  TEX.tolatex(text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim());

/** Fields of addresses are read as they stand: what would end or open a group goes as a percent code. */
const toVerbatim = (address: string): string =>
  address.replace(/[{}\\\s]/g, (sign) => encodeURIComponent(sign));

/** A name with a comma or an "and" in it would fall apart. */
const toName = (name: string): string =>
  /,|\band\b/i.test(name) ? `{${toTex(name)}}` : toTex(name);

/** Letters and digits; a number keeps keys apart. */
function keysOf(papers: readonly ReferencedPaper[]): string[] {
  const counts = new Map<string, number>();
  return papers.map(({ authors, date, title }) => {
    const plain = (text: string) => text.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
    const family = plain(authors[0]?.split(" ").at(-1) ?? "");
    const word =
      title
        .split(/[\s:–-]+/)
        .map(plain)
        .find((part) => part.length > 3) ?? "";
    const key = `${family}${date?.year ?? ""}${word}`.toLowerCase() || "paper";
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    return count === 1 ? key : `${key}-${count}`;
  });
}

function writeEntry(paper: ReferencedPaper, key: string): string {
  const { title, authors, date, venue, abstract, links, named } = paper;
  const fields: [string, string][] = [
    // Twice in braces, so that its capitals stay.
    ["title", `{${toTex(title)}}`],
    ["author", authors.map(toName).join(" and ")],
    ["year", String(date?.year ?? "")],
    ["month", String((date?.year && date.month) || "")],
    ["journal", toTex(venue ?? "")],
    ["abstract", toTex(abstract)],
    ["doi", toVerbatim(findDoi(links) ?? "")],
    ["url", toVerbatim(findAddress(links, "paper") ?? "")],
    ["keywords", toTex(joinKeywords(paper.keywords, ", "))],
    // Reference managers take it for a note; no bibliography prints it.
    ["annote", toTex(named.map(({ name }) => name).join("; "))],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${value}}`);
  return `@${venue ? "article" : "misc"}{${key},\n${lines.join(",\n")}\n}\n`;
}

/**
 * An entry a paper, with keys that are unique in the file.
 * @param origin where the map came from, for people
 */
export function writeBibtex(papers: readonly ReferencedPaper[], origin: string): string {
  const keys = keysOf(papers);
  const entries = papers.map((paper, i) => writeEntry(paper, keys[i] ?? `paper-${i}`));
  // Outside of entries all but an @ is a comment.
  return [`% ${origin.replace(/[@\s]+/g, " ")}\n`, ...entries].join("\n");
}
