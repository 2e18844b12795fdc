/** Which papers and entities an export takes: the whole map, what the filters leave, or the selection. */
import type { EntityNode, LoadedPaper } from "../../graph/model.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { Path } from "../queries/shortest-paths.ts";
import type { Selection, ViewState } from "../state/view-state.ts";

export type Scope = "map" | "filters" | "selection";

/** In the order of the map. */
export interface ExportPart {
  papers: readonly LoadedPaper[];
  entities: readonly EntityNode[];
}

function selectedPapers(
  selection: Selection,
  index: GraphIndex,
  path: Path | null,
): readonly string[] {
  if (selection.kind === "paper") return [selection.id];
  if (selection.kind === "entity") return index.entityById.get(selection.id)?.papers ?? [];
  if (selection.kind === "community") return index.communityById.get(selection.id)?.papers ?? [];
  const between = (selection.kind === "path" && path?.steps.map(({ to }) => to)) || [];
  return [selection.source, selection.target, ...between];
}

/** The papers of the selection, those on the way between two, and all that they name. */
function chooseSelected(index: GraphIndex, selection: Selection, path: Path | null): ExportPart {
  const wanted = new Set(selectedPapers(selection, index, path));
  const papers = index.graph.papers.filter(({ id }) => wanted.has(id));
  const named = new Set(papers.flatMap(({ entities }) => entities.map(({ entityId }) => entityId)));
  return { papers, entities: index.graph.entities.filter(({ id }) => named.has(id)) };
}

/**
 * The part of the map that an export takes; the whole where `scope` is the selection and nothing is selected.
 * @param filtered of the same state
 * @param path the cheapest path of the selection; null where the selection is no path
 */
export function selectPart(
  index: GraphIndex,
  scope: Scope,
  { selection, minPapers }: Pick<ViewState, "selection" | "minPapers">,
  filtered: FilterResult,
  path: Path | null,
): ExportPart {
  const { papers, entities } = index.graph;
  if (scope === "selection" && selection) return chooseSelected(index, selection, path);
  if (scope !== "filters") return { papers, entities };
  return {
    papers: papers.filter(({ id }) => filtered === null || filtered.papers.has(id)),
    entities: entities.filter(
      (entity) =>
        entity.papers.length >= minPapers &&
        (filtered === null || filtered.entities.has(entity.id)),
    ),
  };
}
