/**
 * The one search box: results while typing, grouped by kind, by mouse or with the arrow keys.
 * Follows the combobox pattern of the ARIA authoring practices. The input owns its text: widgets that write it back
 * after each keystroke lost letters typed fast.
 */
import { Search as SearchIcon } from "lucide";
import type { RefObject } from "preact";
import { useEffect, useId, useMemo, useRef, useState } from "preact/hooks";

import {
  type Hit,
  type HitGroup,
  type HitKind,
  hitSelection,
  searchOf,
} from "../../queries/search.ts";
import { searchFor } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Icon, Shape } from "../shared/icon.tsx";
import { useSelect } from "../shared/shared-parts.tsx";
import { SEARCH_INPUT } from "../shared/element-ids.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
import type { WordsByType } from "../../../entities/pile/type-words.ts";
import { capitalize } from "../../../base/format.ts";

function titleOfGroup(kind: HitKind, words: WordsByType): string {
  switch (kind) {
    case "entity":
      return capitalize(words.all);
    case "community":
      return "Communities";
    case "paper":
      return "Papers";
  }
}

function HitMark({ hit }: { hit: Hit }) {
  const { store, colorOf, palette } = usePanels();
  if (hit.kind === "community")
    return <span class="swatch" style={{ background: colorOf.get(hit.id) ?? palette.grey }} />;
  const entity = store.index.entityById.get(hit.id);
  return <Shape kind={entity?.type ?? "paper"} />;
}

interface ResultsProps {
  id: string;
  query: string;
  groups: readonly HitGroup[];
  active: Hit | undefined;
  onPick: (hit: Hit) => void;
}

/** Id of the element of a hit, for `aria-activedescendant`. */
const hitElement = (list: string, hit: Hit) => `${list} ${hit.kind} ${hit.id}`.replace(/\s/g, "-");

function Results({ id, query, groups, active, onPick }: ResultsProps) {
  const words = useWords();
  return (
    <div class="search-results">
      <div id={id} role="listbox" aria-label="Search results">
        {groups.map(({ kind, hits, count }) => (
          <div key={kind} role="group" aria-label={titleOfGroup(kind, words)}>
            <p class="group-title" aria-hidden="true">
              {titleOfGroup(kind, words)} <span class="count">{count}</span>
            </p>
            {hits.map((hit) => (
              <div
                key={hit.id}
                id={hitElement(id, hit)}
                class="hit"
                role="option"
                aria-selected={hit === active}
                // Pressing the mouse would move the focus and close the list before the click.
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => onPick(hit)}
              >
                <HitMark hit={hit} />
                <span class="hit-label">{hit.label}</span> <span class="note">{hit.note}</span>
              </div>
            ))}
          </div>
        ))}
      </div>
      {groups.length === 0 && <p class="empty">Nothing here is called “{query}”.</p>}
    </div>
  );
}

/** A pause in typing after which the map highlights the hits, too. */
const PAUSE_MS = 300;
const NO_GROUPS: readonly HitGroup[] = [];
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * The query that is typed, which the map follows after a pause; where the map's search changes otherwise, by Back or
 * because it is ended on the map, the input follows the map.
 */
function useQuery(input: RefObject<HTMLInputElement | null>): [string, (query: string) => void] {
  const { store } = usePanels();
  const [query, setQuery] = useState(store.state.value.query);
  const asked = store.state.value.query;
  useEffect(() => {
    if (!input.current || input.current.value.trim() === asked) return;
    if (document.activeElement === input.current && asked !== "") return;
    input.current.value = asked;
    setQuery(asked);
  }, [asked]);
  useEffect(() => {
    // A search that was ended meanwhile must not come back.
    if (query === store.state.peek().query) return;
    const timer = setTimeout(() => store.adjust((now) => searchFor(now, query)), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, store]);
  return [query, setQuery];
}

/** Hits by group; of part of the names until the search's index is complete. */
function useGroups(query: string): readonly HitGroup[] {
  const search = searchOf(usePanels().store.index);
  const [isComplete, setComplete] = useState(false);
  useEffect(() => void search.ready.then(() => setComplete(true)), [search]);
  return useMemo(
    () => (query === "" ? NO_GROUPS : search.find(query)),
    [search, query, isComplete],
  );
}

/** The state of the combobox: its query, the list of results, and the result that the arrow keys are on. */
function useCombobox(input: RefObject<HTMLInputElement | null>) {
  const { store } = usePanels();
  const open = useSelect();
  const [query, setQuery] = useQuery(input);
  const [isOpen, setOpen] = useState(false);
  const [activeAt, setActiveAt] = useState(0);
  const groups = useGroups(query);
  const hits = groups.flatMap((group) => group.hits);
  const isShown = isOpen && query !== "";
  const active = isShown ? hits[activeAt] : undefined;
  const ask = (text: string) => {
    setQuery(text.trim());
    setActiveAt(0);
    setOpen(true);
  };
  const clear = () => {
    if (input.current) input.current.value = "";
    ask("");
    store.adjust((now) => searchFor(now, ""));
    input.current?.blur();
  };
  const pick = (hit: Hit) => {
    setOpen(false);
    // Leaves the focus to the details that open.
    input.current?.blur();
    store.adjust((now) => searchFor(now, query));
    open(hitSelection(hit));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const step = STEPS[event.key];
    if (step !== undefined && hits.length > 0) {
      setOpen(true);
      setActiveAt((at) => (at + step + hits.length) % hits.length);
    } else if (event.key === "Enter" && active) pick(active);
    else if (event.key === "Escape") clear();
    else return;
    event.preventDefault();
  };
  return { query, groups, active, isShown, setOpen, ask, pick, onKeyDown };
}

/** The search with its list of results. */
export function SearchBox() {
  const { store } = usePanels();
  const { of } = useWords();
  const searched = ["papers", ...ENTITY_TYPE_IDS.map((type) => of[type].plural).reverse()];
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const { query, groups, active, isShown, setOpen, ask, pick, onKeyDown } = useCombobox(input);
  return (
    <div class="search">
      <label class="search-control">
        <span class="visually-hidden">Search</span>
        <Icon node={SearchIcon} />
        <input
          ref={input}
          id={SEARCH_INPUT}
          role="combobox"
          autocomplete="off"
          spellcheck={false}
          placeholder={`Search ${searched.join(", ")}`}
          aria-expanded={isShown}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={active ? hitElement(list, active) : undefined}
          defaultValue={store.state.peek().query}
          onInput={({ currentTarget }) => ask(currentTarget.value)}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <kbd aria-hidden="true">/</kbd>
      </label>
      {isShown && <Results {...{ id: list, query, groups, active }} onPick={pick} />}
    </div>
  );
}
