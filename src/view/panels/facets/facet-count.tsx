/** How every facet counts: what passes the filters, of how many. */
import { useMemo } from "preact/hooks";

import { applyFilters, type Filters } from "../../state/filters.ts";
import { INITIAL_STATE } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";

/** "12 of 86", or "86" where all pass. */
export function FacetCount({ filtered, all }: { filtered: number; all: number }) {
  return (
    <span class="count">
      {filtered.toLocaleString("en")}
      {filtered !== all && <span class="of"> of {all.toLocaleString("en")}</span>}
    </span>
  );
}

/**
 * Ids of the papers that pass all filters but one, null for all: a facet counts its own choices as if none of them were
 * made.
 */
export function useFilteredWithout(own: keyof Filters): ReadonlySet<string> | null {
  const { store } = usePanels();
  const { hiddenTypes, communities, years, venues, named, isExact } = store.state.value;
  return useMemo(() => {
    const filters = { hiddenTypes, communities, years, venues, named, isExact };
    const filtered = applyFilters(store.index, { ...filters, [own]: INITIAL_STATE[own] });
    return filtered?.papers ?? null;
  }, [store.index, hiddenTypes, communities, years, venues, named, isExact, own]);
}
