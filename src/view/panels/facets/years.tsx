/** Papers by year, with a range that is drawn over the bars or moved by its two ends. */
import { useMemo, useRef } from "preact/hooks";

import { showYears, type YearRange } from "../../state/view-state.ts";
import {
  barAt,
  brush,
  clampRange,
  countByYear,
  moveEnd,
  type RangeEnd,
  spanOf,
  type YearBar,
} from "../../queries/year-histogram.ts";
import { usePanels } from "../shared/panel-context.ts";
import { useFilteredWithout } from "./facet-count.tsx";
import { plural } from "../../../base/format.ts";

const KEY_STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: -Infinity,
  End: Infinity,
};

const END_LABELS: Record<RangeEnd, string> = { from: "First year", to: "Last year" };

function nameYears({ from, to }: YearRange): string {
  return from === to ? String(from) : `${from}–${to}`;
}

interface HandleProps {
  end: RangeEnd;
  range: YearRange;
  span: YearRange;
  onMove: (years: YearRange | null) => void;
}

function Handle({ end, range, span, onMove }: HandleProps) {
  const whole = span.to - span.from + 1;
  const edge = end === "from" ? range.from - span.from : range.to + 1 - span.from;
  const onKeyDown = (event: KeyboardEvent) => {
    const step = KEY_STEPS[event.key];
    if (step === undefined) return;
    event.preventDefault();
    onMove(moveEnd(range, end, range[end] + step, span));
  };
  return (
    <span
      class="year-handle"
      role="slider"
      tabIndex={0}
      data-end={end}
      aria-label={END_LABELS[end]}
      aria-valuemin={end === "from" ? span.from : range.from}
      aria-valuemax={end === "from" ? range.to : span.to}
      aria-valuenow={range[end]}
      style={{ left: `${(edge / whole) * 100}%` }}
      onKeyDown={onKeyDown}
    />
  );
}

function Bars({ bars, range }: { bars: readonly YearBar[]; range: YearRange }) {
  const most = Math.max(...bars.map(({ all }) => all));
  return (
    <>
      {bars.map((bar) => (
        <span
          key={bar.from}
          class={`year-bar${bar.to < range.from || bar.from > range.to ? " is-out" : ""}`}
          // So that a long span of years ends with a thinner bar, as wide as its years.
          style={{ flexGrow: bar.to - bar.from + 1 }}
          title={`${nameYears(bar)}: ${plural(bar.all, "paper")}${bar.left < bar.all ? `, ${bar.left} left` : ""}`}
        >
          <span style={{ height: `${(bar.all / most) * 100}%` }}>
            <span style={{ height: `${bar.all > 0 ? (bar.left / bar.all) * 100 : 0}%` }} />
          </span>
        </span>
      ))}
    </>
  );
}

/** Follows a pointer that was pressed on the histogram: on an end it moves that end, elsewhere it draws a new range. */
function useBrush(
  bars: readonly YearBar[],
  range: YearRange,
  span: YearRange,
  onMove: (years: YearRange | null) => void,
) {
  const track = useRef<HTMLDivElement>(null);
  const start = useRef<YearBar | RangeEnd | null>(null);
  const barUnder = ({ clientX }: PointerEvent): YearBar | undefined => {
    const box = track.current?.getBoundingClientRect();
    return box && barAt(bars, (clientX - box.left) / box.width);
  };
  const follow = (event: PointerEvent) => {
    const from = start.current;
    const bar = barUnder(event);
    if (from === null || !bar) return;
    onMove(
      typeof from === "string" ? moveEnd(range, from, bar[from], span) : brush(from, bar, span),
    );
  };
  const stop = () => {
    start.current = null;
  };
  const onPointerDown = (event: PointerEvent) => {
    if (event.button !== 0) return;
    const end = event.target instanceof HTMLElement ? event.target.dataset["end"] : undefined;
    start.current = end === "from" || end === "to" ? end : (barUnder(event) ?? null);
    track.current?.setPointerCapture(event.pointerId);
    if (end === undefined) follow(event);
  };
  return {
    track,
    events: { onPointerDown, onPointerMove: follow, onPointerUp: stop, onPointerCancel: stop },
  };
}

function Brush({ bars }: { bars: readonly YearBar[] }) {
  const { store } = usePanels();
  const { years } = store.state.value;
  const span = spanOf(bars);
  const range = clampRange(years, span);
  const move = (next: YearRange | null) => store.adjust((state) => showYears(state, next));
  const { track, events } = useBrush(bars, range, span, move);
  const showAll = () => {
    move(null);
    // The button goes with the range: the keyboard goes on at its first end.
    track.current?.querySelector<HTMLElement>("[role=slider]")?.focus();
  };
  return (
    <section class="facet">
      <h2>
        Years <span class="note">{nameYears(years ?? range)}</span>
        {years && (
          <button type="button" class="text-button" onClick={showAll}>
            All years
          </button>
        )}
      </h2>
      <div ref={track} class="years" role="group" aria-label="Papers by year" {...events}>
        <Bars bars={bars} range={range} />
        <Handle end="from" range={range} span={span} onMove={move} />
        <Handle end="to" range={range} span={span} onMove={move} />
      </div>
      <p class="year-ends" aria-hidden="true">
        <span>{span.from}</span>
        <span>{span.to}</span>
      </p>
    </section>
  );
}

/** The facet of years; absent where there are not two years to choose between. */
export function Years() {
  const { store } = usePanels();
  const filtered = useFilteredWithout("years");
  const { papers } = store.index.graph;
  const bars = useMemo(() => countByYear(papers, filtered), [papers, filtered]);
  return bars.length > 0 ? <Brush bars={bars} /> : null;
}
