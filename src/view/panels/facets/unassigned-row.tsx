/** The papers in no community, as a row below the communities: listed, or shown alone, as one of them is. */
import { Focus } from "lucide";
import { useMemo } from "preact/hooks";

import { listUnassigned, toggleCommunity, UNASSIGNED } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon, Shape } from "../shared/icon.tsx";
import { FacetCount } from "./facet-count.tsx";

/** @param filteredIds of the papers that pass the other filters; null for all */
export function UnassignedRow({ filteredIds }: { filteredIds: ReadonlySet<string> | null }) {
  const { store } = usePanels();
  const { papers } = store.index.graph;
  const unassigned = useMemo(() => papers.filter(({ community }) => community === null), [papers]);
  const filtered = filteredIds
    ? unassigned.filter(({ id }) => filteredIds.has(id)).length
    : unassigned.length;
  const { communities } = store.state.value;
  const isAlone = communities.includes(UNASSIGNED);
  const isOff = communities.length > 0 && !isAlone;
  return (
    <div class={`community unassigned${isOff ? " is-off" : ""}`}>
      <button
        type="button"
        class="community-name"
        title="List these papers"
        onClick={() => store.update(listUnassigned)}
      >
        <Shape kind="paper" isOutline />
        <span class="facet-label">
          In no community
          <small>They share too little</small>
        </span>
        <FacetCount filtered={filtered} all={unassigned.length} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-pressed={isAlone}
        aria-label="Show only papers in no community"
        title="Show only these papers"
        onClick={() => store.update((state) => toggleCommunity(state, UNASSIGNED))}
      >
        <Icon node={Focus} size={14} />
      </button>
    </div>
  );
}
