/** The report of an import as a file, import.json, beside the map that was made from it. */
import * as v from "valibot";
import { compareText } from "../base/compare-text.ts";
import type { ImportReport, Problem } from "./paper.ts";

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));
const SHARE = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const REPORT: v.GenericSchema<unknown, ImportReport> = v.object({
  sources: v.array(
    v.object({
      name: v.string(),
      format: v.nullable(v.string()),
      recordCount: COUNT,
      paperCount: COUNT,
      mergedCount: COUNT,
    }),
  ),
  mergedCount: COUNT,
  shares: v.object({ abstract: SHARE, keywords: SHARE, date: SHARE, code: SHARE }),
  problems: v.array(v.object({ file: v.string(), line: v.nullable(COUNT), message: v.string() })),
});

/** The text of import.json, one fact a line. */
export function serialiseReport({ sources, mergedCount, shares, problems }: ImportReport): string {
  return `${JSON.stringify({ sources, mergedCount, shares, problems }, null, 1)}\n`;
}

/**
 * Reads what `serialiseReport` wrote.
 * @throws "invalid import report: " and what is wrong
 */
export function readReport(text: string): ImportReport {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), REPORT), text, { abortEarly: true });
  if (result.success) return result.output;
  throw new Error(`invalid import report: ${result.issues[0].message}`);
}

/** The report with the files that could not be read among the others, each by its Problem. */
export function addUnreadFiles(report: ImportReport, problems: readonly Problem[]): ImportReport {
  const unread = problems.map(({ file }) => {
    return { name: file, format: null, recordCount: 0, paperCount: 0, mergedCount: 0 };
  });
  return {
    ...report,
    sources: [...report.sources, ...unread].sort((a, b) => compareText(a.name, b.name)),
    problems: [...problems, ...report.problems].sort((a, b) => compareText(a.file, b.file)),
  };
}
