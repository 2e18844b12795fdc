/** Papers as RIS, for Zotero, EndNote and Mendeley. */
import type { ReferencedPaper } from "../papers-with-texts.ts";
import { findAddress, findDoi } from "../web-address.ts";

/** A value is one line: one that went on could start a field of its own. */
const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\p{Cs}]+/gu, " ").trim();

function writeDate({ date }: ReferencedPaper): string {
  const pad = (part: number | null | undefined) => (part ? String(part).padStart(2, "0") : "");
  return date?.year ? `${date.year}/${pad(date.month)}/${pad(date.day)}` : "";
}

function writePaper(paper: ReferencedPaper): string {
  const fields: [string, string][] = [
    ["TY", paper.venue ? "JOUR" : "GEN"],
    ["ID", paper.id],
    ["TI", paper.title],
    ...paper.authors.map((name): [string, string] => ["AU", name]),
    ["PY", String(paper.date?.year ?? "")],
    ["DA", writeDate(paper)],
    ["JO", paper.venue ?? ""],
    ["AB", paper.abstract],
    ["DO", findDoi(paper.links) ?? ""],
    ["UR", findAddress(paper.links, "paper") ?? ""],
    ["L2", findAddress(paper.links, "code") ?? ""],
    ...paper.keywords.map((keyword): [string, string] => ["KW", keyword]),
    ["N1", paper.named.map(({ name }) => name).join("; ")],
  ];
  const filled = fields.map(([tag, value]) => [tag, oneLine(value)]).filter(([, value]) => value);
  return `${filled.map(([tag, value]) => `${tag}  - ${value}\r\n`).join("")}ER  - \r\n`;
}

/** A record a paper; lines end in CR LF, as the format wants them. */
export function writeRis(papers: readonly ReferencedPaper[]): string {
  return papers.map(writePaper).join("\r\n");
}
