/** The small pieces that details are made of. */
import { wordReason } from "../../../entities/pile/type-words.ts";
import { ENTITY_TYPE_BY_ID } from "../../../entities/entity-types.ts";
import type { ComponentChildren } from "preact";

import type { Span } from "../../../entities/entity.ts";
import type { EntityNode, LoadedPaper, PaperText } from "../../../graph/model.ts";
import { fieldText, type TextField } from "../../../papers/paper.ts";
import { cutIntoPieces, findEvidence, findMarks } from "../../queries/evidence.ts";
import { findPaperEntity, shortTitle } from "../../state/graph-index.ts";
import { select, type Selection } from "../../state/view-state.ts";
import { formatHash } from "../../state/url-hash.ts";
import { usePanels, useWords } from "./panel-context.ts";
import { PaperShape, Shape } from "./icon.tsx";
import { usePaperText } from "./use-paper-text.ts";
import { plural } from "../../../base/format.ts";

/** A function that selects something, which opens its details. */
export function useSelect(): (selection: Selection) => void {
  const { store } = usePanels();
  return (selection) => store.update((state) => select(state, selection));
}

/** A titled part of the details; the note is small, beside the title. */
export function Section(props: { title: string; note?: string; children: ComponentChildren }) {
  return (
    <section class="section">
      <h3>
        {props.title}
        {props.note && <span class="note">{props.note}</span>}
      </h3>
      {props.children}
    </section>
  );
}

/** How many of some papers name an entity: `count` of `size` "papers of this community". */
export interface CountHere {
  count: number;
  size: number;
  of: string;
}

interface EntityChipProps {
  entity: EntityNode;
  /** The papers that the number counts; without it, all of the map. */
  here?: CountHere;
  note?: string;
}

/** An entity with a number as a button that opens it; hovering shows it on the map. */
export function EntityChip({ entity, here, note }: EntityChipProps) {
  const { store } = usePanels();
  const words = useWords();
  const open = useSelect();
  const all = entity.papers.length;
  const count = here ? here.count : all;
  const counted = here
    ? `named by ${here.count} of the ${here.size} ${here.of}, ${all - here.count} elsewhere`
    : `named by ${plural(all, "paper")} of the map`;
  const description = `${words.of[entity.type].noun}, ${counted}${note ? `; ${note}` : ""}`;
  return (
    <button
      type="button"
      class={`chip chip-${ENTITY_TYPE_BY_ID[entity.type].color}`}
      title={description}
      aria-label={`${entity.name}, ${description}`}
      onClick={() => open({ kind: "entity", id: entity.id })}
      onMouseEnter={() => store.setHover({ kind: "node", id: entity.id })}
      onMouseLeave={() => store.setHover(null)}
    >
      <Shape kind={entity.type} />
      <span>{entity.name}</span>
      {(here || count > 1) && <span class="count">{count}</span>}
    </button>
  );
}

/** A paper's title as a button that opens it, with its community's colour. */
export function PaperButton({ paper }: { paper: LoadedPaper }) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const color = (paper.community && colorOf.get(paper.community)) || palette.grey;
  return (
    <button
      type="button"
      class="paper-button"
      onClick={() => open({ kind: "paper", id: paper.id })}
      onMouseEnter={() => store.setHover({ kind: "node", id: paper.id })}
      onMouseLeave={() => store.setHover(null)}
    >
      <PaperShape paper={paper} color={color} />
      <span>{paper.title}</span>
    </button>
  );
}

/** Opens something else as the next step. */
export function OpenButton({ selection, children }: { selection: Selection; children: string }) {
  const open = useSelect();
  return (
    <p>
      <button type="button" class="button" onClick={() => open(selection)}>
        {children}
      </button>
    </p>
  );
}

/** The first of some papers, and how many more there are. */
export function PaperListing({ ids, most }: { ids: readonly string[]; most: number }) {
  const { paperById } = usePanels().store.index;
  const hidden = ids.length - most;
  return (
    <>
      <ul class="list">
        {ids.slice(0, most).map((id) => {
          const paper = paperById.get(id);
          return (
            paper && (
              <li key={id}>
                <PaperButton paper={paper} />
              </li>
            )
          );
        })}
      </ul>
      {hidden > 0 && <p class="empty">and {plural(hidden, "more paper")}</p>}
    </>
  );
}

