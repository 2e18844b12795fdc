/** Cuts a JSON array, a list in a wrapper, or JSON objects one after another, into records: a broken one costs itself alone. */
import * as v from "valibot";
import { findRecordList, findStringEnd } from "./json-wrapper.ts";
import { createLineCounter } from "../line-counter.ts";

interface JsonRecord {
  /** 1-based line on which it starts. */
  line: number;
  text: string;
  /** Undefined where there is a fault. */
  value: unknown;
  fault: "broken JSON" | "JSON nested too deeply" | null;
}

const NEWLINE = 10;
const QUOTE = 34;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
/** What may stand between two records. */
const BETWEEN_RECORDS = " \t\r\n,[]";
const NULL = "null";
/** No record nests deeper; what walks through one that does could exhaust its stack. */
const MAX_DEPTH = 200;

const Json = v.pipe(v.string(), v.parseJson());

/** Yields the records in order; other text between two objects is a record too, up to its line end. */
export function* readJsonRecords(text: string): Generator<JsonRecord> {
  const lineAt = createLineCounter(text);
  let position = 0;
  /** How many objects are open around the list that is being read. */
  let wrapperDepth = 0;
  let mayWrap = true;
  for (;;) {
    while (position < text.length && BETWEEN_RECORDS.includes(text.charAt(position))) {
      const isListEnd = wrapperDepth > 0 && text.charCodeAt(position) === CLOSE_BRACKET;
      position = isListEnd ? findObjectEnd(text, position, wrapperDepth) : position + 1;
      if (isListEnd) wrapperDepth = 0;
    }
    if (position >= text.length) return;
    const start = position;
    const isObject = text.charCodeAt(start) === OPEN_BRACE;
    const list = isObject && mayWrap && wrapperDepth === 0 ? findRecordList(text, start) : null;
    if (list !== null) {
      wrapperDepth = list.depth;
      position = list.position;
      continue;
    }
    mayWrap = wrapperDepth > 0;
    position = isObject ? findObjectEnd(text, start, 0) : findOtherEnd(text, start);
    const record = cutRecordEnd(text.slice(start, position));
    yield* readRecord(record, lineAt(start), findIndent(text, start));
  }
}

/** A record that is no JSON may have swallowed those below it: then each line that starts as it did is one. */
function* readRecord(text: string, line: number, indent: string): Generator<JsonRecord> {
  const record = parseRecord(text, line);
  const nextRecord = `\n${indent}{`;
  if (record.fault !== "broken JSON" || !text.includes(nextRecord)) {
    yield record;
    return;
  }
  const lineAt = createLineCounter(text);
  for (let start = 0; start < text.length;) {
    const next = text.indexOf(nextRecord, start);
    const end = next < 0 ? text.length : next + nextRecord.length - 1;
    yield parseRecord(cutRecordEnd(text.slice(start, end)), line + lineAt(start) - 1);
    start = end;
  }
}

function parseRecord(text: string, line: number): JsonRecord {
  if (isTooDeep(text)) return { line, text, value: undefined, fault: "JSON nested too deeply" };
  const result = v.safeParse(Json, text);
  return result.success
    ? { line, text, value: result.output, fault: null }
    : { line, text, value: undefined, fault: "broken JSON" };
}

function isTooDeep(text: string): boolean {
  let depth = 0;
  for (let position = 0; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) position = findStringEnd(text, position) - 1;
    else if (code === OPEN_BRACE || code === OPEN_BRACKET) {
      if (++depth > MAX_DEPTH) return true;
    } else if (code === CLOSE_BRACE || code === CLOSE_BRACKET) depth--;
  }
  return false;
}

/** Behind the brace that closes an object, where `openCount` are open at `start`. */
function findObjectEnd(text: string, start: number, openCount: number): number {
  let depth = openCount;
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === QUOTE) position = findStringEnd(text, position) - 1;
    else if (code === OPEN_BRACE) depth++;
    else if (code === CLOSE_BRACE && --depth === 0) return position + 1;
  }
  return text.length;
}

/** Text that is no object ends with its line, or where an object starts; a null is a record by itself. */
function findOtherEnd(text: string, from: number): number {
  if (text.startsWith(NULL, from)) return from + NULL.length;
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
