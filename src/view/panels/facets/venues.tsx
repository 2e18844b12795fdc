/** Where the papers appeared; several venues may be chosen at once. */
import { useMemo, useState } from "preact/hooks";

import { toggleVenue } from "../../state.ts";
import { countByVenue } from "../../venues.ts";
import { usePanels } from "../context.ts";
import { LeftCount } from "./left-count.tsx";
import { useLeftWithout } from "./use-left-without.ts";

const FIRST = 8;
const MOST = 200;

/** Absent where no paper says where it appeared. */
export function Venues() {
  const { store } = usePanels();
  const left = useLeftWithout("venues");
  const { papers } = store.index.graph;
  const counts = useMemo(() => countByVenue(papers, left), [papers, left]);
  const [isWhole, setWhole] = useState(false);
  if (counts.length === 0) return null;
  const { venues } = store.state.value;
  const shown = counts.filter(
    ({ venue }, i) => i < (isWhole ? MOST : FIRST) || venues.includes(venue),
  );
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
          <LeftCount left={own} all={all} />
        </label>
      ))}
      {counts.length > FIRST && (
        <button
          type="button"
          class="text-button more"
          aria-expanded={isWhole}
          onClick={() => setWhole(!isWhole)}
        >
          {isWhole ? "Fewer" : `${Math.min(counts.length, MOST) - FIRST} more`}
        </button>
      )}
    </section>
  );
}
