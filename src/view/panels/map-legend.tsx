/** What the shapes and lines on the map are. */
import { ENTITY_TYPES } from "../../entities/entity.ts";
import type { NodeKind } from "../scene.ts";
import type { MapView } from "../state.ts";
import { Shape } from "./icon.tsx";

const LINE_MEANING: Record<MapView, string> = {
  all: "A line ties a paper to what it names.",
  papers: "A line ties two papers by what both name; thicker is more.",
  entities: "A line ties two entities that the same papers name.",
  communities: "A line ties two communities whose papers are linked; thicker is more.",
};
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
      <span class="legend-line">{LINE_MEANING[view]}</span>
    </div>
  );
}
