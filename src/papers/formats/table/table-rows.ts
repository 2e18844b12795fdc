/** Tables as text, cells parted by commas, semicolons, tabs or bars: finds the header, and reads the rows. */
import Papa from "papaparse";
import { createLineCounter } from "../line-counter.ts";
import { findColumns, type TableColumns } from "./table-columns.ts";

const DELIMITERS = [",", "\t", ";", "|"];
/** No header is longer. */
const MAX_HEADER_LENGTH = 20_000;
/** After so many quotes that never close, quotes in the rest of the file mean nothing. */
const MAX_RESTARTS = 2;
/** Excel names the delimiter so in a first line of its own. */
const SEPARATOR_LINE = /^sep=.\n/i;

export interface TableHeader {
  delimiter: string;
  names: string[];
  columns: TableColumns;
  /** Where it starts in the text. */
  start: number;
}

export interface TableRow {
  /** 1-based line on which it starts. */
  line: number;
  cells: string[];
  /** A quote in it never closes: it is cut at the end of its line. */
  isCut: boolean;
}

/** The first row with text in it, read with the delimiter that gives most columns; null where it names no papers. */
export function findHeader(text: string): TableHeader | null {
  const head = text.slice(0, MAX_HEADER_LENGTH);
  const start = findRowStart(head);
  const first = start + (SEPARATOR_LINE.exec(head.slice(start))?.[0].length ?? 0);
  const headers = DELIMITERS.flatMap((delimiter): TableHeader[] => {
    const [names = []] = Papa.parse<string[]>(head.slice(first), {
      delimiter,
      newline: "\n",
      preview: 1,
    }).data;
    const columns = findColumns(names);
    return columns === null ? [] : [{ delimiter, names, columns, start: first }];
  });
  return headers.reduce<TableHeader | null>(
    (best, one) => (best === null || one.names.length > best.names.length ? one : best),
    null,
  );
}

/** Where the first row with text in it starts: tabs before its text are columns without a name, not white space. */
function findRowStart(head: string): number {
  let start = /^\s*/.exec(head)?.[0].length ?? 0;
  while (head.charAt(start - 1) === "\t") start--;
  return start;
}

/** Yields the rows under the header that have text in them. */
export function* readRows(text: string, header: TableHeader): Generator<TableRow> {
  let isHeader = true;
  for (const row of readAllRows(text, header)) {
    if (!isHeader && row.cells.some((cell) => cell.trim() !== "")) yield row;
    isHeader = false;
  }
}

function* readAllRows(text: string, { start, delimiter }: TableHeader): Generator<TableRow> {
  const lineAt = createLineCounter(text);
  let position = start;
  for (let restarts = 0; position < text.length; restarts++) {
    const isHopeless = restarts > MAX_RESTARTS;
    const { rows, brokenAt } = isHopeless
      ? { rows: [], brokenAt: 0 }
      : parseRows(text.slice(position), delimiter);
    for (const { offset, cells } of rows)
      yield { line: lineAt(position + offset), cells, isCut: false };
    if (brokenAt === null) return;
    const lineStart = position + brokenAt;
    const end = text.indexOf("\n", lineStart);
    position = end < 0 ? text.length : end + 1;
    const line = text.slice(lineStart, position).trimEnd();
    const isCut = line.split('"').length % 2 === 0;
    const cells =
      isCut && !isHopeless ? parseRows(`${line}"`, delimiter).rows[0]?.cells : undefined;
    yield { line: lineAt(lineStart), cells: cells ?? splitPlainly(line, delimiter), isCut };
  }
}

function splitPlainly(line: string, delimiter: string): string[] {
  return line.split(delimiter).map((cell) => cell.replace(/^\s*"|"$/g, ""));
}

interface ParsedRows {
  rows: { offset: number; cells: string[] }[];
  /** Where the row starts in which a quote never closes. */
  brokenAt: number | null;
}

function parseRows(text: string, delimiter: string): ParsedRows {
  const rows: ParsedRows["rows"] = [];
  let brokenAt: number | null = null;
  let offset = 0;
  Papa.parse<string[]>(text, {
    delimiter,
    newline: "\n",
    step: ({ data, errors, meta }) => {
      if (errors.some(({ code }) => code === "MissingQuotes")) brokenAt = offset;
      else rows.push({ offset, cells: data });
      offset = meta.cursor;
    },
  });
  return { rows, brokenAt };
}
