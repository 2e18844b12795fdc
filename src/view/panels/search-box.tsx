/** The one search box: results while typing, grouped by kind, by mouse or with the arrow keys. */
import * as combobox from "@zag-js/combobox";
import { normalizeProps, useMachine } from "@zag-js/preact";
import { Search as SearchIcon } from "lucide";
import { useId, useMemo, useState } from "preact/hooks";

import { createSearch, type Hit, type HitKind, hitSelection } from "../search.ts";
import { usePanels } from "./context.ts";
import { Icon, Shape } from "./icon.tsx";
import { useSelect } from "./parts.tsx";

const GROUP_TITLES: Record<HitKind, string> = {
  entity: "Tasks, methods and datasets",
  community: "Communities",
  paper: "Papers",
};

/** For the shortcut: the box that `/` moves to. */
export const SEARCH_INPUT = "search-input";

function HitMark({ hit }: { hit: Hit }) {
  const { store, colorOf, palette } = usePanels();
  if (hit.kind === "community")
    return <span class="swatch" style={{ background: colorOf.get(hit.id) ?? palette.grey }} />;
  const entity = store.index.entityById.get(hit.id);
  return <Shape kind={entity?.type ?? "paper"} />;
}

export function SearchBox() {
  const { store } = usePanels();
  const open = useSelect();
  const search = useMemo(() => createSearch(store.index), [store.index]);
  const [query, setQuery] = useState("");
  const groups = useMemo(() => search.find(query), [search, query]);
  const hits = groups.flatMap((group) => group.hits);
  const keyOf = (hit: Hit) => `${hit.kind} ${hit.id}`;
  const service = useMachine(combobox.machine as combobox.Machine<Hit>, {
    id: useId(),
    ids: { input: SEARCH_INPUT },
    collection: combobox.collection({
      items: hits,
      itemToValue: keyOf,
      itemToString: (h) => h.label,
    }),
    inputBehavior: "autohighlight",
    selectionBehavior: "clear",
    openOnClick: false,
    placeholder: "Search papers, datasets, methods, tasks",
    positioning: { sameWidth: false, placement: "bottom-start", gutter: 6 },
    onInputValueChange: ({ inputValue }) => setQuery(inputValue),
    onSelect: ({ itemValue }) => {
      const hit = hits.find((h) => keyOf(h) === itemValue);
      if (hit) open(hitSelection(hit));
    },
    value: [],
  });
  const api = combobox.connect(service, normalizeProps);
  const isAsking = query.trim() !== "";
  return (
    <div class="search" {...api.getRootProps()}>
      <label class="visually-hidden" {...api.getLabelProps()}>
        Search
      </label>
      <div class="search-control" {...api.getControlProps()}>
        <Icon node={SearchIcon} />
        {/* Zag's and Preact's types disagree on the attributes of inputs. */}
        <input {...(api.getInputProps() as object)} />
        <kbd aria-hidden="true">/</kbd>
      </div>
      <div {...api.getPositionerProps()}>
        <div class="search-results" {...api.getContentProps()}>
          {groups.map(({ kind, hits: own, count }) => (
            <div key={kind} {...api.getItemGroupProps({ id: kind })}>
              <p class="group-title" {...api.getItemGroupLabelProps({ htmlFor: kind })}>
                {GROUP_TITLES[kind]} <span class="count">{count}</span>
              </p>
              {own.map((hit) => (
                <div key={keyOf(hit)} class="hit" {...api.getItemProps({ item: hit })}>
                  <HitMark hit={hit} />
                  <span class="hit-label">{hit.label}</span>
                  <span class="note">{hit.note}</span>
                </div>
              ))}
            </div>
          ))}
          {isAsking && hits.length === 0 && (
            <p class="empty">Nothing here is called “{query.trim()}”.</p>
          )}
        </div>
      </div>
    </div>
  );
}
