/** What the shapes and lines on the map are. */
import { useMemo } from "preact/hooks";

import { isPlacedByName } from "../../../graph/model.ts";
import { LINK_MEANINGS, nounOf, OUTLINE_MEANING } from "../../scene/legend-text.ts";
import type { MapView, NodeKind } from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Shape } from "../shared/icon.tsx";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";

const KINDS: Record<MapView, readonly NodeKind[]> = {
  all: ["paper", ...ENTITY_TYPE_IDS],
  papers: ["paper"],
  entities: ENTITY_TYPE_IDS,
  communities: ["community"],
};

/** The shapes of the nodes that a view draws, and what its lines mean. */
export function MapLegend({ view }: { view: MapView }) {
  const words = useWords();
  const { papers } = usePanels().store.index.graph;
  const hasOutlines = useMemo(() => papers.some((paper) => !isPlacedByName(paper)), [papers]);
  return (
    <div class="legend">
      {KINDS[view].map((kind) => (
        <span key={kind}>
          <Shape kind={kind} /> {nounOf(kind, words)}
        </span>
      ))}
      {hasOutlines && KINDS[view].includes("paper") && (
        <span>
          <Shape kind="paper" isOutline /> {OUTLINE_MEANING}
        </span>
      )}
      <span class="legend-line">{LINK_MEANINGS[view]}</span>
    </div>
  );
}
