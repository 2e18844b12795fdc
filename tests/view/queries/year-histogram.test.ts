import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  barAt,
  brush,
  clampRange,
  countByYear,
  moveEnd,
  spanOf,
  type YearBar,
} from "../../../src/view/queries/year-histogram.ts";

/** Papers "p0", "p1" and so on, of these years. */
function papersOf(years: readonly (number | null)[]) {
  return years.map((year, i) => ({
    id: `p${i}`,
    date: year === null ? null : { year, month: null, day: null },
  }));
}

/** "2019:1/2" for a year of two papers of which one is left, "2019-2020:0/0" for two years. */
function spell(bars: readonly YearBar[]): string {
  const nameYears = ({ from, to }: YearBar) => (from === to ? String(from) : `${from}-${to}`);
  return bars.map((bar) => `${nameYears(bar)}:${bar.left}/${bar.all}`).join(" ");
}

const anyYears = fc.array(fc.option(fc.integer({ min: 1, max: 2100 })), { maxLength: 60 });
const SPAN = { from: 2010, to: 2020 };
const anyYear = fc.integer({ min: 2000, max: 2030 });
const anyRange = fc
  .tuple(fc.integer({ min: 2010, max: 2020 }), fc.integer({ min: 2010, max: 2020 }))
  .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));

describe("countByYear", () => {
  it("has a bar for each year from the first to the last, also for those without papers", () => {
    const papers = papersOf([2021, 2018, 2021, null]);
    expect(spell(countByYear(papers, null))).toBe("2018:1/1 2019:0/0 2020:0/0 2021:2/2");
  });

  it("counts beside all papers those that the other filters leave", () => {
    const papers = papersOf([2018, 2019, 2019]);
    expect(spell(countByYear(papers, new Set(["p1"])))).toBe("2018:0/1 2019:1/2");
    expect(spell(countByYear(papers, new Set()))).toBe("2018:0/1 2019:0/2");
  });

  it.each([
    ["no paper", []],
    ["no date", [null, null]],
    ["a single year", [2020, 2020, null]],
  ])("has no bars for %s", (_name, years) => {
    expect(countByYear(papersOf(years), null)).toEqual([]);
  });

  it("puts several years into a bar where each alone would make too many, and ends with the last year", () => {
    expect(countByYear(papersOf([1981, 2020]), null)).toHaveLength(40);
    const bars = countByYear(papersOf([1980, 1981, 1982, 2020]), null);
    expect(bars).toHaveLength(21);
    expect(spell(bars.slice(0, 2))).toBe("1980-1981:2/2 1982-1983:1/1");
    expect(bars.at(-1)).toEqual({ from: 2020, to: 2020, all: 1, left: 1 });
  });

  it("puts every dated paper into exactly one of at most 40 bars that leave no gap", () => {
    fc.assert(
      fc.property(anyYears, fc.array(fc.nat(59)), (years, leftPlaces) => {
        const left = new Set(leftPlaces.map((i) => `p${i}`));
        const papers = papersOf(years);
        const bars = countByYear(papers, left);
        const dated = papers.flatMap(({ id, date }) => (date ? [{ id, year: date.year }] : []));
        expect(bars.length).toBeLessThanOrEqual(40);
        if (new Set(dated.map(({ year }) => year)).size < 2) {
          expect(bars).toEqual([]);
          return;
        }
        bars.slice(1).forEach((bar, i) => expect(bar.from).toBe((bars[i]?.to ?? 0) + 1));
        for (const bar of bars) {
          const own = dated.filter(({ year }) => year >= bar.from && year <= bar.to);
          expect(bar.all).toBe(own.length);
          expect(bar.left).toBe(own.filter(({ id }) => left.has(id)).length);
        }
        const span = spanOf(bars);
        expect(dated.every(({ year }) => year >= span.from && year <= span.to)).toBe(true);
      }),
    );
  });

  it("counts more papers than a call can have arguments", () => {
    const papers = papersOf(Array.from({ length: 300_000 }, (_, i) => 2000 + (i % 2)));
    expect(spell(countByYear(papers, null))).toBe("2000:150000/150000 2001:150000/150000");
  });
});

describe("spanOf", () => {
  it("goes from the first year of the first bar to the last of the last", () => {
    expect(spanOf(countByYear(papersOf([1950, 2020]), null))).toEqual({ from: 1950, to: 2020 });
  });

  it("has no answer without bars", () => {
    expect(() => spanOf([])).toThrow("no bars");
  });
});

