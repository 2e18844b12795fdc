/** What the shapes and lines on the map are. */
import type { MapView } from "../state.ts";
import { Shape } from "./icon.tsx";

const LINE_MEANING: Record<MapView, string> = {
  all: "A line ties a paper to what it names.",
  papers: "A line ties two papers by what both name; thicker is more.",
  entities: "A line ties two entities that the same papers name.",
};
export function MapLegend({ view }: { view: MapView }) {
  return (
    <div class="legend">
      {view !== "entities" && (
        <span>
          <Shape kind="paper" /> paper
        </span>
      )}
      {view !== "papers" &&
        (["task", "method", "dataset"] as const).map((kind) => (
          <span key={kind}>
            <Shape kind={kind} /> {kind}
          </span>
        ))}
      <span class="legend-line">{LINE_MEANING[view]}</span>
    </div>
  );
}
