/** What the shapes and lines on the map are. */
import { ENTITY_TYPES } from "../../../entities/entity.ts";
import { LINK_MEANINGS } from "../../scene/legend-text.ts";
import type { MapView, NodeKind } from "../../state/view-state.ts";
import { Shape } from "../shared/icon.tsx";

const KINDS: Record<MapView, readonly NodeKind[]> = {
  all: ["paper", ...ENTITY_TYPES],
  papers: ["paper"],
  entities: ENTITY_TYPES,
  communities: ["community"],
};

export function MapLegend({ view }: { view: MapView }) {
  return (
    <div class="legend">
      {KINDS[view].map((kind) => (
        <span key={kind}>
          <Shape kind={kind} /> {kind}
        </span>
      ))}
      <span class="legend-line">{LINK_MEANINGS[view]}</span>
    </div>
  );
}
