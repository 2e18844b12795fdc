/** How what is selected and what is drawn depend on each other. */
import { isTie } from "../../../graph/model.ts";
import { communitiesOf } from "../../scene/focus.ts";
import type { Path } from "../../queries/shortest-paths.ts";
import type { Scene, SceneNode } from "../../scene/scene-model.ts";
import type { GraphIndex } from "../../state/graph-index.ts";
import { select, selectedIds, type Selection, type ViewState } from "../../state/view-state.ts";

/** On larger maps a click must not rebuild the drawing to add what only one paper names. */
const MOST_PAPERS_TO_ADD_NAMES = 1500;

/** Entities drawn although too few papers name them: the selected one, and all that the selected paper names. */
export function alwaysDrawn({ selection, minPapers }: ViewState, index: GraphIndex): string[] {
  const isRare = (id: string) => (index.entityById.get(id)?.papers.length ?? 0) < minPapers;
  if (selection?.kind === "entity") return [selection.id].filter(isRare);
  if (selection?.kind !== "paper" || index.graph.papers.length > MOST_PAPERS_TO_ADD_NAMES)
    return [];
  const entities = index.paperById.get(selection.id)?.entities.filter(isTie) ?? [];
  return entities.map(({ entityId }) => entityId).filter(isRare);
}

/** Ids of the nodes to bring into sight for a selection. */
export function nodesOf(
  selection: Selection | null,
  path: Path | null,
  scene: Scene,
  index: GraphIndex,
): string[] {
  if (!selection) return [];
  if (scene.view === "communities")
    return selection.kind === "community"
      ? [
          selection.id,
          ...scene.linksOf(selection.id).flatMap(({ source, target }) => [source, target]),
        ]
      : [...communitiesOf(selectedIds(selection), index)];
  switch (selection.kind) {
    case "paper":
    case "entity":
      return [selection.id];
    case "path": {
      const between = path?.steps.flatMap(({ entityId, to }) => [entityId, to]) ?? [];
      return [selection.source, selection.target, ...between];
    }
    case "link":
      return [selection.source, selection.target];
    case "community":
      return (scene.members().get(selection.id) ?? []).map(({ id }) => id);
  }
}

function selectionOf({ kind, id }: SceneNode): Selection {
  return { kind: kind === "paper" || kind === "community" ? kind : "entity", id };
}

/**
 * Selects a node that was clicked.
 * @param isExtending with a paper selected, a click on another selects the link between the two
 */
export function selectNode(
  state: ViewState,
  node: SceneNode | undefined,
  isExtending: boolean,
): ViewState {
  if (!node) return state;
  const { selection } = state;
  const { id, kind } = node;
  const isPair = isExtending && selection?.kind === "paper" && selection.id !== id;
  if (isPair && kind === "paper") {
    const [source = id, target = id] = [selection.id, id].sort();
    return select(state, { kind: "link", source, target });
  }
  return select(state, selectionOf(node));
}

/** Between two papers a link has details of its own; any other leads to what is at its end and not open yet. */
export function selectLink(
  state: ViewState,
  key: string,
  { findLink, nodeById }: Scene,
): ViewState {
  const link = findLink(key);
  const ends = [link?.source, link?.target].flatMap((id) => nodeById.get(id ?? "") ?? []);
  if (!link || ends.length < 2) return state;
  if (ends.every(({ kind }) => kind === "paper")) {
    const { source, target } = link;
    return select(state, { kind: "link", source, target });
  }
  const { selection } = state;
  const isOpen = ({ id }: SceneNode) => selection !== null && selectedIds(selection).includes(id);
  return selectNode(
    state,
    ends.find((end) => end.kind !== "paper" && !isOpen(end)),
    false,
  );
}
