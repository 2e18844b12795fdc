/** Which labels a view asks for at a zoom, and how they are drawn: community names, hubs, then papers as one comes closer. */
import type { Community } from "../../graph/model.ts";
import type { Look } from "../look.ts";
import { mixColors, type Palette } from "../palette.ts";
import type { Scene, SceneNode } from "../scene.ts";
import {
  type Box,
  BoxGrid,
  type LabelRequest,
  type RegionRequest,
  obstacleBox,
  placeLabels,
  placeRegionNames,
} from "./place-labels.ts";

/** A node where it is on the canvas, px. */
export interface PlacedNode {
  node: SceneNode;
  x: number;
  y: number;
  radius: number;
}

export interface NamesInput {
  scene: Scene;
  look: Look;
  /** In the order of `sortForLabels`. */
  placed: readonly PlacedNode[];
  communities: readonly Community[];
  palette: Palette;
  colorOf: ReadonlyMap<string, string>;
  /** Camera ratio: 1 shows the whole map. */
  ratio: number;
  /** Px drawn for a px of size: below 1 on small canvases. */
  scale: number;
  frame: Box;
}

const FONT = '"Inter Variable", system-ui, sans-serif';
const NODE_FONT = `500 11.5px ${FONT}`;
const HUB_FONT = `650 12.5px ${FONT}`;
const REGION_FONT = `750 14px ${FONT}`;
/** Names of communities on the canvas at once. */
const MOST_REGIONS = 40;
const NODE_HEIGHT = 14;
const REGION_LINE = 17;
const HALO = 4;
/** Nearer than this, regions are larger than the canvas and their names only cover things. */
const REGIONS_FROM_RATIO = 0.42;
/** From here on there is room for the papers' names. */
const PAPERS_UP_TO_RATIO = 0.72;
const HUB_PAPERS = 5;
/** Letters in a line of a community's name on a canvas of usual width. */
const LONGEST_REGION_LINE = 26;
/** On canvases drawn smaller than this, second names have no room. */
const NARROW = 0.8;
/** Px at the top right of the free canvas that the zoom buttons cover. */
const ZOOM_CORNER = { width: 48, height: 110 };
const NEAR_LABELS = 40;
/** px */
const LEAST_OBSTACLE = 2;
const LONGEST_LABEL = 30;

const SHORTER = new Map<string, string>();

/** Cut at a word, with an ellipsis; a letter of two code units stays whole. */
export function shorten(text: string, longest = LONGEST_LABEL): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, "");
  const isWordEnd = /^\s/.test(text.slice(cut.length));
  const space = isWordEnd ? cut.length : cut.lastIndexOf(" ");
  return `${cut.slice(0, space > longest / 2 ? space : cut.length).replace(/[\s,:;–-]+$/, "")}…`;
}