/** A community's name as a button that opens it; null reads “In no community”. */
export function CommunityButton({ id }: { id: string | null }) {
  const { store, colorOf, palette } = usePanels();
  const open = useSelect();
  const community = id === null ? undefined : store.index.communityById.get(id);
  if (!community) return <span class="swatch-label">In no community</span>;
  return (
    <button
      type="button"
      class="swatch-label"
      onClick={() => open({ kind: "community", id: community.id })}
    >
      <span class="swatch" style={{ background: colorOf.get(community.id) ?? palette.grey }} />
      {community.name}
    </button>
  );
}

interface MarkedTextProps {
  paper: PaperText;
  field: TextField;
  span: Span;
  /** Only this entity is marked strongly; without it all are. */
  focus?: string;
}

/** A stretch of a paper with every mention marked in its type's style; each mark opens its entity. */
export function MarkedText({ paper, field, span, focus }: MarkedTextProps) {
  const { store } = usePanels();
  const words = useWords();
  const open = useSelect();
  const text = fieldText(paper, field);
  const marks = findMarks(paper, field, store.index).filter(
    ({ start, end }) => start >= span.start && end <= span.end,
  );
  return (
    <>
      {cutIntoPieces(text, span, marks).map(({ text: piece, mark }) => {
        if (!mark) return piece;
        const named = paper.entities.find(({ entityId }) => entityId === mark.entityId);
        const isQuiet = focus !== undefined && focus !== mark.entityId;
        const name = store.index.entityById.get(mark.entityId)?.name ?? piece;
        const selection = { kind: "entity", id: mark.entityId } as const;
        return (
          // A link rather than a button: it breaks across lines with the text around it.
          <a
            key={mark.start}
            href={formatHash(select(store.state.value, selection))}
            class={`mark mark-${ENTITY_TYPE_BY_ID[mark.type].color}${isQuiet ? " mark-quiet" : ""}`}
            title={`${name}: ${words.of[mark.type].noun}${named ? `, ${wordReason(named.reason, words)}` : ""}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              open(selection);
            }}
          >
            {piece}
          </a>
        );
      })}
    </>
  );
}

/** Where a naming stands that is in no sentence of the abstract. */
const PLACES: Record<TextField, string> = {
  title: "title",
  abstract: "",
  keywords: "listed as a keyword of the paper",
};

interface EvidenceProps {
  paper: LoadedPaper;
  entityId: string;
  /** Sentences shown. */
  most: number;
  /** Says which paper speaks, where more than one does. */
  isSigned?: boolean;
}

/** The sentences in which a paper names an entity. */
export function Evidence({ paper, entityId, most, isSigned = false }: EvidenceProps) {
  const { text, fault } = usePaperText(paper.id);
  const named = text && findPaperEntity(text, entityId);
  if (!text || !named) return <TextPending fault={fault} />;
  return (
    <>
      {findEvidence(text, named)
        .slice(0, most)
        .map((sentence) => (
          <blockquote key={`${sentence.field} ${sentence.start}`} class="evidence">
            {isSigned && <cite>{shortTitle(paper.title)}</cite>}
            {PLACES[sentence.field] && <span class="tag">{PLACES[sentence.field]}</span>}
            <MarkedText paper={text} field={sentence.field} span={sentence} focus={entityId} />
          </blockquote>
        ))}
    </>
  );
}

/** Stands where a text will be, or says why it is not there. */
export function TextPending({ fault }: { fault: string }) {
  return <p class="empty">{fault === "" ? "Loading the text…" : `No text: ${fault}.`}</p>;
}

/** A bar whose length is a share, 0–1. */
export function Bar({ share, color }: { share: number; color?: string }) {
  const width = `${Math.round(Math.min(Math.max(share, 0), 1) * 100)}%`;
  return (
    <span class="bar" aria-hidden="true">
      <span style={{ width, ...(color ? { background: color } : {}) }} />
    </span>
  );
}
