/** The dates of bibliographic exports, whose parts come apart: "2019//", "2019 Nov-Dec", month "June", "OCT 15" and a year. */

const MONTH =
  /(?<![a-z])(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)(?:uary|ruary|ch|il|ust|ember|tember|ober)?\.?(?![a-z])/i;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

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
  const name = MONTH.exec(text.slice(0, 40))?.[1]?.slice(0, 3).toLowerCase();
  return name === undefined ? null : MONTHS.indexOf(name) + 1;
}