describe("clampRange", () => {
  it("is all years where none are asked for", () => {
    expect(clampRange(null, SPAN)).toEqual(SPAN);
  });

  it("cuts what sticks out at either end, and leaves alone what does not", () => {
    expect(clampRange({ from: 1990, to: 2012 }, SPAN)).toEqual({ from: 2010, to: 2012 });
    expect(clampRange({ from: 2018, to: 2099 }, SPAN)).toEqual({ from: 2018, to: 2020 });
    expect(clampRange({ from: 2013, to: 2013 }, SPAN)).toEqual({ from: 2013, to: 2013 });
  });

  it("stays inside the span, its ends in order", () => {
    fc.assert(
      fc.property(anyYear, anyYear, (a, b) => {
        const range = clampRange({ from: Math.min(a, b), to: Math.max(a, b) }, SPAN);
        expect(range.from).toBeGreaterThanOrEqual(SPAN.from);
        expect(range.to).toBeLessThanOrEqual(SPAN.to);
        expect(range.from).toBeLessThanOrEqual(range.to);
      }),
    );
  });
});

describe("moveEnd", () => {
  const range = { from: 2012, to: 2015 };

  it("moves one end and leaves the other where it is", () => {
    expect(moveEnd(range, "from", 2013, SPAN)).toEqual({ from: 2013, to: 2015 });
    expect(moveEnd(range, "to", 2018, SPAN)).toEqual({ from: 2012, to: 2018 });
  });

  it("stops at the other end instead of passing it", () => {
    expect(moveEnd(range, "from", 2019, SPAN)).toEqual({ from: 2015, to: 2015 });
    expect(moveEnd(range, "to", 2001, SPAN)).toEqual({ from: 2012, to: 2012 });
  });

  it("stops at the first and the last year, as Home and End ask", () => {
    expect(moveEnd(range, "from", -Infinity, SPAN)).toEqual({ from: 2010, to: 2015 });
    expect(moveEnd(range, "to", Infinity, SPAN)).toEqual({ from: 2012, to: 2020 });
  });

  it("filters nothing once it spans all years again", () => {
    expect(moveEnd({ from: 2011, to: 2020 }, "from", 2010, SPAN)).toBeNull();
    expect(moveEnd({ from: 2010, to: 2019 }, "to", 2020, SPAN)).toBeNull();
  });

  it("gives a range inside the span whose ends are in order, wherever it is moved", () => {
    fc.assert(
      fc.property(anyRange, fc.constantFrom("from", "to"), anyYear, (own, end, year) => {
        const moved = moveEnd(own, end, year, SPAN) ?? SPAN;
        expect(moved.from).toBeLessThanOrEqual(moved.to);
        expect(moved).toEqual(clampRange(moved, SPAN));
        const other = end === "from" ? "to" : "from";
        expect(moved[other]).toBe(own[other]);
      }),
    );
  });
});

describe("brush", () => {
  const early = { from: 2012, to: 2013 };
  const late = { from: 2016, to: 2017 };

  it("takes both bars whole, drawn from left to right or from right to left", () => {
    expect(brush(early, late, SPAN)).toEqual({ from: 2012, to: 2017 });
    expect(brush(late, early, SPAN)).toEqual({ from: 2012, to: 2017 });
  });

  it("takes a single bar where the pointer did not leave it", () => {
    expect(brush(late, late, SPAN)).toEqual(late);
  });

  it("filters nothing where it goes over all bars", () => {
    expect(brush({ from: 2010, to: 2010 }, { from: 2020, to: 2020 }, SPAN)).toBeNull();
  });
});

describe("barAt", () => {
  const bars = countByYear(papersOf([2018, 2021]), null);

  it.each([
    [0, 2018],
    [0.24, 2018],
    [0.26, 2019],
    [0.74, 2020],
    [0.76, 2021],
  ])("finds at %d of the width the bar of %d", (share, year) => {
    expect(barAt(bars, share)?.from).toBe(year);
  });

  it("takes the nearest bar for a pointer beyond either edge", () => {
    expect(barAt(bars, -3)?.from).toBe(2018);
    expect(barAt(bars, 1)?.from).toBe(2021);
    expect(barAt(bars, 7)?.from).toBe(2021);
  });

  it("finds nothing where there are no bars", () => {
    expect(barAt([], 0.5)).toBeUndefined();
  });
});
