/** The one place where the view's state lives: changes go in as functions, the address follows, Back comes back out. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";

import { type Filters, applyFilters, type FilterResult } from "./filters.ts";
import type { GraphIndex } from "./graph-index.ts";
import { type Camera, isSameSelection, type Selection, type ViewState } from "./view-state.ts";
import {
  findLacking,
  findSelected,
  formatHash,
  keepKnown,
  parseCorpus,
  parseHash,
  parseSelection,
  selectionPath,
} from "./url-hash.ts";
import type { Hover } from "./view-state.ts";
import type { AddressBar } from "./address-bar.ts";

export interface Store {
  /** The map as it stands; another one after `replaceIndex`. A component that reads it is drawn again after that. */
  readonly index: GraphIndex;
  /** What the address asks for, as far as the map has it. */
  state: ReadonlySignal<ViewState>;
  hover: ReadonlySignal<Hover>;
  /** What was selected before, oldest first, without the present selection. */
  trail: ReadonlySignal<readonly Selection[]>;
  /** Changes the state as a new step for Back. */
  update: (change: (state: ViewState) => ViewState) => void;
  setHover: (hover: Hover) => void;
  /** Changes the state without a new step for Back: for sliders and typing, which pass many values on the way. */
  adjust: (change: (state: ViewState) => ViewState) => void;
  /**
   * Replaces the map by one recomputed from the same papers. Filters and a selection that the new map lacks leave the
   * state, but stay in the address, and are in the state again once a map has them.
   */
  replaceIndex: (index: GraphIndex) => void;
  /** Goes up by one whenever Back, Forward or a hand-edited address brought another state. */
  arrivals: ReadonlySignal<number>;
  /** Keeps the camera in the address without a new step for Back. */
  setCamera: (camera: Camera | null) => void;
  /** Goes to the selection before; where there is none, closes the details instead of leaving the page. */
  back: () => void;
  /** Papers, entities and communities that pass the filters. */
  filtered: ReadonlySignal<FilterResult>;
  /** How many filters name what this map lacks; they wait for a map that has it. */
  waiting: ReadonlySignal<number>;
  /** Stops following the address, when another map takes this one's place. */
  close: () => void;
}

const LONGEST_TRAIL = 6;

type Change = (state: ViewState) => ViewState;

/** @param first the map as it was loaded */
export function createStore(first: GraphIndex, address: AddressBar): Store {
  const index = signal(first);
  const hover = signal<Hover>(null);
  const resetHover = () => void (hover.value = null);
  const { paths, state, lacking, ask, ...following } = followAddress(index, address, resetHover);
  const trail = computed(() =>
    paths.value.flatMap((path) => {
      const visited = parseSelection(path);
      return (visited && findSelected(visited, index.value)) ?? [];
    }),
  );
  const update = (change: Change): void => {
    const before = state.value.selection;
    const isNew = !isSameSelection(before, change(state.value).selection);
    batch(() => {
      if (isNew) resetHover();
      if (isNew && before)
        paths.value = [...paths.value, selectionPath(before)].slice(-LONGEST_TRAIL);
      ask(change, address.push);
    });
  };
  const adjust = (change: Change): void => ask(change, address.replace);
  return {
    get index() {
      return index.value;
    },
    state,
    hover,
    trail,
    filtered: followFilters(index, state),
    waiting: computed(() => lacking.value.communities.length + lacking.value.named.length),
    update,
    adjust,
    replaceIndex: (next) => void (index.value = next),
    setHover: (next) => void (hover.value = next),
    setCamera: (camera) => adjust((now) => ({ ...now, camera })),
    back() {
      if (trail.value.length > 0) address.back();
      else update((now) => ({ ...now, selection: null }));
    },
    ...following,
  };
}

/** What the address asks for, and what the map has of it; both follow Back, Forward and a hand-edited address. */
function followAddress(
  index: ReadonlySignal<GraphIndex>,
  address: AddressBar,
  onArrival: () => void,
) {
  const { corpus } = index.peek();
  const asked = signal<ViewState>({ ...parseHash(address.readHash()), corpus });
  const paths = signal(checkTrail(address.readTrail()));
  const known = computed(() => keepKnown(asked.value, index.value));
  const selection = steady(() => known.value.selection);
  const state = computed(() => ({ ...known.value, selection: selection.value }));
  const lacking = computed(() => findLacking(asked.value, index.value));
  const arrivals = signal(0);
  const close = address.onMove(() => {
    // An address of another corpus is for the store of that one.
    if (parseCorpus(address.readHash()) !== corpus) return;
    batch(() => {
      onArrival();
      paths.value = checkTrail(address.readTrail());
      asked.value = parseHash(address.readHash());
      arrivals.value++;
    });
  });
  /** Writes the address that a change leads to, where it is another, before anything follows it. */
  const ask = (change: Change, write: AddressBar["push"]): void => {
    const next = askFor(asked.value, state.value, change(state.value), lacking.value);
    if (formatHash(next) === formatHash(asked.value)) return;
    write(formatHash(next), paths.value);
    asked.value = next;
  };
  return { paths, state, lacking, arrivals, ask, close };
}

/** Filters the map anew when a filter or the map changes, and not with every other change of the state. */
function followFilters(
  index: ReadonlySignal<GraphIndex>,
  state: ReadonlySignal<ViewState>,
): ReadonlySignal<FilterResult> {
  const follow = <K extends keyof Filters>(key: K) => steady(() => state.value[key]);
  const hiddenTypes = follow("hiddenTypes");
  const communities = follow("communities");
  const years = follow("years");
  const venues = follow("venues");
  const named = follow("named");
  const isExact = follow("isExact");
  return computed(() =>
    applyFilters(index.value, {
      hiddenTypes: hiddenTypes.value,
      communities: communities.value,
      years: years.value,
      venues: venues.value,
      named: named.value,
      isExact: isExact.value,
    }),
  );
}

/** A computed signal that keeps the same object while its content is equal, so that nothing that follows it is computed anew. */
function steady<T>(read: () => T): ReadonlySignal<T> {
  let kept: { value: T } | null = null;
  return computed(() => {
    const value = read();
    if (!kept || JSON.stringify(value) !== JSON.stringify(kept.value)) kept = { value };
    return kept.value;
  });
}

/** What was asked for with the difference of two states put in; names that this map lacks stay asked for. */
function askFor(
  asked: ViewState,
  before: ViewState,
  after: ViewState,
  lacking: ReturnType<typeof findLacking>,
): ViewState {
  const changed = Object.entries(after).filter(
    ([key, value]) => value !== before[key as keyof ViewState],
  );
  const next: ViewState = { ...asked, ...Object.fromEntries(changed) };
  for (const key of ["communities", "named"] as const) {
    // An emptied list is empty, also of what this map lacks.
    if (after[key] !== before[key] && after[key].length > 0)
      next[key] = [...new Set([...after[key], ...lacking[key]])].sort();
  }
  return next;
}

function checkTrail(trail: unknown): readonly string[] {
  return Array.isArray(trail) ? trail.filter((path) => typeof path === "string") : [];
}
