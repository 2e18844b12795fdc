/** Over a map that shows nothing, or next to nothing: why, and what helps. */
import type { ComponentChildren } from "preact";

import {
  clearFilters,
  DEFAULT_MIN_PAPERS,
  hasFilters,
  requirePapers,
} from "../../state/view-state.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";

function Card({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <div class="map-empty" role="status">
      <div>
        <p>
          <strong>{title}</strong>
        </p>
        {children}
      </div>
    </div>
  );
}

/** @param nodeCount nodes that the map draws in this view */
export function MapEmpty({ nodeCount }: { nodeCount: number }) {
  const { store } = usePanels();
  const words = useWords();
  const { papers, entities } = store.index.graph;
  const { view, minPapers } = store.state.value;
  const filtered = store.filtered.value;
  if (papers.length === 0)
    return (
      <Card title="There are no papers here.">
        <p>Open a file of papers, or drop one on the page.</p>
      </Card>
    );
  if (filtered?.papers.size === 0 && hasFilters(store.state.value))
    return (
      <Card title="No paper is left.">
        <p>No paper passes all of the filters at once.</p>
        <button type="button" class="button" onClick={() => store.update(clearFilters)}>
          Clear the filters
        </button>
      </Card>
    );
  if (entities.length === 0)
    return (
      <Card title="Nothing ties these papers.">
        <p>No {words.any} was found in their titles and abstracts.</p>
      </Card>
    );
  if (view === "entities" && nodeCount === 0)
    return (
      <Card title="Nothing is named often enough.">
        <p>
          No {words.any} is named by {minPapers} papers.
        </p>
        <button
          type="button"
          class="button"
          onClick={() =>
            store.update((state) =>
              requirePapers(state, minPapers > DEFAULT_MIN_PAPERS ? DEFAULT_MIN_PAPERS : 1),
            )
          }
        >
          Ask for fewer papers
        </button>
      </Card>
    );
  if (papers.length === 1)
    return (
      <Card title="One paper alone has no neighbours.">
        <p>Open it to see what it names, or add more papers to tie it to.</p>
      </Card>
    );
  return null;
}
