/** The map's twin: what is on it as a sortable table, with the same selection and filters. */
import { useMemo, useState } from "preact/hooks";

import { clearFilters, hasFilters, requirePapers } from "../../state/view-state.ts";
import {
  buildTable,
  type Listing,
  listingsOf,
  nextSorting,
  sortRows,
  type Sorting,
} from "../../queries/table.ts";
import { usePanels } from "../shared/panel-context.ts";
import { useSelect } from "../shared/shared-parts.tsx";
import { DataGrid } from "./data-grid.tsx";
import { useWidth } from "../shared/use-width.ts";
import { plural } from "../../../base/format.ts";

const NAMES: Record<Listing, { title: string; one: string; many: string }> = {
  papers: { title: "Papers", one: "paper", many: "papers" },
  entities: { title: "Entities", one: "entity", many: "entities" },
  links: { title: "Links", one: "link", many: "links" },
  communities: { title: "Communities", one: "community", many: "communities" },
};
/** px; below, columns would leave a title no room. */
const NARROW_BELOW = 760;

interface ListingSwitchProps {
  listings: readonly Listing[];
  listing: Listing;
  onPick: (listing: Listing) => void;
}

function ListingSwitch({ listings, listing, onPick }: ListingSwitchProps) {
  if (listings.length < 2) return null;
  return (
    <div class="switch" role="group" aria-label="List">
      {listings.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={each === listing}
          onClick={() => onPick(each)}
        >
          {NAMES[each].title}
        </button>
      ))}
    </div>
  );
}

/** How many rows there are of how many, and the way to the others. */
function RowCount({ shown, all, listing }: { shown: number; all: number; listing: Listing }) {
  const { store } = usePanels();
  const state = store.state.value;
  const { one, many } = NAMES[listing];
  const isFull = shown === all;
  const isRareHidden = listing === "entities" && state.minPapers > 1 && !isFull;
  return (
    <p class="row-count">
      <span role="status">
        {isFull
          ? plural(all, one, many)
          : `${shown.toLocaleString("en")} of ${plural(all, one, many)}`}
        {isRareHidden && `, those in ${state.minPapers} papers or more`}
      </span>
      {isRareHidden && (
        <button
          type="button"
          class="text-button"
          onClick={() => store.update((now) => requirePapers(now, 1))}
        >
          List rarer ones too
        </button>
      )}
      {hasFilters(state) && !isFull && (
        <button type="button" class="text-button" onClick={() => store.update(clearFilters)}>
          Clear the filters
        </button>
      )}
    </p>
  );
}

/** @param isInstead the map cannot be drawn, and this stands in for it */
export function TableView({ isInstead }: { isInstead: boolean }) {
  const { store } = usePanels();
  const open = useSelect();
  const [element, width] = useWidth<HTMLDivElement>();
  const [picked, setPicked] = useState<Listing>("papers");
  const [sorting, setSorting] = useState<Sorting | null>(null);
  const { view, minPapers, selection } = store.state.value;
  const { index } = store;
  const filtered = store.filtered.value;
  const listings = listingsOf(view);
  const listing = listings.includes(picked) ? picked : (listings[0] ?? "papers");
  const { columns, rows, count } = useMemo(
    () => buildTable(index, listing, { filtered, minPapers }),
    [index, listing, filtered, minPapers],
  );
  const fitting = sorting && sorting.column < columns.length ? sorting : null;
  const sorted = useMemo(() => (fitting ? sortRows(rows, fitting) : rows), [rows, fitting]);
  return (
    <div ref={element} class={`surface table${width < NARROW_BELOW ? " narrow" : ""}`}>
      <div class="surface-bar">
        <ListingSwitch
          listings={listings}
          listing={listing}
          onPick={(next) => {
            setPicked(next);
            setSorting(null);
          }}
        />
        <RowCount shown={rows.length} all={count} listing={listing} />
        {isInstead && (
          <p class="row-count">
            This browser offers no WebGL, which the map is drawn with; search, filters and details
            work here as usual.
          </p>
        )}
      </div>
      {rows.length === 0 ? (
        <p class="empty">Nothing is left to list.</p>
      ) : (
        <DataGrid
          key={listing}
          label={NAMES[listing].title}
          {...{ columns, rows: sorted, sorting: fitting, selection }}
          isNarrow={width < NARROW_BELOW}
          onSort={(column) =>
            setSorting(nextSorting(fitting, column, columns[column]?.kind ?? "text"))
          }
          onOpen={open}
        />
      )}
    </div>
  );
}
