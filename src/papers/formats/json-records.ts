/** Cuts a JSON array, or JSON objects one after another, into records, so that a broken one costs itself alone. */
import * as v from "valibot";
import { createLineCounter } from "./line-counter.ts";

export interface JsonRecord {
  /** 1-based line on which it starts. */
  line: number;
  text: string;
  /** Undefined where the text is not JSON. */
  value: unknown;
}

const NEWLINE = 10;
const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
/** What may stand between two records. */
const BETWEEN_RECORDS = " \t\r\n,[]";

const Json = v.pipe(v.string(), v.parseJson());

/** Yields the records in order; other text between two objects is a record too, up to its line end. */
export function* readJsonRecords(text: string): Generator<JsonRecord> {
  const lineAt = createLineCounter(text);
  let position = 0;
  for (;;) {
    while (position < text.length && BETWEEN_RECORDS.includes(text.charAt(position))) position++;
    if (position === text.length) return;
    const start = position;
    const isObject = text.charCodeAt(start) === OPEN_BRACE;
    position = isObject ? findObjectEnd(text, start) : findOtherEnd(text, start);
    const record = cutRecordEnd(text.slice(start, position));
    yield* readRecord(record, lineAt(start), findIndent(text, start));
  }
}

/** A record that is no JSON may have swallowed those below it: then each line that starts as it did is one. */
function* readRecord(text: string, line: number, indent: string): Generator<JsonRecord> {
  const value = parseJson(text);
  const nextRecord = `\n${indent}{`;
  if (value !== undefined || !text.includes(nextRecord)) {
    yield { line, text, value };
    return;
  }
  const lineAt = createLineCounter(text);
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(nextRecord, start);
    const end = next < 0 ? text.length : next + nextRecord.length - 1;
    const piece = cutRecordEnd(text.slice(start, end));
    yield { line: line + lineAt(start) - 1, text: piece, value: parseJson(piece) };
    start = end;
  }
}

function parseJson(text: string): unknown {
  const result = v.safeParse(Json, text);
  return result.success ? result.output : undefined;
}

/** The end of the object that starts at `start`; a line end closes an open string, for JSON allows none in it. */
function findObjectEnd(text: string, start: number): number {
  let depth = 0;
  let isInString = false;
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (isInString) {
      if (code === QUOTE || code === NEWLINE) isInString = false;
      else if (code === BACKSLASH && text.charCodeAt(position + 1) !== NEWLINE) position++;
    } else if (code === QUOTE) isInString = true;
    else if (code === OPEN_BRACE) depth++;
    else if (code === CLOSE_BRACE && --depth === 0) return position + 1;
  }
  return text.length;
}

/** Text that is no object ends with its line, or where an object starts, as after `null, `. */
function findOtherEnd(text: string, from: number): number {
  for (let position = from; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === NEWLINE || code === OPEN_BRACE) return position;
  }
  return text.length;
}

/** The blanks right before a position. */
function findIndent(text: string, position: number): string {
  let from = position;
  while (from > 0 && " \t".includes(text.charAt(from - 1))) from--;
  return text.slice(from, position);
}

function cutRecordEnd(text: string): string {
  let end = text.length;
  while (end > 0 && BETWEEN_RECORDS.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
