/** The communities: a colour each for the largest, and one grey for all others together. */
import { Focus } from "lucide";
import { useMemo } from "preact/hooks";

import type { Community } from "../../../graph/model.ts";
import { toggleCommunity } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";
import { Bar, useSelect } from "../shared/shared-parts.tsx";
import { FacetCount } from "./facet-count.tsx";
import { useCountsWithout } from "./use-counts-without.ts";
import { plural } from "../../../base/format.ts";

interface CommunityRowProps {
  community: Community;
  /** Of its papers, how many the other filters leave. */
  left: number;
}

function CommunityRow({ community, left }: CommunityRowProps) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const { id, name, secondName, thirdName, papers } = community;
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
        title={[name, secondName, thirdName].filter(Boolean).join(", with ")}
        onClick={() => open({ kind: "community", id })}
      >
        <span class="swatch" style={{ background: color }} />
        <span class="facet-label">
          {name}
          {secondName && <small>{secondName}</small>}
          <Bar share={left / most} color={color} />
        </span>
        <FacetCount left={left} all={papers.length} />
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

export function Communities() {
  const { store, palette } = usePanels();
  const { communities, build } = store.index.graph;
  const leftIds = useCountsWithout("communities");
  const rows = useMemo(() => {
    const count = ({ papers }: Community) =>
      leftIds ? papers.filter((id) => leftIds.has(id)).length : papers.length;
    return new Map(communities.map((community) => [community.id, count(community)]));
  }, [communities, leftIds]);
  const colors = palette.communities.length;
  const [coloured, grey] = [communities.slice(0, colors), communities.slice(colors)];
  const chosen = new Set(store.state.value.communities);
  const list = (shown: readonly Community[]) => (
    <ul class="communities">
      {shown.map((community) => (
        <CommunityRow key={community.id} community={community} left={rows.get(community.id) ?? 0} />
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
      {build.loosePaperCount > 0 && (
        <p class="empty">
          {plural(build.loosePaperCount, "paper is", "papers are")} in no community: they share too
          little with the others.
        </p>
      )}
    </section>
  );
}
