/** Papers as JSON: one object a line, or an array of them, with a title and whatever else is known. */
import * as v from "valibot";
import { cutLine } from "../clean-text.ts";
import { readJsonRecords, type JsonRecord } from "./json-records.ts";
import { paperFromDraft } from "../paper-draft.ts";
import type { Importer, ParsedSource, SourceText } from "../paper.ts";
import { readPaperRecord, TitledRecord } from "./paper-record.ts";

/** A file may start with broken records; after this many without a title it is something else. */
const RECOGNISED_RECORD_COUNT = 20;

export const paperLines: Importer = {
  name: "JSON records",
  recognises: (text) => {
    if (!/^\s*[[{]/.test(text)) return false;
    let count = 0;
    for (const record of readJsonRecords(text)) {
      if (looksLikePaper(record)) return true;
      if (++count === RECOGNISED_RECORD_COUNT) return false;
    }
    return false;
  },
  parse: parsePaperLines,
};

function looksLikePaper({ text, value }: JsonRecord): boolean {
  return value === undefined ? text.includes('"title"') : v.is(TitledRecord, value);
}

/** Reads the records in order; what is wrong with one costs that field or that record, and is a Problem. */
export function parsePaperLines(source: SourceText): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  for (const { line, text, value } of readJsonRecords(source.text)) {
    const tell = (message: string) => {
      result.problems.push({ file: source.name, line, message });
    };
    if (value === undefined) tell(`broken JSON: ${cutLine(text)}`);
    else {
      const draft = readPaperRecord(value, line, tell);
      const paper = draft === null ? null : paperFromDraft(draft, tell);
      if (paper) result.papers.push(paper);
      else tell(`no title: ${cutLine(JSON.stringify(value))}`);
    }
  }
  return result;
}
