/** Only the rows in sight are in the document: a table of any length scrolls. */
import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  type VirtualItem,
  Virtualizer,
  type VirtualizerOptions,
} from "@tanstack/virtual-core";
import type { RefObject } from "preact";
import { useLayoutEffect, useReducer, useRef, useState } from "preact/hooks";

interface VirtualRowsOptions {
  count: number;
  /** px, each. */
  rowHeight: number;
  /** px; it stands above the rows in the same scrolling box and stays there. */
  headerHeight: number;
  /** Stays in the document wherever the others scroll, so that the focus on it is not lost. */
  kept: number;
}

interface VirtualRows {
  scroller: RefObject<HTMLDivElement | null>;
  rows: readonly VirtualItem[];
  /** px, of all rows. */
  height: number;
  scrollTo: (row: number) => void;
  /** Rows that fit at once, at least 1. */
  perPage: number;
}

const OVERSCAN = 8;

/** The rows to put in the document for where the box is scrolled to. */
export function useVirtualRows(options: VirtualRowsOptions): VirtualRows {
  const { count, rowHeight, headerHeight, kept } = options;
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useReducer<number, undefined>((times) => times + 1, 0);
  const settings: VirtualizerOptions<HTMLDivElement, HTMLDivElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    overscan: OVERSCAN,
    scrollMargin: headerHeight,
    scrollPaddingStart: headerHeight,
    onChange: () => redraw(undefined),
    rangeExtractor: (range) => {
      const inSight = defaultRangeExtractor(range);
      const isThere = kept < 0 || kept >= count || inSight.includes(kept);
      return isThere ? inSight : [...inSight, kept].sort((a, b) => a - b);
    },
  };
  const [virtualizer] = useState(() => new Virtualizer(settings));
  virtualizer.setOptions(settings);
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => virtualizer._willUpdate());
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, rowHeight, headerHeight]);
  const seen = (virtualizer.scrollRect?.height ?? 0) - headerHeight;
  return {
    scroller,
    rows: virtualizer.getVirtualItems(),
    height: count * rowHeight,
    scrollTo: (row) => virtualizer.scrollToIndex(row, { align: "auto" }),
    perPage: Math.max(1, Math.floor(seen / rowHeight) - 1),
  };
}
