/** Papers by year, for the histogram, and how the two ends of its range move. */
import { extent } from "../../base/statistics.ts";
import type { YearRange } from "../state/view-state.ts";
import type { LoadedPaper } from "../../graph/model.ts";

/** One bar: a year, or several where the papers span too many to draw one by one. */
export interface YearBar extends YearRange {
  all: number;
  /** Of these, how many the other filters leave. */
  left: number;
}

export type RangeEnd = "from" | "to";

const MOST_BARS = 40;

/**
 * Papers of each bar, without a gap from the first year to the last; no bars where fewer than two years are known.
 * @param filtered ids that the other filters leave; null for all
 */
export function countByYear(
  papers: readonly Pick<LoadedPaper, "id" | "date">[],
  filtered: ReadonlySet<string> | null,
): YearBar[] {
  const dated = papers.flatMap(({ id, date }) =>
    typeof date?.year === "number" ? [{ id, year: date.year }] : [],
  );
  if (dated.length === 0) return [];
  const years = dated.map(({ year }) => year);
  const [first, last] = extent(years);
  if (first === last) return [];
  const step = Math.ceil((last - first + 1) / MOST_BARS);
  const bars = Array.from({ length: Math.ceil((last - first + 1) / step) }, (_, i) => ({
    from: first + i * step,
    to: Math.min(first + (i + 1) * step - 1, last),
    all: 0,
    left: 0,
  }));
  for (const { id, year } of dated) {
    const bar = bars[Math.floor((year - first) / step)];
    if (!bar) continue;
    bar.all++;
    if (filtered === null || filtered.has(id)) bar.left++;
  }
  return bars;
}

/** From the first year to the last of all bars. @throws without bars */
export function spanOf(bars: readonly YearBar[]): YearRange {
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) throw new Error("no bars");
  return { from: first.from, to: last.to };
}

/** The range that is asked for, cut to the years there are; all years without one. */
export function clampRange(range: YearRange | null, span: YearRange): YearRange {
  if (!range) return span;
  const clamp = (year: number) => Math.min(Math.max(year, span.from), span.to);
  return { from: clamp(range.from), to: clamp(range.to) };
}

/** The range with one end moved, which stops at the other; null where it spans all, as that filters nothing. */
export function moveEnd(
  range: YearRange,
  end: RangeEnd,
  year: number,
  span: YearRange,
): YearRange | null {
  const moved =
    end === "from"
      ? { ...range, from: Math.max(span.from, Math.min(year, range.to)) }
      : { ...range, to: Math.min(span.to, Math.max(year, range.from)) };
  return orAll(moved, span);
}

/** All years from one bar to another, in either order; null where they are all. */
export function brush(a: YearRange, b: YearRange, span: YearRange): YearRange | null {
  return orAll({ from: Math.min(a.from, b.from), to: Math.max(a.to, b.to) }, span);
}

function orAll(range: YearRange, span: YearRange): YearRange | null {
  return range.from <= span.from && range.to >= span.to ? null : range;
}

/**
 * The bar under a point of the histogram, where each is as wide as its years; undefined without bars.
 * @param share 0 at the left edge, 1 at the right
 */
export function barAt(bars: readonly YearBar[], share: number): YearBar | undefined {
  if (bars.length === 0) return undefined;
  const { from, to } = spanOf(bars);
  const year = from + Math.floor(share * (to - from + 1));
  return bars.find((bar) => year <= bar.to) ?? bars.at(-1);
}
