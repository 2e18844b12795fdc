/** The legend of what is drawn; its rows are the switches. */
import { LINK_MEANINGS } from "../../scene/legend-text.ts";
import { type MapView, requirePapers, toggleType } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Shape } from "../shared/icon.tsx";
import { FacetCount } from "./facet-count.tsx";
import { capitalize, plural } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
import type { WordsByType } from "../../../entities/pile/type-words.ts";
import type { EntityType } from "../../../entities/entity-types.ts";

const COUNT_WORDS = ["none", "one", "two", "three", "four", "five"];
const SIZES: Record<MapView, string> = {
  all: "Size: how many papers name it",
  papers: "Size: how many other papers it is linked to",
  entities: "Size: how many papers name it",
  communities: "Size: how many papers are in it",
};
const MOST_PAPERS_ASKED = 10;

/** "Linked by tasks, datasets." */
function nameLinks(hidden: readonly EntityType[], words: WordsByType): string {
  const types = ENTITY_TYPE_IDS.filter((id) => !hidden.includes(id)).map(
    (id) => words.of[id].plural,
  );
  return types.length === 0
    ? `Linked by nothing: all ${COUNT_WORDS[ENTITY_TYPE_IDS.length] ?? ""} are off, and papers stay where they were.`
    : `Linked by ${types.join(", ")}.`;
}

function TypeRow({ type }: { type: EntityType }) {
  const { store } = usePanels();
  const { hiddenTypes, minPapers } = store.state.value;
  const own = store.index.graph.entities.filter((entity) => entity.type === type);
  const filtered = store.filtered.value?.entities;
  const drawn = own.filter(
    ({ id, papers }) => papers.length >= minPapers && (!filtered || filtered.has(id)),
  );
  const isOn = !hiddenTypes.includes(type);
  const { plural: noun, hint } = useWords().of[type];
  const label = capitalize(noun);
  const effect = isOn
    ? `Switch off, and nothing is linked by ${noun} any more`
    : `Link by ${noun} again`;
  return (
    <button
      type="button"
      class="facet-row"
      aria-pressed={isOn}
      title={`${label}: ${hint}. ${effect}.`}
      onClick={() => store.update((state) => toggleType(state, type))}
    >
      <Shape kind={type} />
      <span class="facet-label">{label}</span>
      <FacetCount filtered={drawn.length} all={own.length} />
    </button>
  );
}

/** The facet of entity types, with the legend of shapes, sizes and links. */
export function Types() {
  const { store } = usePanels();
  const { hiddenTypes, minPapers, view } = store.state.value;
  const { papers } = store.index.graph;
  const isCommunities = view === "communities";
  const hasUpvotes = store.index.mostUpvotes > 0;
  return (
    <section class="facet">
      <h2>On the map</h2>
      <p class="encoding">
        {!isCommunities && "Shape: what it is. "}
        {nameLinks(hiddenTypes, useWords())}
      </p>
      <p class="facet-row">
        <Shape kind="paper" />
        <span class="facet-label">Papers</span>
        <FacetCount
          filtered={store.filtered.value?.papers.size ?? papers.length}
          all={papers.length}
        />
      </p>
      {ENTITY_TYPE_IDS.map((type) => (
        <TypeRow key={type} type={type} />
      ))}
      <p class="encoding">
        {SIZES[view]}
        {view === "all" && `; ${hasUpvotes ? "of papers, the upvotes" : "papers are all alike"}`}.
      </p>
      <p class="encoding">{LINK_MEANINGS[view]}</p>
      {!isCommunities && (
        <label class="slider">
          <span>
            Named by at least <strong>{plural(minPapers, "paper")}</strong>
          </span>
          <input
            type="range"
            min={1}
            max={Math.max(MOST_PAPERS_ASKED, Math.min(minPapers, papers.length))}
            value={minPapers}
            onInput={({ currentTarget }) =>
              store.adjust((state) => requirePapers(state, currentTarget.valueAsNumber))
            }
          />
        </label>
      )}
    </section>
  );
}
