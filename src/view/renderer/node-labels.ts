/** Which labels a view asks for at a zoom, and how they are drawn: community names, hubs, then papers as one comes closer. */
import { type Box, BoxGrid, gridOf, placeLabels, placeLabelsAnyway } from "./place-labels.ts";
import type { LabelRequest } from "./place-labels.ts";
import { drawCommunityLabels, FONT, type LabelMemory, writeText } from "./community-labels.ts";
import { truncate } from "../../base/format.ts";
import type { SceneNode } from "../scene/scene-model.ts";
import type { PlacedNode, LabelInput } from "./label-input.ts";

const NODE_FONT = `500 11.5px ${FONT}`;
const HUB_FONT = `650 12.5px ${FONT}`;
const NODE_HEIGHT = 14;
const HALO = 4;
/** Nearer than this, communities are larger than the canvas and their labels only cover things. */
const COMMUNITIES_FROM_RATIO = 0.42;
/** From here on there is room for the labels of papers. */
const PAPERS_UP_TO_RATIO = 0.72;
const HUB_PAPERS = 5;
/** Px at the top right of the free canvas that the zoom buttons cover. */
const ZOOM_CORNER = { width: 48, height: 146 };
const NEAR_LABELS = 40;

const SHORTER = new Map<string, string>();

function labelOf(node: SceneNode): string {
  const known = SHORTER.get(node.label);
  if (known !== undefined) return known;
  const label = truncate(node.label);
  SHORTER.set(node.label, label);
  return label;
}

function isHub(node: SceneNode): boolean {
  return node.kind !== "paper" && node.rank >= HUB_PAPERS;
}

/** How many node labels the zoom has room for. */
function labelBudget(ratio: number): number {
  return Math.round(Math.min(45 / ratio, 160));
}

/** Nodes to label, in the order in which they get their place. */
function chooseNodes({ appearance, placed, scene, ...input }: LabelInput): PlacedNode[] {
  // They have community labels.
  if (scene.view === "communities") return [];
  if (appearance.focus) {
    const { self, near } = appearance.focus;
    const own = placed.filter(({ node }) => self.has(node.id));
    const others = placed.filter(({ node }) => near.has(node.id) && !self.has(node.id));
    const unfiltered = others.filter(({ node }) => appearance.node(node).emphasis === "near");
    return [...own, ...unfiltered.sort(byRank).slice(0, NEAR_LABELS)];
  }
  // A small canvas has the room of a large one seen from further away.
  const ratio = input.ratio / input.scale;
  const hasEntities = scene.nodes.at(-1)?.kind !== "paper";
  const leastPapers = ratio > 0.8 ? 3 : 2;
  const budget = labelBudget(ratio);
  const chosen: PlacedNode[] = [];
  for (const nodeHere of placed) {
    if (chosen.length >= budget) break;
    const { node } = nodeHere;
    const hasRoom =
      ratio <= PAPERS_UP_TO_RATIO ||
      (node.kind === "paper" ? !hasEntities : node.rank >= leastPapers);
    if (hasRoom && appearance.node(node).emphasis === "plain") chosen.push(nodeHere);
  }
  return chosen;
}

function byRank({ node: a }: PlacedNode, { node: b }: PlacedNode): number {
  return b.rank - a.rank || (a.id < b.id ? -1 : 1);
}

/** Nodes in the order in which they are to be labelled: entities before papers, each by rank. */
export function sortForLabels(nodes: Iterable<SceneNode>): SceneNode[] {
  const isPaper = ({ kind }: SceneNode) => Number(kind === "paper");
  return [...nodes].sort(
    (a, b) => isPaper(a) - isPaper(b) || b.rank - a.rank || (a.id < b.id ? -1 : 1),
  );
}

function drawNodeNames(
  context: CanvasRenderingContext2D,
  input: LabelInput,
  taken: BoxGrid,
  nodes: BoxGrid,
): Box[] {
  const chosen = chooseNodes(input);
  const isSelf = ({ id }: { id: string }) => input.appearance.focus?.self.has(id) ?? false;
  const fontOf = (node: SceneNode) => (isHub(node) || isSelf(node) ? HUB_FONT : NODE_FONT);
  const requests = chosen.map(({ node, x, y, radius }): LabelRequest => {
    context.font = fontOf(node);
    const width = context.measureText(labelOf(node)).width;
    return { id: node.id, x, y, radius, width, height: NODE_HEIGHT };
  });
  const nodeById = new Map(chosen.map(({ node }) => [node.id, node]));
  // What is selected is named even where its neighbours leave no room.
  const placed = [
    ...placeLabelsAnyway(requests.filter(isSelf), taken, nodes, input.frame),
    ...placeLabels(
      requests.filter((request) => !isSelf(request)),
      taken,
      nodes,
      input.frame,
    ),
  ];
  context.textAlign = "left";
  context.fillStyle = input.palette.ink;
  for (const { id, x, y } of placed) {
    const node = nodeById.get(id);
    if (!node) continue;
    context.font = fontOf(node);
    writeText(context, labelOf(node), x, y);
  }
  return placed.map(({ box }) => box);
}

/** Draws the labels of nodes and communities on a cleared canvas; returns their boxes, of which no two overlap. */
export function drawNodeLabels(
  context: CanvasRenderingContext2D,
  input: LabelInput,
  memory: LabelMemory,
): Box[] {
  const taken = new BoxGrid();
  const { right, top } = input.frame;
  taken.add({ left: right - ZOOM_CORNER.width, top, right, bottom: top + ZOOM_CORNER.height });
  const { focus } = input.appearance;
  const nodes = gridOf(
    focus
      ? input.placed.filter(({ node: { id } }) => focus.self.has(id) || focus.near.has(id))
      : input.placed,
  );
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = input.palette.background;
  const isFar = !focus && input.ratio >= COMMUNITIES_FROM_RATIO;
  const hasCommunityLabels = isFar || input.scene.view === "communities";
  return [
    ...(hasCommunityLabels ? drawCommunityLabels(context, input, taken, memory) : []),
    ...drawNodeNames(context, input, taken, nodes),
  ];
}
