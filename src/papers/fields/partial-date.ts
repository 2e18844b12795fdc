import type { PartialDate } from "../paper.ts";

const MONTHS =
  "january february march april may june july august september october november december".split(
    " ",
  );
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The first scientific journal; anything earlier is a slip. */
const FIRST_YEAR = 1665;
/** No clock here: a fixed bound that catches 32025 and 9999 alike. */
const LAST_YEAR = 2199;

const MONTH = "(?<month>[a-z]{3,9})\\.?";
const DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th)?";
const YEAR = "(?<year>\\d{4})";
const WEEKDAY = "(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,? )?";
const WORDED_DATES = [`${MONTH} ${DAY}(?:,? ${YEAR})?`, `${DAY} ${MONTH}(?:,? ${YEAR})?`].map(
  (form) => new RegExp(`^${WEEKDAY}${form}$`, "i"),
);
const MONTH_AND_YEAR = new RegExp(`^${MONTH} ${YEAR}$`, "i");
const ISO_DATE = /^(?<year>\d{4})-(?<month>\d{2})(?:-(?<day>\d{2}))?(?:$|T)/;

/** Reads "Mar 14", "14 March 2025", "Friday, Dec 25, 2025", "March 2025" or "2025-03-14"; null for anything else. */
export function parseDateHeader(text: string): PartialDate | null {
  const line = text.trim();
  if (line.length > 40) return null;
  const iso = parseIsoDate(line);
  if (iso) return iso;
  for (const form of [...WORDED_DATES, MONTH_AND_YEAR]) {
    const parts = form.exec(line)?.groups;
    if (!parts) continue;
    const month = monthFromName(parts["month"] ?? "");
    return month === null ? null : checkedDate(parts["year"], month, parts["day"]);
  }
  return null;
}

/** Reads "2025-03-14", "2025-03" or a full timestamp; null for anything else, or for a day that no calendar has. */
export function parseIsoDate(text: string): PartialDate | null {
  const parts = ISO_DATE.exec(text)?.groups;
  return parts ? checkedDate(parts["year"], Number(parts["month"]), parts["day"]) : null;
}

/** A date of which only the year is known; null for a year no paper can have. */
export function dateFromYear(year: number): PartialDate | null {
  return isPossibleYear(year) ? { year, month: null, day: null } : null;
}

/** The number, 1–12, of an English month written whole or cut after three letters or more; null for other words. */
export function monthFromName(name: string): number | null {
  if (name.length < 3) return null;
  const index = MONTHS.findIndex((month) => month.startsWith(name.toLowerCase()));
  return index < 0 ? null : index + 1;
}

function checkedDate(
  yearText: string | undefined,
  month: number,
  dayText: string | undefined,
): PartialDate | null {
  const year = yearText === undefined ? null : Number(yearText);
  const day = dayText === undefined ? null : Number(dayText);
  if (year !== null && !isPossibleYear(year)) return null;
  const lastDay = DAYS_IN_MONTH[month - 1];
  if (lastDay === undefined || (day !== null && (day < 1 || day > lastDay))) return null;
  return { year, month, day };
}

function isPossibleYear(year: number): boolean {
  return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}
