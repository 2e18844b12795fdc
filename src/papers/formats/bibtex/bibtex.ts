/** BibTeX and BibLaTeX, as reference managers, databases and arXiv write them. */
import { cutLine } from "../../../base/clean-text.ts";
import { markupToText } from "../../markup/markup-text.ts";
import { paperFromDraft, type PaperDraft, loseRecord } from "../../paper-draft.ts";
import type { Importer, ParsedSource, SourceText } from "../../paper.ts";
import { texFieldToText } from "../../markup/tex-to-text.ts";
import { DOI_ADDRESS } from "../../fields/identifier-patterns.ts";
import { extractLinks } from "../../fields/web-links.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { readBibtexEntries, type BibtexEntry } from "./bibtex-entries.ts";
import { BibtexFields } from "./bibtex-fields.ts";
import { readBibtexNames } from "./bibtex-names.ts";

/** Databases begin with their name and a date; what is longer is a text that quotes BibTeX. */
const MAX_HEADING_LENGTH = 500;
const FIRST_ENTRY =
  /^[ \t]{0,8}@\s{0,3}(?:(?:comment|preamble)\s{0,9}[{(]|[a-z]\w{1,40}\s{0,9}[{(][^{}()=]{0,300}[,=}])/im;

/** Types of entries that may have their title under another name. */
const VOLUMES = new Set([
  "book",
  "mvbook",
  "proceedings",
  "mvproceedings",
  "collection",
  "mvcollection",
]);

const KEYWORD_FIELDS = [
  ...["author_keywords", "author-keywords", "keywords", "keyword", "keywords-plus"],
  ...["mesh", "mesh_terms"],
];

export const bibtex: Importer = {
  name: "BibTeX",
  recognises: (head) => {
    const start = FIRST_ENTRY.exec(head)?.index;
    if (start === undefined || /^\s*[[{<]/.test(head)) return false;
    const heading = head.slice(0, start).replace(/^[ \t]*%.*$/gm, "");
    return heading.trim().length <= MAX_HEADING_LENGTH;
  },
  parse: parseBibtex,
};

function parseBibtex({ name, text }: SourceText): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  const entries = [
    ...readBibtexEntries(text, (line, stray) => {
      const message = `outside of entries, left out: ${cutLine(stray)}`;
      result.problems.push({ file: name, line, message });
    }),
  ];
  const byKey = new Map<string, BibtexEntry>();
  for (const entry of entries) {
    const key = entry.key.toLowerCase();
    if (!byKey.has(key)) byKey.set(key, entry);
  }
  for (const entry of entries) {
    if (entry.type === "xdata") continue;
    const { line, isBroken } = entry;
    const report = (message: string) => {
      result.problems.push({ file: name, line, message });
    };
    const shown = cutLine(entry.key) || `@${entry.type}`;
    const paper = paperFromDraft(readDraft(entry, byKey), report);
    if (paper === null) {
      const message = isBroken ? `entry without end or title: ${shown}` : `no title: ${shown}`;
      loseRecord(result, { file: name, line, message });
      continue;
    }
    result.papers.push(paper);
    if (isBroken) report(`entry broken off, the rest of it is left out: ${shown}`);
  }
  return result;
}

function readDraft(entry: BibtexEntry, byKey: ReadonlyMap<string, BibtexEntry>): PaperDraft {
  const { line, type } = entry;
  const fields = new BibtexFields(entry, byKey);
  const title =
    fields.own("title") || (VOLUMES.has(type) ? fields.own("booktitle", "maintitle") : "");
  if (title === "") return { line, title };
  const venue = fields.first("journal", "journaltitle", "booktitle", "school", "institution");
  const isArxivVenue = /^\s*(?:arxiv\b|corr\s*$)/i.test(venue);
  return {
    line,
    title: joinTitles(fieldText(title), fieldText(fields.own("subtitle"))),
    abstract: readAbstract(fields.own("abstract")),
    keywords: readKeywords(fields),
    authors: readBibtexNames(fields.own("author") || fields.first("editor")).map(markupToText),
    ...readDate(fields),
    venue: isArxivVenue ? "arXiv" : fieldText(venue || fields.first("publisher", "organization")),
    ...readAddresses(fields),
  };
}

/** What the authors chose comes before what indexers add. */
function readKeywords(fields: BibtexFields): string[] {
  return fields.all(...KEYWORD_FIELDS).flatMap((field) => {
    const lines = fieldText(field).split("\n");
    return splitKeywords(lines.map((line) => line.trim()).join(" "));
  });
}

function joinTitles(title: string, subtitle: string): string {
  if (title.trim() === "" || subtitle.trim() === "") return title;
  return `${title}${/[?!:.]\s*$/.test(title) ? "" : ":"} ${subtitle}`;
}

/** Titles with HTML left in them are met often, also behind TeX: "{\textless}i{\textgreater}". */
function fieldText(field: string): string {
  return markupToText(texFieldToText(field));
}

/** Single line ends are where the file wraps; blank lines part paragraphs. */
function readAbstract(field: string): string {
  const paragraphs = field.split(/\n[ \t]*\n/).map((part) => part.replace(/\s+/g, " ").trim());
  const text = fieldText(paragraphs.join("\n"));
  return text
    .replace(/[ \t]+/g, " ")
    .replace(/ ?\n\s*/g, "\n")
    .trim();
}

/** Of a range its start; words such as "in press" are no date, and no fault. */
function readDate(fields: BibtexFields): Pick<PaperDraft, "date"> {
  const [start = ""] = texFieldToText(fields.first("date")).split("/", 1);
  const [year = "", month, day] = start.trim().split("-", 3);
  const full = isoDate(year, month, day);
  if (full !== "") return { date: full };
  const monthAndDay = texFieldToText(fields.first("month"));
  const ownDay = fields.first("day") || (/(?<!\d)\d{1,2}(?!\d)/.exec(monthAndDay)?.[0] ?? "");
  const isNumber = /^\s*\d+\s*$/.test(monthAndDay);
  return {
    date: isoDate(
      texFieldToText(fields.first("year")),
      monthAndDay,
      isNumber ? fields.first("day") : ownDay,
    ),
  };
}

function readAddresses(fields: BibtexFields): Partial<PaperDraft> {
  const url = fields.address("url", "link", "bdsk-url-1");
  const loose = fields.all("howpublished", "note", "annote", "pdf").map(texFieldToText);
  const doi = fields.address("doi") || (DOI_ADDRESS.test(url) ? url : "");
  const wosNumber = /WOS:\w+/i.exec(fields.own("unique-id"))?.[0];
  return {
    doi,
    ...(doi === "" && wosNumber !== undefined ? { id: wosNumber.toLowerCase() } : {}),
    arxiv: fields.findArxivNumber(url),
    addresses: [url, ...loose.flatMap(extractLinks).map((link) => link.url)],
    codeAddresses: fields
      .all("code", "github")
      .map(texFieldToText)
      .flatMap(extractLinks)
      .map((link) => link.url),
  };
}
