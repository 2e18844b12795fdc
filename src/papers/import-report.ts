/** The report of an import as a file, import.json, beside the map that was made from it. */
import * as v from "valibot";
import type { ImportReport } from "./paper.ts";

const COUNT = v.pipe(v.number(), v.integer(), v.minValue(0));

const REPORT: v.GenericSchema<unknown, ImportReport> = v.object({
  sources: v.array(v.object({ name: v.string(), paperCount: COUNT })),
  problems: v.array(v.object({ file: v.string(), line: v.nullable(COUNT), message: v.string() })),
});

export function serialiseReport({ sources, problems }: ImportReport): string {
  return `${JSON.stringify({ sources, problems }, null, 1)}\n`;
}

/** @throws "invalid import report: " and what is wrong */
export function readReport(text: string): ImportReport {
  const result = v.safeParse(v.pipe(v.string(), v.parseJson(), REPORT), text, { abortEarly: true });
  if (result.success) return result.output;
  throw new Error(`invalid import report: ${result.issues[0].message}`);
}
