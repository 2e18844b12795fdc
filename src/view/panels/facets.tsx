/** The panel on the left: what is drawn, with counts that are also the switches, and the communities. */
import { Focus } from "lucide";

import { ENTITY_TYPES, type EntityType } from "../../entities/entity.ts";
import { plural } from "../plural.ts";
import { clearFilters, hasFilters, requirePapers, toggleCommunity, toggleType } from "../state.ts";
import { usePanels } from "./context.ts";
import { Icon, Shape } from "./icon.tsx";
import { Bar, useSelect } from "./parts.tsx";

const TYPE_LABELS: Record<EntityType, string> = {
  task: "Tasks",
  method: "Methods",
  dataset: "Datasets",
};
const TYPE_HINTS: Record<EntityType, string> = {
  task: "what is solved or studied",
  method: "how: models, losses, techniques",
  dataset: "on which data",
};
const MOST_PAPERS_ASKED = 10;

/** Id of the panel, for the button that opens it on small screens. */
export const FACETS = "facets";

function Types() {
  const { store } = usePanels();
  const { hiddenTypes, minPapers } = store.state.value;
  const { papers, entities } = store.index.graph;
  return (
    <section class="facet">
      <h2>On the map</h2>
      <p class="facet-row">
        <Shape kind="paper" />
        <span class="facet-label">Papers</span>
        <span class="count">{papers.length}</span>
      </p>
      {ENTITY_TYPES.map((type) => {
        const own = entities.filter((entity) => entity.type === type);
        const drawn = own.filter((entity) => entity.papers.length >= minPapers);
        const isShown = !hiddenTypes.includes(type);
        return (
          <button
            key={type}
            type="button"
            class="facet-row"
            aria-pressed={isShown}
            title={`${TYPE_LABELS[type]}: ${TYPE_HINTS[type]}. ${isShown ? "Fade them" : "Bring them back"}.`}
            onClick={() => store.update((state) => toggleType(state, type))}
          >
            <Shape kind={type} />
            <span class="facet-label">{TYPE_LABELS[type]}</span>
            <span class="count">
              {drawn.length} <span class="of">/ {own.length}</span>
            </span>
          </button>
        );
      })}
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
    </section>
  );
}

function CommunityRow({ id }: { id: string }) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const community = store.index.communityById.get(id);
  if (!community) return null;
  const { communities, selection } = store.state.value;
  const isAlone = communities.includes(id);
  const isOff = communities.length > 0 && !isAlone;
  const isOpen = selection?.kind === "community" && selection.id === id;
  const color = colorOf.get(id) ?? palette.grey;
  const most = store.index.graph.communities[0]?.papers.length ?? 1;
  return (
    <li
      class={`community${isOff ? " is-off" : ""}${isOpen ? " is-open" : ""}`}
      onMouseEnter={() => store.setHover({ kind: "community", id })}
      onMouseLeave={() => store.setHover(null)}
    >
      <button
        type="button"
        class="community-name"
        title={[community.name, community.secondName, community.thirdName]
          .filter(Boolean)
          .join(", with ")}
        onClick={() => open({ kind: "community", id })}
      >
        <span class="swatch" style={{ background: color }} />
        <span class="facet-label">
          {community.name}
          {community.secondName && <small>{community.secondName}</small>}
          <Bar share={community.papers.length / most} color={color} />
        </span>
        <span class="count">{community.papers.length}</span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-pressed={isAlone}
        aria-label={`Show only ${community.name}`}
        title="Show only this community"
        onClick={() => store.update((state) => toggleCommunity(state, id))}
      >
        <Icon node={Focus} size={14} />
      </button>
    </li>
  );
}

export function Facets() {
  const { store } = usePanels();
  const { communities, build } = store.index.graph;
  return (
    <nav id={FACETS} class="facets" aria-label="Filters and communities">
      <Types />
      <section class="facet">
        <h2>
          Communities <span class="note">{communities.length}</span>
        </h2>
        <ul class="communities">
          {communities.map(({ id }) => (
            <CommunityRow key={id} id={id} />
          ))}
        </ul>
        {build.loosePaperCount > 0 && (
          <p class="empty">
            {plural(build.loosePaperCount, "paper is", "papers are")} in no community: they share
            too little with the others.
          </p>
        )}
      </section>
      {hasFilters(store.state.value) && (
        <button type="button" class="button clear" onClick={() => store.update(clearFilters)}>
          Clear all filters
        </button>
      )}
    </nav>
  );
}
