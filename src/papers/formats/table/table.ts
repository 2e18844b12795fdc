/** Tables of papers, as CSV or parted by tabs or semicolons: Scopus, Web of Science, Zotero, ASReview, OpenAlex, your own. */
import { cutLine } from "../../../base/clean-text.ts";
import { paperFromDraft, type PaperDraft, loseRecord } from "../../paper-draft.ts";
import type { Importer, ParsedSource, SourceText } from "../../paper.ts";
import { parseDateHeader } from "../../fields/partial-date.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { ARXIV_ADDRESS } from "../../fields/identifier-patterns.ts";
import type { TableColumns, TableField } from "./table-columns.ts";
import { splitAuthors } from "../../fields/author-lists.ts";
import { splitKeywords } from "../../fields/keywords.ts";
import { findHeader, readRows, type TableHeader, type TableRow } from "./table-rows.ts";
import { pubmedIdentity } from "../../fields/pubmed.ts";
import { plainText } from "../../markup/plain-text.ts";

/** JSON, XML and BibTeX begin so. */
const OTHER_START = /^\s*(?:[[{<]|@\w)/;
/** Scopus adds the title in its own language: "Of Bees; [Von Bienen]". */
const OWN_LANGUAGE = /; \[[^[\]]+\]$/;
const NO_ABSTRACT = /^\s*\[?(?:no abstract(?: available)?|n\/?a|null|nan|none)[\].]*\s*$/i;

export const table: Importer = {
  name: "CSV or another table",
  recognises: (head) => !OTHER_START.test(head) && findHeader(head) !== null,
  parse: parseTable,
};

function parseTable({ name, text }: SourceText): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  const header = findHeader(text);
  if (header === null) {
    result.problems.push({ file: name, line: 1, message: "no header that names a title" });
    return result;
  }
  for (const row of readRows(text, header)) {
    if (row.cells.join() === header.names.join()) continue;
    const report = (message: string) => {
      result.problems.push({ file: name, line: row.line, message });
    };
    const paper = paperFromDraft(readDraft(row, header.columns), report);
    if (paper) {
      result.papers.push(paper);
      const fault = findFault(row, header);
      if (fault !== null) report(`${fault}: ${cutLine(paper.title)}`);
    } else {
      const filled = row.cells.filter((cell) => cell.trim() !== "").slice(0, 4);
      const message = `no title: ${cutLine(filled.map((cell) => cell.slice(0, 60)).join("; "))}`;
      loseRecord(result, { file: name, line: row.line, message });
    }
  }
  return result;
}

function findFault({ cells, isCut }: TableRow, { names }: TableHeader): string | null {
  if (isCut) return "quote that never closes, row cut at the end of its line";
  const isTooLong = cells.slice(names.length).some((cell) => cell.trim() !== "");
  return isTooLong ? "more cells than the header has" : null;
}

function readDraft({ line, cells }: TableRow, columns: TableColumns): PaperDraft {
  /** The first of the field's columns that has text in this row. */
  const read = (field: TableField) => {
    const filled = columns.get(field)?.map((position) => cells[position]?.trim() ?? "");
    return filled?.find((cell) => cell !== "" && !/^(?:nan|null|none|n\/a)$/i.test(cell)) ?? "";
  };
  const abstract = read("abstract");
  const doi = read("doi");
  const wosNumber = /^WOS:\w+$/i.exec(read("wos"))?.[0];
  const pubmed = pubmedIdentity(/^\d+/.exec(read("pubmed"))?.[0]);
  return {
    line,
    title: plainText(read("title").replace(OWN_LANGUAGE, "")),
    ...(doi === "" && wosNumber !== undefined ? { id: wosNumber.toLowerCase() } : pubmed),
    abstract: NO_ABSTRACT.test(abstract) ? "" : plainText(abstract),
    keywords: (columns.get("keywords") ?? []).flatMap((position) =>
      splitKeywords(plainText(cells[position] ?? "")),
    ),
    authors: splitAuthors(plainText(read("authors"))),
    ...readDate(read("date"), read("year"), read("month")),
    venue: plainText(read("venue")),
    doi,
    arxiv: read("arxiv") || (ARXIV_ADDRESS.exec(read("address"))?.[0] ?? ""),
    addresses: [...(pubmed.addresses ?? []), read("address")],
    codeAddresses: [read("code")],
  };
}

/** A day, where it is one that can be read; else year and month, of which spreadsheets keep "2019.0". */
function readDate(date: string, year: string, month: string): Pick<PaperDraft, "date" | "year"> {
  const [years = "", ...rest] = date.split(/[-/T ]/, 3);
  const whole = isoDate(years, rest[0], rest[1]);
  if (whole !== "" && /^\d{4}$/.test(years)) return { date: whole };
  const parts = isoDate(year.replace(/\.0$/, ""), month, month.replace(/^\D*/, ""));
  if (parts !== "") return { date: parts };
  return { date: parseDateHeader(date) ? date : isoDate(date, date) || date, year };
}
