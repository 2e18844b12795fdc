/** The dates of bibliographic exports, whose parts come apart: "2019//", "2019 Nov-Dec", month "June", "OCT 15" and a year. */
import { monthFromName } from "./partial-date.ts";

const WORD = /(?<![a-z])[a-z]{3,9}(?![a-z])/gi;

/** As precise an ISO date as the parts give: "2019-06-02", "2019-06", "2019"; of a range its start; "" without a year. */
export function isoDate(year: string, month = "", day = ""): string {
  const yearDigits = /(?<!\d)\d{4}(?!\d)/.exec(year)?.[0];
  if (yearDigits === undefined) return "";
  const monthNumber = readMonth(month);
  if (monthNumber === null) return yearDigits;
  const dayNumber = Number(/^\D{0,3}(\d{1,2})(?!\d)/.exec(day)?.[1] ?? 0);
  const parts = dayNumber === 0 ? [monthNumber] : [monthNumber, dayNumber];
  return [yearDigits, ...parts.map((part) => String(part).padStart(2, "0"))].join("-");
}

/** Reads "2017 Nov 15", "2019 Nov-Dec", "1998 Dec 25-1999 Jan 3"; a season counts as its year. */
export function isoDateFromWords(text: string): string {
  const [year = "", month = "", day = ""] = text
    .trim()
    .slice(0, 40)
    .split(/[\s-]+/, 3);
  return /^\d{4}$/.test(year) ? isoDate(year, month, day) : "";
}

function readMonth(text: string): number | null {
  const number = /^\s*0?(\d{1,2})\s*$/.exec(text)?.[1];
  if (number !== undefined) return Number(number) === 0 ? null : Number(number);
  const words = text.slice(0, 40).match(WORD) ?? [];
  return words.map(monthFromName).find((month) => month !== null) ?? null;
}
