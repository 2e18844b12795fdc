/** The paths between the two papers that are selected: one search for all who draw, describe or export them. */
import { computed, type ReadonlySignal } from "@preact/signals";

import type { Store } from "../state/store.ts";
import { findPaths, type Path } from "./shortest-paths.ts";

/** Paths that are shown. */
const MOST_PATHS = 3;
const NONE: readonly Path[] = [];

/**
 * Paths of the selection, cheapest first; none where the selection is no path. They are searched for when they are read
 * and the map, the selection or the hidden types have changed.
 */
export function createSelectedPaths(
  store: Pick<Store, "index" | "state">,
): ReadonlySignal<readonly Path[]> {
  // One by one, so that a moved camera searches for nothing.
  const selection = computed(() => store.state.value.selection);
  const hiddenTypes = computed(() => store.state.value.hiddenTypes);
  return computed(() => {
    if (selection.value?.kind !== "path") return NONE;
    const { source, target } = selection.value;
    const options = { hiddenTypes: hiddenTypes.value, most: MOST_PATHS };
    return findPaths(store.index, source, target, options);
  });
}
