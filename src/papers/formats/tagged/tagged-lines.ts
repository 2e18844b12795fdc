/** Records of lines that begin with a tag, as RIS, MEDLINE and Web of Science write them. */
import { cutLine } from "../../../base/clean-text.ts";
import { paperFromDraft, type PaperDraft, loseRecord } from "../../paper-draft.ts";
import type { ParsedSource, SourceText } from "../../paper.ts";

/** No exporter wraps its lines later than this. */
const LONGEST_WRAPPED = 132;
/** BibTeX, JSON or XML begins so. */
const OTHER_FORMAT = /^\s{0,9}(?:@[a-z]{1,40}\s{0,9}\{|[[{]|<[?a-z])/i;
/** By so much the lines of a wrapped text differ: the word that did not fit. */
const RAGGED_LENGTH = 30;

export interface TaggedSyntax {
  /** Matches the start of a line with a tag: group 1 is the tag, group 2 the value. */
  field: RegExp;
  /** Tags that begin a record, ended or not. */
  first: ReadonlySet<string>;
  /** Tags that end a record. */
  last: ReadonlySet<string>;
  /** Tags that begin a record where its first line is missing; other tags after an end belong to what has ended. */
  usual: ReadonlySet<string>;
}

export class TaggedRecord {
  /** 1-based line on which it starts. */
  readonly line: number;
  private readonly fields = new Map<string, string[][]>();

  constructor(line: number) {
    this.line = line;
  }

  /** Adds a value and gives the list to which the lines that continue it go. */
  add(tag: string, value: string): string[] {
    const lines = [value];
    const known = this.fields.get(tag);
    if (known) known.push(lines);
    else this.fields.set(tag, [lines]);
    return lines;
  }

  /** The values of all these tags that are not blank, in the order of the tags; each joined to one line. */
  all(...tags: string[]): string[] {
    const values = tags.flatMap((tag) => this.fields.get(tag) ?? []);
    return values.map((lines) => lines.join(" ").trim()).filter((value) => value !== "");
  }

  /** The same, but the paragraphs of a value stay lines. */
  paragraphs(...tags: string[]): string[] {
    const values = tags.flatMap((tag) => this.fields.get(tag) ?? []);
    return values.map((lines) => joinWrapped(lines).trim()).filter((value) => value !== "");
  }

  /** The same, but each line is a value. */
  lines(...tags: string[]): string[] {
    const values = tags.flatMap((tag) => this.fields.get(tag) ?? []).flat();
    return values.map((line) => line.trim()).filter((line) => line !== "");
  }

  /** The first value that is not blank; "" for none. */
  first(...tags: string[]): string {
    return this.all(...tags)[0] ?? "";
  }

  /** Something to find it by where it has no title. */
  summary(): string {
    const fields = [...this.fields].map(([tag, [lines]]) =>
      `${tag} ${lines?.join(" ") ?? ""}`.trim(),
    );
    return fields
      .filter((field) => field.includes(" "))
      .slice(0, 4)
      .join("; ");
  }
}

/** Long lines are paragraphs; in a wrapped text a line much shorter than others ends one. */
function joinWrapped(lines: readonly string[]): string {
  const longest = lines.reduce((length, line) => Math.max(length, line.length), 0);
  const isEnd = (line: string) =>
    longest > LONGEST_WRAPPED || line.length < longest - RAGGED_LENGTH;
  return lines.map((line) => line + (isEnd(line) ? "\n" : " ")).join("");
}

/** Reads the records in order; one without a title, or a field that cannot be used, is a Problem. */
export function parseTaggedPapers(
  { name, text }: SourceText,
  syntax: TaggedSyntax,
  readDraft: (record: TaggedRecord) => PaperDraft,
): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  const reportStray = (line: number, stray: string) => {
    result.problems.push({
      file: name,
      line,
      message: `between records, left out: ${cutLine(stray)}`,
    });
  };
  for (const record of readTaggedRecords(text, syntax, reportStray)) {
    const report = (message: string) => {
      result.problems.push({ file: name, line: record.line, message });
    };
    const paper = paperFromDraft(readDraft(record), report);
    if (paper) result.papers.push(paper);
    else {
      const message = `no title: ${cutLine(record.summary())}`;
      loseRecord(result, { file: name, line: record.line, message });
    }
  }
  return result;
}

/**
 * Yields the records in order; lines before the first, and between two, are no part of any. Exporters put links
 * there, but where another format begins `reportStray` hears of it.
 */
function* readTaggedRecords(
  text: string,
  syntax: TaggedSyntax,
  reportStray: (lineNumber: number, line: string) => void,
): Generator<TaggedRecord> {
  let record: TaggedRecord | null = null;
  let isEnded = true;
  let value: string[] | null = null;
  let lineNumber = 0;
  let hasReported = false;
  for (const line of eachLine(text)) {
    lineNumber++;
    const [, tag, start = ""] = syntax.field.exec(line) ?? [];
    if (tag === undefined) {
      if (!isEnded) value?.push(line.trim());
      else if (record && !hasReported && OTHER_FORMAT.test(line)) {
        reportStray(lineNumber, line);
        hasReported = true;
      }
      continue;
    }
    if (syntax.last.has(tag)) {
      isEnded = true;
      continue;
    }
    if (syntax.first.has(tag) || (isEnded && syntax.usual.has(tag))) {
      if (record) yield record;
      record = new TaggedRecord(lineNumber);
      isEnded = false;
      hasReported = false;
    }
    value = record?.add(tag, start.trim()) ?? null;
  }
  if (record) yield record;
}

function* eachLine(text: string): Generator<string> {
  let start = 0;
  while (start <= text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(start, end);
    start = end + 1;
  }
}
