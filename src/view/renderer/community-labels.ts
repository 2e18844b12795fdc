/** The labels of communities on the map: which, broken how, and where. */
import { groupBy } from "../../base/group-by.ts";
import type { Community } from "../../graph/model.ts";
import { centroid } from "../scene/centroid.ts";
import { mixColors } from "../scene/palette.ts";
import type { Point } from "./camera.ts";
import {
  type Box,
  type BoxGrid,
  gridOf,
  isWithin,
  type PlacedLabel,
  placeCommunityLabels,
  type CommunityLabelRequest,
} from "./place-labels.ts";
import type { LabelInput, PlacedNode } from "./label-input.ts";

export const FONT = '"Inter Variable", system-ui, sans-serif';
const LABEL_FONT = `750 14px ${FONT}`;
const LABEL_LINE = 17;
/** Community labels on the canvas at once. */
const MOST_LABELS = 40;
/** Letters in a line of a community label on a canvas of usual width. */
const LONGEST_LABEL_LINE = 26;
/** On canvases drawn smaller than this, second names have no room. */
const NARROW = 0.8;
/** Nodes that labels are kept off. */
const MOST_SAMPLED = 1200;
/** px; dragged further than this, labels are placed anew. */
const FARTHEST_RECALL = 160;

/** Lines of a name: two where it has more than `longest` letters, broken at the space nearest its middle. */
export function breakName(name: string, longest: number): string[] {
  if (name.length <= longest) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map(({ index }) => index);
  const [space] = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle));
  return space === undefined ? [name] : [name.slice(0, space), name.slice(space + 1)];
}

/** Communities without a colour of their own are small, and many: one name each is all that fits. */
function linesOf({ id, name, secondName }: Community, input: LabelInput): string[] {
  const longest = Math.round(LONGEST_LABEL_LINE * input.scale);
  const hasColor = input.colorOf.get(id) !== input.palette.grey;
  const hasRoom = input.scale > NARROW && hasColor;
  return [name, ...(secondName && hasRoom ? [secondName] : [])].flatMap((line) =>
    breakName(line, longest),
  );
}

/** Enough of the nodes to show where they lie densely. */
function sample<T>(items: readonly T[]): T[] {
  const step = Math.ceil(items.length / MOST_SAMPLED);
  return items.filter((_, i) => i % step === 0);
}

function requestLabels(
  context: CanvasRenderingContext2D,
  input: LabelInput,
): CommunityLabelRequest[] {
  context.font = LABEL_FONT;
  // A node that stands for a community has its label on it.
  const sampled = sample(input.placed.filter(({ node }) => node.kind !== "community"));
  const isSampled = new Set(sampled);
  const all = gridOf(sampled, 0);
  const byCommunity = groupBy(input.placed, ({ node }) => node.community);
  const sizeOf = ({ id }: Community) => byCommunity.get(id)?.length ?? 0;
  // Largest in sight first; the others would only find what place these leave.
  const largest = input.communities.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  return largest.slice(0, MOST_LABELS).flatMap((community) => {
    const members = byCommunity.get(community.id) ?? [];
    if (!members.some((member) => isOnCanvas(member, input.frame))) return [];
    const isFaded = members.every(({ node }) => input.appearance.node(node).emphasis === "faded");
    if (isFaded) return [];
    const lines = linesOf(community, input);
    const width = Math.max(...lines.map((line) => context.measureText(line).width));
    return [
      {
        ...{ id: community.id, ...centroid(members), radius: 0, width },
        height: LABEL_LINE * lines.length,
        own: gridOf(
          members.filter((member) => isSampled.has(member)),
          0,
        ),
        all,
      },
    ];
  });
}

/** Whether some of a node is in sight. */
function isOnCanvas({ x, y, radius }: PlacedNode, { left, right, top, bottom }: Box): boolean {
  return x + radius > left && x - radius < right && y + radius > top && y - radius < bottom;
}

/** Where labels were placed last: they stay with the map while it is dragged a little, and while something is in focus. */
export class LabelMemory {
  #key: readonly unknown[] = [];
  #origin: Point = { x: 0, y: 0 };
  #placed: readonly PlacedLabel[] = [];

  keep(input: LabelInput, placed: readonly PlacedLabel[]): void {
    this.#key = keyOf(input);
    this.#origin = input.origin;
    this.#placed = placed;
  }

  /** The last labels, moved with the map, their boxes added to `taken`; null where labels have to be placed anew. */
  recall(input: LabelInput, taken: BoxGrid): PlacedLabel[] | null {
    const [dx, dy] = [input.origin.x - this.#origin.x, input.origin.y - this.#origin.y];
    const isSame = keyOf(input).every((part, i) => part === this.#key[i]);
    if (!isSame || Math.hypot(dx, dy) > FARTHEST_RECALL) return null;
    const moved = this.#placed.map(({ id, x, y, box }) => ({
      ...{ id, x: x + dx, y: y + dy },
      box: {
        left: box.left + dx,
        right: box.right + dx,
        top: box.top + dy,
        bottom: box.bottom + dy,
      },
    }));
    const free = moved.filter(({ box }) => isWithin(box, input.frame) && !taken.overlaps(box));
    for (const { box } of free) taken.add(box);
    return free;
  }
}

function keyOf({ scene, appearance, palette, ratio, scale, frame }: LabelInput): unknown[] {
  // Only those in focus are named where communities are the nodes.
  const focus = scene.view === "communities" ? appearance.focus : null;
  return [scene, appearance.base, focus, palette, ratio, scale, ...Object.values(frame)];
}

function place(
  context: CanvasRenderingContext2D,
  input: LabelInput,
  taken: BoxGrid,
  memory: LabelMemory,
): PlacedLabel[] {
  const placed = placeCommunityLabels(requestLabels(context, input), taken, input.frame);
  memory.keep(input, placed);
  return placed;
}

/** Text with a rim in the stroke style, at the left or the middle as the context is set. */
export function writeText(
  context: CanvasRenderingContext2D,
  text: string,
  x: number,
  y: number,
): void {
  context.strokeText(text, x, y);
  context.fillText(text, x, y);
}

/**
 * Draws the labels of the communities in sight, where `memory` has them or where there is room.
 * @param taken boxes of what is drawn already; those of the labels are added
 * @returns their boxes
 */
export function drawCommunityLabels(
  context: CanvasRenderingContext2D,
  input: LabelInput,
  taken: BoxGrid,
  memory: LabelMemory,
): Box[] {
  const { communities, palette, colorOf } = input;
  const placed = memory.recall(input, taken) ?? place(context, input, taken, memory);
  context.textAlign = "center";
  context.font = LABEL_FONT;
  const communityById = new Map(communities.map((community) => [community.id, community]));
  for (const { id, box, y } of placed) {
    const community = communityById.get(id);
    if (!community) continue;
    context.fillStyle = mixColors(colorOf.get(id) ?? palette.grey, palette.ink, 0.45);
    const lines = linesOf(community, input);
    const top = y - (LABEL_LINE * (lines.length - 1)) / 2;
    lines.forEach((line, i) =>
      writeText(context, line, (box.left + box.right) / 2, top + LABEL_LINE * i),
    );
  }
  return placed.map(({ box }) => box);
}
