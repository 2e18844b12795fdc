/** Papers as JSON in no format of a service: one object a line, or a list of them, with a title and whatever else is known. */
import type { Importer, ParsedSource, SourceText } from "../paper.ts";
import { findRecordKeys } from "./json-keys.ts";
import { parseJsonPapers } from "./json-papers.ts";
import { readPaperRecord } from "./paper-record.ts";

export const paperLines: Importer = {
  name: "JSON records",
  recognises: (text) => [...findRecordKeys(text)].some((key) => key.toLowerCase() === "title"),
  parse: parsePaperLines,
};

/** Reads the records in order; what is wrong with one costs that field or that record, and is a Problem. */
export function parsePaperLines(source: SourceText): ParsedSource {
  return parseJsonPapers(source, readPaperRecord);
}
