/** Signs that are TeX in one place and themselves in another: dollars, braces, dashes, ties. */
import type { Range } from "./tex-cursor.ts";

/** Longer formulas do not stand in the text of an abstract. */
const MAX_FORMULA_LENGTH = 1_000;
/** A set or a mapping shows what it is at its start. */
const MAX_LOOKED_AT = 200;

const CLOSINGS = new Map([
  ["$", "$"],
  ["$$", "$$"],
  ["\\(", "\\)"],
  ["\\[", "\\]"],
]);

/** What is between the signs of the formula that opens at a position; null where a dollar is money or none closes. */
export function findFormula(
  text: string,
  position: number,
  end: number,
): (Range & { next: number }) | null {
  const two = text.slice(position, position + 2);
  const opening = CLOSINGS.has(two) ? two : text.charAt(position);
  const closing = CLOSINGS.get(opening);
  if (closing === undefined) return null;
  const start = position + opening.length;
  const content = text.slice(start, Math.min(end, start + MAX_FORMULA_LENGTH));
  const length = findClosing(content, closing);
  if (length < 0) return null;
  const next = start + length + closing.length;
  const isFormula = opening !== "$" || isFormulaText(content.slice(0, length), text.charAt(next));
  return isFormula ? { start, end: start + length, next } : null;
}

/** An escaped dollar closes nothing. */
function findClosing(content: string, closing: string): number {
  for (let from = 0; ;) {
    const found = content.indexOf(closing, from);
    if (found <= 0 || closing !== "$" || content.charAt(found - 1) !== "\\") return found;
    from = found + 1;
  }
}

/** As Pandoc has it, no blank inside the signs and no digit after; what is TeX without doubt may have both. */
function isFormulaText(content: string, after: string): boolean {
  const trimmed = content.trim();
  if (trimmed === "" || content.includes("\n\n")) return false;
  if (/[\\^_{}]/.test(content) || trimmed.length === 1) return true;
  if (/[A-Za-z]{2} +[A-Za-z]{2}/.test(content)) return false;
  return trimmed === content && !/\d/.test(after);
}

/** Whether braces in text that may be no TeX are meant as such, as those of sets and mappings are. */
export function isBraceText(content: string, before: string): boolean {
  const start = content.slice(0, MAX_LOOKED_AT);
  if (start.includes("\\")) return false;
  return /[,;:="|]/.test(start) || content.trim() === "" || /[$#%@(=]$/.test(before);
}

/** What a run of hyphens stands for; in text that may be no TeX "--fast" is an option of a program. */
export function writeDash(run: string, before: string, after: string, isLoose: boolean): string {
  if (run.length === 3) return "—";
  const isOption = isLoose && /^\s?$/.test(before) && /\w/.test(after);
  return run.length === 2 && !isOption ? "–" : run;
}

/** Whether a tilde is a blank that keeps its line: not in "~5", "/~ada" and "x ~ y". */
export function isTie(before: string, after: string): boolean {
  return /[^\s/=(~]/.test(before) && /[^\s~]/.test(after);
}
