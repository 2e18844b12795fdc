/** The one place where the view's state lives: changes go in as functions, the address follows, Back comes back out. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals";

import { type Filters, findLeft, type Left } from "./filter.ts";
import type { Hover } from "./focus.ts";
import type { GraphIndex } from "./graph-index.ts";
import { type Camera, isSameSelection, type Selection, type ViewState } from "./state.ts";
import { formatHash, parseCorpus, parseHash, parseSelection, selectionPath } from "./url.ts";

/** The browser's history as far as the store needs it. */
export interface AddressBar {
  readHash: () => string;
  readTrail: () => unknown;
  push: (hash: string, trail: readonly string[]) => void;
  replace: (hash: string, trail: readonly string[]) => void;
  back: () => void;
  /** Calls back after Back, Forward or a hand-edited address, until the function it returns is called. */
  onMove: (listener: () => void) => () => void;
}

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
  /** The same papers, woven otherwise; what the state names and is no more there is let go of. */
  replaceIndex: (index: GraphIndex) => void;
  /** Goes up by one whenever Back, Forward or a hand-edited address brought another state. */
  arrivals: ReadonlySignal<number>;
  /** Follows the camera without a new step for Back. */
  setCamera: (camera: Camera | null) => void;
  /** To what was open before; without anything, closes the details instead of leaving the page. */
  back: () => void;
  /** What the filters leave. */
  left: ReadonlySignal<Left>;
  /** Stops following the address, when another map takes this one's place. */
  close: () => void;
}

const LONGEST_TRAIL = 6;

/** @param first the map as it was loaded */
export function createStore(first: GraphIndex, address: AddressBar): Store {
  const index = signal(first);
  const state = signal(parseHash(address.readHash(), first));
  const hover = signal<Hover>(null);
  const paths = signal(checkTrail(address.readTrail()));
  const arrivals = signal(0);
  const close = address.onMove(() => {
    // An address of another corpus is for the store of that one.
    if (parseCorpus(address.readHash()) !== first.corpus) return;
    hover.value = null;
    paths.value = checkTrail(address.readTrail());
    state.value = parseHash(address.readHash(), index.value);
    arrivals.value++;
  });
  const update = (change: (state: ViewState) => ViewState): void => {
    const before = state.value;
    const after = change(before);
    const isNewSelection = !isSameSelection(before.selection, after.selection);
    if (isNewSelection && before.selection)
      paths.value = [...paths.value, selectionPath(before.selection)].slice(-LONGEST_TRAIL);
    if (formatHash(after) !== formatHash(before)) address.push(formatHash(after), paths.value);
    if (isNewSelection) hover.value = null;
    state.value = after;
  };
  const adjust = (change: (state: ViewState) => ViewState): void => {
    const after = change(state.value);
    if (formatHash(after) === formatHash(state.value)) return;
    address.replace(formatHash(after), paths.value);
    state.value = after;
  };
  const replaceIndex = (next: GraphIndex): void => {
    batch(() => {
      index.value = next;
      // What is gone falls out, and what the address names that was not there before comes in.
      adjust(() => parseHash(address.readHash(), next));
    });
  };
  // One by one, so that a selection filters nothing anew.
  const follow = <K extends keyof Filters>(key: K) => computed(() => state.value[key]);
  const hiddenTypes = follow("hiddenTypes");
  const communities = follow("communities");
  const years = follow("years");
  const venues = follow("venues");
  const named = follow("named");
  const left = computed(() =>
    findLeft(index.value, {
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
    trail: computed(() => paths.value.flatMap((path) => parseSelection(path, index.value) ?? [])),
    left,
    update,
    adjust,
    replaceIndex,
    arrivals,
    setHover(next) {
      hover.value = next;
    },
    setCamera: (camera) => adjust((now) => ({ ...now, camera })),
    back() {
      if (paths.value.length > 0) address.back();
      else update((now) => ({ ...now, selection: null }));
    },
    close,
  };
}

function checkTrail(trail: unknown): readonly string[] {
  return Array.isArray(trail) ? trail.filter((path) => typeof path === "string") : [];
}
