/** A community: its characteristic entities, what its papers name, and the papers themselves. */
import { isTie } from "../../../graph/model.ts";
import { useState } from "preact/hooks";

import type { Community, Coverage } from "../../../graph/model.ts";
import { showAllCommunities, toggleCommunity } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Shape } from "../shared/icon.tsx";
import { NameDialog } from "../shared/name-dialog.tsx";
import {
  Bar,
  CommunityButton,
  EntityChip,
  PaperButton,
  PaperListing,
  Section,
  useSelect,
} from "../shared/shared-parts.tsx";
import { percent, plural } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
import type { EntityType } from "../../../entities/entity-types.ts";

const MOST_TOP = 6;
const MOST_PAPERS = 60;
const MOST_PARTS = 12;
const MOST_BETWEEN = 8;

function CoverageRow({ community, coverage }: { community: Community; coverage: Coverage }) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const entity = store.index.entityById.get(coverage.entityId ?? "");
  const total = store.index.graph.papers.length;
  const size = community.papers.length;
  const hasKinds = entity && store.index.hierarchy.narrowerOf(entity.id).length > 0;
  const naming = hasKinds ? "name it or a kind of it" : "name it";
  const text = (
    <span class="coverage-text">
      <strong>{coverage.name}</strong>
      <span>
        {coverage.inside} of its {size} papers{" "}
        {entity ? naming : "have it in their titles or keywords"}; elsewhere {coverage.outside} of{" "}
        {total - size}
      </span>
      <Bar share={coverage.inside / size} color={colorOf.get(community.id) ?? palette.grey} />
    </span>
  );
  if (!entity)
    return (
      <li>
        <div class="coverage">{text}</div>
      </li>
    );
  return (
    <li>
      <button
        type="button"
        class="coverage"
        onClick={() => open({ kind: "entity", id: entity.id })}
      >
        <Shape kind={entity.type} />
        {text}
      </button>
    </li>
  );
}

/** Entities of one type by how many of the community's papers name them; those of one paper left out. */
function topEntities(
  community: Community,
  type: EntityType,
  store: ReturnType<typeof usePanels>["store"],
) {
  const counts = new Map<string, number>();
  for (const id of community.papers)
    for (const { entityId } of store.index.paperById.get(id)?.entities.filter(isTie) ?? [])
      counts.set(entityId, (counts.get(entityId) ?? 0) + 1);
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .flatMap(([id, count]) => {
      const entity = store.index.entityById.get(id);
      return entity?.type === type ? [{ entity, count }] : [];
    })
    .slice(0, MOST_TOP);
}

/** The field that the community is part of, and its stability over repeated partitions. */
function FieldAndStability({ community }: { community: Community }) {
  const { graph } = usePanels().store.index;
  const field = graph.fields.find(({ id }) => id === community.parent);
  return (
    <p class="facts">
      {field && field.id !== community.id && `Part of the field ${field.name}. `}
      Grouping the papers anew keeps two of its papers together {percent(community.stability)} of
      the time.
    </p>
  );
}

/** Papers that have a secondary community: about as strong links lead to it. */
function PapersBetween({ community }: { community: Community }) {
  const { index } = usePanels().store;
  const papers = community.papers.flatMap((id) => index.paperById.get(id) ?? []);
  const between = papers.filter(({ secondaryCommunity }) => secondaryCommunity !== null);
  if (between.length === 0) return null;
  return (
    <Section title="Papers between this and another" note={String(between.length)}>
      <ul class="list">
        {between.slice(0, MOST_BETWEEN).map((paper) => (
          <li key={paper.id}>
            <PaperButton paper={paper} />
            <span class="between">
              <CommunityButton id={paper.secondaryCommunity} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The subtopics of a community, where it has more than one. */
function Subtopics({ community }: { community: Community }) {
  const { graph } = usePanels().store.index;
  const parts = graph.subtopics.filter(({ parent }) => parent === community.id);
  if (parts.length < 2) return null;
  return (
    <Section title="Parts" note={String(parts.length)}>
      <ul class="list">
        {parts.slice(0, MOST_PARTS).map(({ id, name, secondName, papers }) => (
          <li key={id}>
            {name}
            {secondName && <span class="note">with {secondName}</span>}{" "}
            <span class="count">{papers.length}</span>
          </li>
        ))}
      </ul>
      {parts.length > MOST_PARTS && (
        <p class="empty">and {plural(parts.length - MOST_PARTS, "smaller part")}</p>
      )}
    </Section>
  );
}

/** Renaming the community, and showing it alone. */
function CommunityActions({ community }: { community: Community }) {
  const { store, recomputation } = usePanels();
  const [isNaming, setNaming] = useState(false);
  const { id, name } = community;
  const isAlone = store.state.value.communities.includes(id);
  const toggleAlone = () =>
    store.update((state) => (isAlone ? showAllCommunities(state) : toggleCommunity(state, id)));
  return (
    <>
      {isNaming && (
        <NameDialog
          title={`Rename ${name}`}
          name={name}
          onName={(next) =>
            recomputation.add({ kind: "nameCommunity", communityId: id, name: next })
          }
          onClose={() => setNaming(false)}
        />
      )}
      <p>
        <button type="button" class="button" aria-pressed={isAlone} onClick={toggleAlone}>
          {isAlone ? "Show all communities" : "Show only this community"}
        </button>{" "}
        <button type="button" class="button" onClick={() => setNaming(true)}>
          Rename
        </button>
      </p>
    </>
  );
}

/** Entities of one type that most papers of the community name. */
function TopEntities({ community, type }: { community: Community; type: EntityType }) {
  const { store } = usePanels();
  const words = useWords();
  const top = topEntities(community, type, store);
  if (top.length === 0) return null;
  return (
    <Section title={`Top ${words.of[type].plural}`}>
      <div class="chips">
        {top.map(({ entity, count }) => (
          <EntityChip
            key={entity.id}
            entity={entity}
            here={{ count, size: community.papers.length, of: "papers of this community" }}
          />
        ))}
      </div>
    </Section>
  );
}

/** Details of a community. */
export function CommunityDetails({ community }: { community: Community }) {
  const { colorOf, palette } = usePanels();
  return (
    <>
      <p class="kind">
        <span class="swatch" style={{ background: colorOf.get(community.id) ?? palette.grey }} />{" "}
        Community of {plural(community.papers.length, "paper")}
      </p>
      <h2>{community.name}</h2>
      {community.secondName && <p class="facts">with {community.secondName}</p>}
      <FieldAndStability community={community} />
      <CommunityActions community={community} />
      <Section title="What holds it together">
        {community.coverage.every(({ inside }) => 2 * inside < community.papers.length) && (
          <p class="note-text">No name stands in half of its papers; these tell most.</p>
        )}
        <ul class="list">
          {community.coverage.map((coverage) => (
            <CoverageRow key={coverage.entityId} community={community} coverage={coverage} />
          ))}
        </ul>
      </Section>
      {ENTITY_TYPE_IDS.map((type) => (
        <TopEntities key={type} community={community} type={type} />
      ))}
      <Subtopics community={community} />
      <PapersBetween community={community} />
      <Section title="Papers" note="most central first">
        <PaperListing ids={community.papers} most={MOST_PAPERS} />
      </Section>
    </>
  );
}
