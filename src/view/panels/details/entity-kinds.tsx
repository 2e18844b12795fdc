/** What an entity is a kind of, with the reason, and the kinds of it that papers name. */
import { X } from "lucide";

import type { WiderEvidence, WiderRule, WiderTerm } from "../../../entities/entity.ts";
import type { EntityNode } from "../../../graph/model.ts";
import { plural } from "../../../base/format.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Icon } from "../shared/icon.tsx";
import {
  EntityChip,
  MarkedText,
  PaperButton,
  Section,
  TextPending,
} from "../shared/shared-parts.tsx";
import { usePaperText } from "../shared/use-paper-text.ts";

/** Kinds listed at once; a wide term may have hundreds. */
const MOST_KINDS = 24;

const REASONS: Record<WiderRule, string> = {
  correction: "corrected here",
  lexicon: "known beforehand",
  sentence: "a paper says so",
  name: "by its name",
};

/** The sentence that says that one is a kind of the other. */
function SayingSentence({ evidence }: { evidence: WiderEvidence }) {
  const { store } = usePanels();
  const { text, fault } = usePaperText(evidence.paperId);
  const paper = store.index.paperById.get(evidence.paperId);
  if (!text || !paper) return <TextPending fault={fault} />;
  return (
    <blockquote class="evidence">
      <PaperButton paper={paper} />
      <MarkedText paper={text} field={evidence.field} span={evidence} />
    </blockquote>
  );
}

function WiderRow({ entity, term }: { entity: EntityNode; term: WiderTerm }) {
  const { store, recomputation } = usePanels();
  const wider = store.index.entityById.get(term.wider);
  if (!wider) return null;
  return (
    <li class="naming">
      <EntityChip entity={wider} />
      <span class="tag">{REASONS[term.rule]}</span>
      <button
        type="button"
        class="icon-button not-here"
        aria-label={`${entity.name} is no kind of ${wider.name}`}
        title="It is no kind of it"
        onClick={() =>
          recomputation.add({ kind: "isNotKindOf", entityId: entity.id, widerId: wider.id })
        }
      >
        <Icon node={X} size={12} />
      </button>
      {term.evidence && <SayingSentence evidence={term.evidence} />}
    </li>
  );
}

/** Nothing for an entity that is no kind of another and has no kinds. */
export function EntityKinds({ entity }: { entity: EntityNode }) {
  const { hierarchy, entityById } = usePanels().store.index;
  const wider = hierarchy.widerOf(entity.id);
  const kinds = hierarchy
    .descendantsOf(entity.id)
    .flatMap((id) => entityById.get(id) ?? [])
    .sort((a, b) => b.papers.length - a.papers.length);
  const hidden = kinds.length - MOST_KINDS;
  return (
    <>
      {wider.length > 0 && (
        <Section title="A kind of">
          <ul class="list">
            {wider.map((term) => (
              <WiderRow key={term.wider} entity={entity} term={term} />
            ))}
          </ul>
        </Section>
      )}
      {kinds.length > 0 && (
        <Section title="Kinds of it here" note={String(kinds.length)}>
          <div class="chips">
            {kinds.slice(0, MOST_KINDS).map((kind) => (
              <EntityChip key={kind.id} entity={kind} />
            ))}
          </div>
          {hidden > 0 && <p class="empty">and {plural(hidden, "more kind")}</p>}
        </Section>
      )}
    </>
  );
}
