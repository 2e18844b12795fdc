/** The panel on the left: the legend, whose rows are the filters, with how much passes each of them. */
import { clearFilters, hasFilters } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Communities } from "./communities.tsx";
import { Types } from "./types.tsx";
import { Venues } from "./venues.tsx";
import { Years } from "./years.tsx";
import { plural } from "../../../base/format.ts";
import { FACETS } from "../shared/element-ids.ts";

/** How many papers pass the filters; at the foot, where it moves nothing that one is about to click. */
function Summary() {
  const { store } = usePanels();
  const all = store.index.graph.papers.length;
  const filtered = store.filtered.value?.papers.size ?? all;
  const waiting = store.waiting.value;
  const isFiltered = hasFilters(store.state.value) || waiting > 0;
  const clear = () => {
    store.update(clearFilters);
    // The button goes with the filters: the keyboard goes on where it was.
    document.getElementById(FACETS)?.focus();
  };
  return (
    <div class={isFiltered ? "facet-summary" : "visually-hidden"}>
      <p role="status">
        {isFiltered && `${filtered.toLocaleString("en")} of ${plural(all, "paper")} left`}
        {waiting > 0 && `; ${plural(waiting, "filter")} for what this map has not`}
      </p>
      {isFiltered && (
        <button type="button" class="button" onClick={clear}>
          Clear all filters
        </button>
      )}
    </div>
  );
}

/** All facets, one below the other. */
export function Facets() {
  return (
    <nav id={FACETS} class="facets" tabIndex={-1} aria-label="Filters and communities">
      <Types />
      <Years />
      <Communities />
      <Venues />
      <Summary />
    </nav>
  );
}