function labelOf(node: SceneNode): string {
  const known = SHORTER.get(node.label);
  if (known !== undefined) return known;
  const label = shorten(node.label);
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
function chooseNodes({ look, placed, scene, ...input }: NamesInput): PlacedNode[] {
  if (look.focus) {
    const { self, near } = look.focus;
    const own = placed.filter(({ node }) => self.has(node.id));
    const others = placed.filter(({ node }) => near.has(node.id) && !self.has(node.id));
    const unfiltered = others.filter(({ node }) => look.node(node).emphasis === "near");
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
    if (hasRoom && look.node(node).emphasis === "plain") chosen.push(nodeHere);
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

/** Breaks a long name in two at the space nearest its middle. */
export function breakName(name: string, longest: number): string[] {
  if (name.length <= longest) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [space] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return space === undefined ? [name] : [name.slice(0, space), name.slice(space + 1)];
}

/** Communities without a colour of their own are small, and many: one name each is all that fits. */
function linesOf({ id, name, secondName }: Community, input: NamesInput): string[] {
  const longest = Math.round(LONGEST_REGION_LINE * input.scale);
  const hasColor = input.colorOf.get(id) !== input.palette.grey;
  const hasRoom = input.scale > NARROW && hasColor;
  return [name, ...(secondName && hasRoom ? [secondName] : [])].flatMap((line) =>
    breakName(line, longest),
  );
}

/** Of nodes too small to read a shape, a label may cover some: they are many, and would leave it no place. */
function gridOf(placed: readonly PlacedNode[]): BoxGrid {
  const grid = new BoxGrid();
  for (const node of placed) if (node.radius >= LEAST_OBSTACLE) grid.add(obstacleBox(node));
  return grid;
}

function requestRegions(context: CanvasRenderingContext2D, input: NamesInput): RegionRequest[] {
  context.font = REGION_FONT;
  const all = gridOf(input.placed);
  const byCommunity = new Map<string | null, PlacedNode[]>();
  for (const placed of input.placed) {
    const known = byCommunity.get(placed.node.community);
    if (known) known.push(placed);
    else byCommunity.set(placed.node.community, [placed]);
  }
  const sizeOf = ({ id }: Community) => byCommunity.get(id)?.length ?? 0;
  // Largest in sight first; the others would only find what place these leave.
  const largest = input.communities.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return largest.slice(0, MOST_REGIONS).flatMap((community) => {
    const members = byCommunity.get(community.id) ?? [];
    const isFaded = members.every(({ node }) => input.look.node(node).emphasis === "faded");
    if (isFaded) return [];
    const mean = (axis: "x" | "y") => members.reduce((sum, m) => sum + m[axis], 0) / members.length;
    const lines = linesOf(community, input);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    return [
      {
        ...{ id: community.id, x: mean("x"), y: mean("y"), radius: 0, width },
        height: REGION_LINE * lines.length,
        own: gridOf(members),
        all,
      },
    ];
  });
}

function writeText(context: CanvasRenderingContext2D, text: string, x: number, y: number): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

function drawRegionNames(
  context: CanvasRenderingContext2D,
  input: NamesInput,
  taken: BoxGrid,
): Box[] {
  const { communities, palette, colorOf, frame } = input;
  const placed = placeRegionNames(requestRegions(context, input), taken, frame);
  context.textAlign = "center";
  context.font = REGION_FONT;
  for (const { id, box, y } of placed) {
    const community = communities.find((c) => c.id === id);
    if (!community) continue;
    context.fillStyle = mixColors(colorOf.get(id) ?? palette.grey, palette.ink, 0.45);
    const lines = linesOf(community, input);
    const top = y - (REGION_LINE * (lines.length - 1)) / 2;
    lines.forEach((line, i) =>
      writeText(context, line, (box.left + box.right) / 2, top + REGION_LINE * i),
    );
  }
  return placed.map(({ box }) => box);
}

function drawNodeNames(
  context: CanvasRenderingContext2D,
  input: NamesInput,
  taken: BoxGrid,
  nodes: BoxGrid,
): Box[] {
  const chosen = chooseNodes(input);
  const fontOf = (node: SceneNode) =>
    isHub(node) || input.look.focus?.self.has(node.id) ? HUB_FONT : NODE_FONT;
  const requests = chosen.map(({ node, x, y, radius }): LabelRequest => {
    context.font = fontOf(node);
    const width = context.measureText(labelOf(node)).width;
    return { id: node.id, x, y, radius, width, height: NODE_HEIGHT };
  });
  const nodeById = new Map(chosen.map(({ node }) => [node.id, node]));
  const placed = placeLabels(requests, taken, nodes, input.frame);
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

/** Draws on a cleared canvas. Returns the boxes of all labels; no two overlap. */
export function drawNames(context: CanvasRenderingContext2D, input: NamesInput): Box[] {
  const taken = new BoxGrid();
  const { right, top } = input.frame;
  taken.add({ left: right - ZOOM_CORNER.width, top, right, bottom: top + ZOOM_CORNER.height });
  const { focus } = input.look;
  const nodes = gridOf(
    focus
      ? input.placed.filter(({ node: { id } }) => focus.self.has(id) || focus.near.has(id))
      : input.placed,
  );
  context.textBaseline = "middle";
  context.lineJoin = "round";
  context.lineWidth = HALO;
  context.strokeStyle = input.palette.background;
  const showRegions = !focus && input.ratio >= REGIONS_FROM_RATIO;
  return [
    ...(showRegions ? drawRegionNames(context, input, taken) : []),
    ...drawNodeNames(context, input, taken, nodes),
  ];
}
