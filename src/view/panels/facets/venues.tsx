/** Where the papers appeared; several venues may be chosen at once. */
import { useMemo, useState } from "preact/hooks";

import { toggleVenue } from "../../state/view-state.ts";
import { countByVenue } from "../../queries/venue-counts.ts";
import { usePanels } from "../shared/panel-context.ts";
import { FacetCount, useFilteredWithout } from "./facet-count.tsx";

const FIRST = 8;
const MORE = 200;

/** The facet of venues; absent where no paper says where it appeared. */
export function Venues() {
  const { store } = usePanels();
  const filtered = useFilteredWithout("venues");
  const { papers } = store.index.graph;
  const counts = useMemo(() => countByVenue(papers, filtered), [papers, filtered]);
  const [most, setMost] = useState(FIRST);
  if (counts.length === 0) return null;
  const { venues } = store.state.value;
  const shown = counts.filter(({ venue }, i) => i < most || venues.includes(venue));
  return (
    <section class="facet">
      <h2>
        Venues <span class="note">{counts.length.toLocaleString("en")}</span>
      </h2>
      {shown.map(({ venue, all, left: own }) => (
        <label key={venue} class="facet-row venue" title={venue}>
          <input
            type="checkbox"
            checked={venues.includes(venue)}
            onChange={() => store.update((state) => toggleVenue(state, venue))}
          />
          <span class="facet-label">{venue}</span>
          <FacetCount filtered={own} all={all} />
        </label>
      ))}
      {counts.length > most && (
        <button type="button" class="text-button more" onClick={() => setMost(most + MORE)}>
          {Math.min(counts.length - most, MORE)} more
        </button>
      )}
      {most > FIRST && (
        <button type="button" class="text-button more" onClick={() => setMost(FIRST)}>
          Fewer
        </button>
      )}
    </section>
  );
}
