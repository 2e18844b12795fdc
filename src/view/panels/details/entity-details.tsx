/** An entity: every paper that names it with the sentence that does, and what it is named together with. */
import { X } from "lucide";

import type { EntityNode } from "../../../graph/model.ts";
import { findPaperEntity, otherEnd } from "../../state/graph-index.ts";
import { toggleExact, toggleNamed } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { EntityCorrections } from "./entity-corrections.tsx";
import { EntityKinds } from "./entity-kinds.tsx";
import { Icon, Shape } from "../shared/icon.tsx";
import { PapersOverTime } from "./papers-over-time.tsx";
import {
  CommunityButton,
  EntityChip,
  Evidence,
  PaperButton,
  Section,
} from "../shared/shared-parts.tsx";
import { plural } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";

const MOST_TOGETHER = 8;
/** Sentences shown of one paper. */
const MOST_SENTENCES = 2;
/** Papers listed at once; a hub may be named by thousands. */
const MOST_PAPERS = 60;
const ROLE_ORDER = { introduces: 0, addresses: 1, uses: 2, contrasts: 3 };

function Together({ entity }: { entity: EntityNode }) {
  const { store } = usePanels();
  const links = store.index.entityLinksByEntity.get(entity.id) ?? [];
  const others = links.flatMap((link) => {
    const other = store.index.entityById.get(otherEnd(link, entity.id));
    return other ? [{ other, count: link.paperCount }] : [];
  });
  if (others.length === 0) return null;
  return (
    <Section title="Appears with">
      {ENTITY_TYPE_IDS.map((type) => {
        const own = others.filter(({ other }) => other.type === type).slice(0, MOST_TOGETHER);
        if (own.length === 0) return null;
        return (
          <div key={type} class="chips">
            {own.map(({ other, count }) => (
              <EntityChip
                key={other.id}
                entity={other}
                here={{ count, size: entity.papers.length, of: `papers that name ${entity.name}` }}
              />
            ))}
          </div>
        );
      })}
    </Section>
  );
}

function PapersNaming({ entity }: { entity: EntityNode }) {
  const { store, recomputation } = usePanels();
  const papers = entity.papers.flatMap((id) => {
    const paper = store.index.paperById.get(id);
    const named = paper && findPaperEntity(paper, entity.id);
    return paper && named ? [{ paper, role: named.role }] : [];
  });
  papers.sort((a, b) => ROLE_ORDER[a.role] - ROLE_ORDER[b.role]);
  const hidden = papers.length - MOST_PAPERS;
  return (
    <Section title="Papers that name it" note={String(papers.length)}>
      <ul class="list">
        {papers.slice(0, MOST_PAPERS).map(({ paper, role }) => (
          <li key={paper.id} class="naming">
            <PaperButton paper={paper} />
            {role !== "uses" && <span class="tag">{role} it</span>}
            <button
              type="button"
              class="icon-button not-here"
              aria-label={`Not in this paper: ${paper.title}`}
              title="This paper does not name it"
              onClick={() =>
                recomputation.add({ kind: "reject", entityId: entity.id, paperId: paper.id })
              }
            >
              <Icon node={X} size={12} />
            </button>
            <Evidence paper={paper} entityId={entity.id} most={MOST_SENTENCES} />
          </li>
        ))}
      </ul>
      {hidden > 0 && <p class="empty">and {plural(hidden, "more paper")}</p>}
    </Section>
  );
}

/** The filter of papers that name the entity, with or without the kinds of it. */
function AskButtons({ entity: { id } }: { entity: EntityNode }) {
  const { store } = usePanels();
  const { named, isExact } = store.state.value;
  const isAsked = named.includes(id);
  const hasKinds = store.index.hierarchy.narrowerOf(id).length > 0;
  return (
    <p class="ask">
      <button
        type="button"
        class="button"
        aria-pressed={isAsked}
        onClick={() => store.update((state) => toggleNamed(state, id))}
      >
        {isAsked ? "Show other papers, too" : "Only these papers"}
      </button>
      {isAsked && hasKinds && (
        <button
          type="button"
          class="button"
          aria-pressed={isExact}
          title="Papers that name a kind of it, too, or only those that name exactly this"
          onClick={() => store.update(toggleExact)}
        >
          Only exactly this
        </button>
      )}
    </p>
  );
}

/** How many papers name it, and how many with the kinds of it. */
function CountOfPapers({ entity: { id, papers } }: { entity: EntityNode }) {
  const { hierarchy, graph } = usePanels().store.index;
  const all = plural(graph.papers.length, "paper");
  const withKinds = hierarchy.papersWithKinds(id).length;
  if (papers.length === 0)
    return <>Named by no paper itself; kinds of it by {`${withKinds} of ${all}`}</>;
  return (
    <>
      Named by {papers.length} of {all}
      {withKinds > papers.length && `, ${withKinds} with its kinds`}
    </>
  );
}

/** Details of a task, method or dataset. */
export function EntityDetails({ entity }: { entity: EntityNode }) {
  const { store } = usePanels();
  const words = useWords();
  return (
    <>
      <p class="kind">
        <Shape kind={entity.type} /> {words.of[entity.type].label}{" "}
        <CommunityButton id={entity.community} />
      </p>
      <h2>{entity.name}</h2>
      <p class="facts">
        <CountOfPapers entity={entity} />
        {entity.otherNames.length > 0 && (
          <>
            {" "}
            · also written <em>{entity.otherNames.slice(0, 8).join(", ")}</em>
          </>
        )}
      </p>
      <AskButtons entity={entity} />
      <EntityKinds entity={entity} />
      <PapersOverTime entity={entity} />
      {entity.papers.length > 0 && <PapersNaming entity={entity} />}
      <Together entity={entity} />
      <EntityCorrections key={entity.id} entity={entity} />
      <p class="empty">
        One of {store.index.graph.entities.filter(({ type }) => type === entity.type).length}{" "}
        {words.of[entity.type].plural} found in these papers.
      </p>
    </>
  );
}
