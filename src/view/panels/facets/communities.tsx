/** The communities: a colour each for the largest, and one grey for all others together. */
import { Focus } from "lucide";
import { useMemo } from "preact/hooks";

import type { Community } from "../../../graph/model.ts";
import { toggleCommunity } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";
import { Bar, useSelect } from "../shared/shared-parts.tsx";
import { FacetCount, useFilteredWithout } from "./facet-count.tsx";
import { UnassignedRow } from "./unassigned-row.tsx";
import { plural } from "../../../base/format.ts";

interface CommunityRowProps {
  community: Community;
  /** Of its papers, how many pass the other filters. */
  filtered: number;
}

function CommunityRow({ community, filtered }: CommunityRowProps) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const { id, name, secondName, papers } = community;
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
        title={[name, secondName].filter(Boolean).join(", with ")}
        onClick={() => open({ kind: "community", id })}
      >
        <span class="swatch" style={{ background: color }} />
        <span class="facet-label">
          {name}
          {secondName && <small>{secondName}</small>}
          <Bar share={filtered / most} color={color} />
        </span>
        <FacetCount filtered={filtered} all={papers.length} />
      </button>
      <button
        type="button"
        class="icon-button"
        aria-pressed={isAlone}
        aria-label={`Show only ${name}`}
        title="Show only this community"
        onClick={() => store.update((state) => toggleCommunity(state, id))}
      >
        <Icon node={Focus} size={14} />
      </button>
    </li>
  );
}

/** The facet of communities. */
export function Communities() {
  const { store, palette } = usePanels();
  const { communities, build } = store.index.graph;
  const filteredIds = useFilteredWithout("communities");
  const counts = useMemo(() => {
    const count = ({ papers }: Community) =>
      filteredIds ? papers.filter((id) => filteredIds.has(id)).length : papers.length;
    return new Map(communities.map((community) => [community.id, count(community)]));
  }, [communities, filteredIds]);
  const colors = palette.communities.length;
  const [coloured, grey] = [communities.slice(0, colors), communities.slice(colors)];
  const chosen = new Set(store.state.value.communities);
  const list = (shown: readonly Community[]) => (
    <ul class="communities">
      {shown.map((community) => (
        <CommunityRow
          key={community.id}
          community={community}
          filtered={counts.get(community.id) ?? 0}
        />
      ))}
    </ul>
  );
  return (
    <section class="facet">
      <h2>
        Communities <span class="note">{communities.length}</span>
      </h2>
      {communities.length > 0 && (
        <p class="encoding">Colour: the community, papers that name much the same.</p>
      )}
      {list(coloured)}
      {grey.length > 0 && (
        <details class="grey-communities" open={grey.some(({ id }) => chosen.has(id))}>
          <summary class="facet-row">
            <span class="swatch" style={{ background: palette.grey }} />
            {plural(grey.length, "smaller community", "smaller communities")}, in grey
          </summary>
          {list(grey)}
        </details>
      )}
      {build.unassignedPaperCount > 0 && <UnassignedRow filteredIds={filteredIds} />}
    </section>
  );
}
