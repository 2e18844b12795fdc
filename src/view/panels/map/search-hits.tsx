/** Search hits stay highlighted on the map until the search is ended here. */
import { X } from "lucide";
import { useEffect, useMemo, useState } from "preact/hooks";

import { searchOf } from "../../queries/search.ts";
import { searchFor } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";

/** Ids of the papers and entities among the search hits; null without a search. */
export function useHits(): ReadonlySet<string> | null {
  const { store } = usePanels();
  const { query } = store.state.value;
  const search = searchOf(store.index);
  const [complete, setComplete] = useState<typeof search | null>(null);
  useEffect(() => void search.ready.then(() => setComplete(search)), [search]);
  return useMemo(() => {
    if (query === "") return null;
    const groups = search.find(query).filter(({ kind }) => kind !== "community");
    return new Set(groups.flatMap(({ ids }) => ids));
  }, [search, query, complete]);
}

/** The count of hits with a button that ends the search; absent without a search. */
export function SearchHitsChip({ hits }: { hits: ReadonlySet<string> | null }) {
  const { store } = usePanels();
  const { query } = store.state.value;
  if (!hits) return null;
  return (
    <div class="found">
      <span>
        {hits.size.toLocaleString("en")} found for “<span class="found-query">{query}</span>”
      </span>
      <button
        type="button"
        aria-label="Let go of what was found"
        title="Let go of what was found"
        onClick={() => store.adjust((state) => searchFor(state, ""))}
      >
        <Icon node={X} size={14} />
      </button>
    </div>
  );
}
