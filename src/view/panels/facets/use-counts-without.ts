/** What all filters but one leave: a facet counts its own choices as if none were made in it. */
import { useMemo } from "preact/hooks";

import { type Filters, applyFilters } from "../../state/filters.ts";
import { INITIAL_STATE } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";

/** Ids of the papers left; null for all. */
export function useCountsWithout(own: keyof Filters): ReadonlySet<string> | null {
  const { store } = usePanels();
  const { hiddenTypes, communities, years, venues, named } = store.state.value;
  return useMemo(() => {
    const filters = { hiddenTypes, communities, years, venues, named };
    const left = applyFilters(store.index, { ...filters, [own]: INITIAL_STATE[own] });
    return left?.papers ?? null;
  }, [store.index, hiddenTypes, communities, years, venues, named, own]);
}
