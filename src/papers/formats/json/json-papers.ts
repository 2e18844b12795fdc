/** Reads the papers of a JSON file record by record; a broken one is a Problem and costs no other. */
import * as v from "valibot";
import { cutLine } from "../../../base/clean-text.ts";
import { paperFromDraft, type PaperDraft, loseRecord } from "../../paper-draft.ts";
import type { ParsedSource, SourceText } from "../../paper.ts";
import { readJsonRecords } from "./json-records.ts";

/** Makes a draft of a record; null where it has no title. */
export type RecordReader = (
  record: object,
  line: number,
  report: (message: string) => void,
) => PaperDraft | null;

const Fields = v.looseObject({});

/** Reads the records in order; what is wrong with one costs that field or that record, and is a Problem. */
export function parseJsonPapers(
  { name: file, text }: SourceText,
  readDraft: RecordReader,
): ParsedSource {
  const result: ParsedSource = { papers: [], problems: [] };
  for (const record of readJsonRecords(text)) {
    const { line, value, fault } = record;
    const report = (message: string) => {
      result.problems.push({ file, line, message });
    };
    const lose = (reason: string) => {
      loseRecord(result, { file, line, message: `${reason}: ${cutLine(record.text)}` });
    };
    if (fault !== null) lose(fault);
    else if (!v.is(Fields, value)) lose("no record");
    else {
      const draft = readDraft(value, line, report);
      const paper = draft === null ? null : paperFromDraft(draft, report);
      if (paper) result.papers.push(paper);
      else lose("no title");
    }
  }
  return result;
}

/** Checks the fields of a record one by one; `report` hears of each that cannot be used, which is left out. */
export function readFields<T extends v.GenericSchema<unknown, object>>(
  schema: T,
  record: object,
  report: (message: string) => void,
): v.InferOutput<T> {
  const result = v.safeParse(schema, record);
  if (result.success) return result.output;
  const unusable = new Set(result.issues.map((issue) => String(issue.path?.[0].key)));
  const usable = Object.entries(record).filter(([key, value]) => {
    if (unusable.has(key)) report(`unusable ${key}: ${cutLine(JSON.stringify(value))}`);
    return !unusable.has(key);
  });
  return v.parse(schema, Object.fromEntries(usable));
}
