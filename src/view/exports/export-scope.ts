/** Which papers and entities an export takes: the whole map, what the filters leave, or the selection. */
import type { EntityNode, LoadedPaper } from "../../graph/model.ts";
import type { FilterResult } from "../state/filters.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { recallPaths } from "../queries/shortest-paths.ts";
import type { Selection, ViewState } from "../state/view-state.ts";
import type { EntityType } from "../../entities/entity-types.ts";

export const SCOPES = ["map", "filters", "selection"] as const;
export type Scope = (typeof SCOPES)[number];

/** In the order of the map. */
export interface ExportPart {
  papers: readonly LoadedPaper[];
  entities: readonly EntityNode[];
}

function selectedPapers(
  selection: Selection,
  index: GraphIndex,
  hiddenTypes: readonly EntityType[],
): readonly string[] {
  if (selection.kind === "paper") return [selection.id];
  if (selection.kind === "entity") return index.entityById.get(selection.id)?.papers ?? [];
  if (selection.kind === "community") return index.communityById.get(selection.id)?.papers ?? [];
  const [best] = selection.kind === "path" ? recallPaths(index, selection, hiddenTypes) : [];
  return [selection.source, selection.target, ...(best?.steps.map(({ to }) => to) ?? [])];
}

/** The papers of the selection, those on the way between two, and all that they name. */
function chooseSelected(
  index: GraphIndex,
  selection: Selection,
  hiddenTypes: readonly EntityType[],
): ExportPart {
  const wanted = new Set(selectedPapers(selection, index, hiddenTypes));
  const papers = index.graph.papers.filter(({ id }) => wanted.has(id));
  const named = new Set(papers.flatMap(({ names }) => names.map(({ entityId }) => entityId)));
  return { papers, entities: index.graph.entities.filter(({ id }) => named.has(id)) };
}

/** @param left of the same state; a selection that is none gives the whole map */
export function selectPart(
  index: GraphIndex,
  scope: Scope,
  { selection, minPapers, hiddenTypes }: Pick<ViewState, "selection" | "minPapers" | "hiddenTypes">,
  left: FilterResult,
): ExportPart {
  const { papers, entities } = index.graph;
  if (scope === "selection" && selection) return chooseSelected(index, selection, hiddenTypes);
  if (scope !== "filters") return { papers, entities };
  return {
    papers: papers.filter(({ id }) => left === null || left.papers.has(id)),
    entities: entities.filter(
      (entity) =>
        entity.papers.length >= minPapers && (left === null || left.entities.has(entity.id)),
    ),
  };
}
