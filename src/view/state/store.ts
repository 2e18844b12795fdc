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
  /** The map as it stands; another one after `replaceIndex`. Reading it in a component follows it. */
  readonly index: GraphIndex;
  state: ReadonlySignal<ViewState>;
  hover: ReadonlySignal<Hover>;
  /** What was selected on the way here, oldest first, without the present selection. */
  trail: ReadonlySignal<readonly Selection[]>;
  update: (change: (state: ViewState) => ViewState) => void;
  setHover: (hover: Hover) => void;
  /** Changes what moves steadily under the hand, such as a slider, without a new step for Back at each stop. */
  adjust: (change: (state: ViewState) => ViewState) => void;
  /** The same papers, woven otherwise. What is asked for and not there is out of the state until a map has it again. */
  replaceIndex: (index: GraphIndex) => void;
  /** Goes up by one whenever Back, Forward or a hand-edited address brought another state. */
  arrivals: ReadonlySignal<number>;
  /** Follows the camera without a new step for Back. */
  setCamera: (camera: Camera | null) => void;
  /** To what was open before; without anything, closes the details instead of leaving the page. */
  back: () => void;
  /** What the filters leave. */
  filtered: ReadonlySignal<FilterResult>;
  /** How many filters are asked for that wait for a map that has what they name. */
  waiting: ReadonlySignal<number>;
  /** Stops following the address, when another map takes this one's place. */
  close: () => void;
}

const LONGEST_TRAIL = 6;

/** @param first the map as it was loaded */
export function createStore(first: GraphIndex, address: AddressBar): Store {
  const index = signal(first);
  /** As the address has it; the state is what the map has of it. */
  const asked = signal({ ...parseHash(address.readHash()), corpus: first.corpus });
  const known = computed(() => keepKnown(asked.value, index.value));
  const selection = steady(() => known.value.selection);
  const state = computed(() => ({ ...known.value, selection: selection.value }));
  const lacking = computed(() => findLacking(asked.value, index.value));
  const hover = signal<Hover>(null);
  const paths = signal(checkTrail(address.readTrail()));
  const trail = computed(() =>
    paths.value.flatMap((path) => {
      const visited = parseSelection(path);
      return (visited && findSelected(visited, index.value)) ?? [];
    }),
  );
  const arrivals = signal(0);
  const close = address.onMove(() => {
    // An address of another corpus is for the store of that one.
    if (parseCorpus(address.readHash()) !== first.corpus) return;
    batch(() => {
      hover.value = null;
      paths.value = checkTrail(address.readTrail());
      asked.value = parseHash(address.readHash());
      arrivals.value++;
    });
  });
  /** Gives the address of what a change asks for to `tell` where it is another, before anything follows it. */
  const ask = (change: (state: ViewState) => ViewState, tell: AddressBar["push"]): void => {
    const next = askFor(asked.value, state.value, change(state.value), lacking.value);
    if (formatHash(next) === formatHash(asked.value)) return;
    tell(formatHash(next), paths.value);
    asked.value = next;
  };
  const update = (change: (state: ViewState) => ViewState): void => {
    const before = state.value.selection;
    const isNew = !isSameSelection(before, change(state.value).selection);
    batch(() => {
      if (isNew) hover.value = null;
      if (isNew && before)
        paths.value = [...paths.value, selectionPath(before)].slice(-LONGEST_TRAIL);
      ask(change, address.push);
    });
  };
  const adjust = (change: (state: ViewState) => ViewState): void => ask(change, address.replace);
  // One by one, so that a selection filters nothing anew.
  const follow = <K extends keyof Filters>(key: K) => steady(() => state.value[key]);
  const hiddenTypes = follow("hiddenTypes");
  const communities = follow("communities");
  const years = follow("years");
  const venues = follow("venues");
  const named = follow("named");
  const filtered = computed(() =>
    applyFilters(index.value, {
      hiddenTypes: hiddenTypes.value,
      communities: communities.value,
      years: years.value,
      venues: venues.value,
      named: named.value,
    }),
  );
  return {
    get index() {
      return index.value;
    },
    state,
    hover,
    trail,
    filtered,
    waiting: computed(() => lacking.value.communities.length + lacking.value.named.length),
    update,
    adjust,
    replaceIndex(next) {
      index.value = next;
    },
    arrivals,
    setHover(next) {
      hover.value = next;
    },
    setCamera: (camera) => adjust((now) => ({ ...now, camera })),
    back() {
      if (trail.value.length > 0) address.back();
      else update((now) => ({ ...now, selection: null }));
    },
    close,
  };
}

/** The same value as long as nothing in it changes, so that what follows it stays, too. */
function steady<T>(read: () => T): ReadonlySignal<T> {
  let kept: { value: T } | null = null;
  return computed(() => {
    const value = read();
    if (!kept || JSON.stringify(value) !== JSON.stringify(kept.value)) kept = { value };
    return kept.value;
  });
}

/** What was asked for, with what changed from one state to the next: what this map lacks is not forgotten. */
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
    // Who empties a list wants none of it.
    if (after[key] !== before[key] && after[key].length > 0)
      next[key] = [...new Set([...after[key], ...lacking[key]])].sort();
  }
  return next;
}

function checkTrail(trail: unknown): readonly string[] {
  return Array.isArray(trail) ? trail.filter((path) => typeof path === "string") : [];
}
