/** Corrections of what is a kind of what. */
import type { Entity, WiderTerm } from "../entities/entity.ts";
import { HierarchyDraft } from "../entities/hierarchy/hierarchy-draft.ts";
import { WIDER_RULES } from "../entities/entity.ts";
import type { HierarchyCorrection } from "./corrections.ts";

/** A hierarchy after corrections. */
interface CorrectedHierarchy {
  wider: WiderTerm[];
  /** Corrections that change nothing, each with the reason. */
  unmatched: string[];
}

/**
 * Moves the pairs of a hierarchy to the entities that their ids stand for by now, and applies corrections in order.
 * A pair that would close a circle changes nothing: the opposite one is to be taken away first.
 * @param find an entity by the id that it has or had; null where there is none any more
 */
export function correctHierarchy(
  wider: readonly WiderTerm[],
  corrections: readonly HierarchyCorrection[],
  find: (id: string) => Entity | null,
): CorrectedHierarchy {
  const moved = wider.flatMap((term): WiderTerm[] => {
    const [narrower, above] = [find(term.narrower), find(term.wider)];
    return narrower && above ? [{ ...term, narrower: narrower.id, wider: above.id }] : [];
  });
  moved.sort((a, b) => WIDER_RULES.indexOf(a.rule) - WIDER_RULES.indexOf(b.rule));
  const draft = new HierarchyDraft(moved);
  const unmatched = corrections.flatMap((correction) => {
    const reason = apply(draft, correction, find);
    return reason === null ? [] : [`${correction.kind}: ${reason}`];
  });
  return { wider: draft.listDirect(), unmatched };
}

/** Applies one correction, or returns as a phrase why it changes nothing. */
function apply(
  draft: HierarchyDraft,
  { kind, entityId, widerId }: HierarchyCorrection,
  find: (id: string) => Entity | null,
): string | null {
  const [narrower, wider] = [find(entityId), find(widerId)];
  if (!narrower) return `no entity ${entityId}`;
  if (!wider) return `no entity ${widerId}`;
  if (kind === "isNotKindOf") {
    if (draft.remove(narrower.id, wider.id)) return null;
    const isThroughOthers = narrower !== wider && draft.isKindOf(narrower.id, wider.id);
    return isThroughOthers
      ? `${entityId} is a kind of ${widerId} through others, of which one is to be taken away`
      : `${entityId} is no kind of ${widerId} anyway`;
  }
  if (draft.has(narrower.id, wider.id)) return `${entityId} is a kind of ${widerId} already`;
  const isAdded = draft.add({
    narrower: narrower.id,
    wider: wider.id,
    rule: "correction",
    evidence: null,
  });
  return isAdded ? null : `${widerId} is a kind of ${entityId}`;
}
