/** The names on the drawn map: communities first, then nodes as far as there is room; none overlaps another. */
import type { Community } from "../../../graph/model.ts";
import type { NodeLook } from "../../scene/appearance.ts";
import { middleOf } from "../../scene/centroid.ts";
import { mixColors, type Palette } from "../../scene/palette.ts";
import {
  type Box,
  BoxGrid,
  gridOf,
  placeLabels,
  placeRegionNames,
} from "../../renderer/place-labels.ts";
import { breakName } from "../../renderer/community-labels.ts";
import { textWidth } from "./text-metrics.ts";
import { drawWords } from "./svg-shapes.ts";
import { shorten } from "../../../base/format.ts";
import type { SceneNode } from "../../scene/scene-model.ts";

/** A node where it is in the picture, px. */
export interface DrawnNode {
  node: SceneNode;
  look: NodeLook;
  x: number;
  y: number;
  radius: number;
}

interface NamesInput {
  communities: readonly Community[];
  colorOf: ReadonlyMap<string, string>;
  palette: Palette;
}

const NODE_SIZE = 14;
const HUB_SIZE = 16;
const HUB_PAPERS = 5;
const REGION_SIZE = 21;
const REGION_LINE = 25;
const LONGEST_REGION_LINE = 26;
const MOST_REGIONS = 40;
const MOST_LABELS = 320;
/** Nodes that the names of communities are kept off. */
const MOST_SAMPLED = 1500;
/** What is smaller than this may lie under a name. */
const LEAST_OBSTACLE = 4;

function requestRegions({ communities }: NamesInput, nodes: readonly DrawnNode[]) {
  const step = Math.ceil(nodes.length / MOST_SAMPLED);
  // A community drawn as one has its name on it.
  const sampled = nodes.filter(({ node }, i) => i % step === 0 && node.kind !== "community");
  const all = gridOf(sampled, 0);
  return communities.slice(0, MOST_REGIONS).flatMap(({ id, name }) => {
    const members = nodes.filter(({ node }) => node.community === id);
    if (members.every(({ look }) => look.emphasis === "faded")) return [];
    const lines = breakName(name, LONGEST_REGION_LINE);
    const own = gridOf(
      sampled.filter(({ node }) => node.community === id),
      0,
    );
    const width = Math.max(...lines.map((line) => textWidth(line, REGION_SIZE, true)));
    return [
      {
        id,
        ...middleOf(members),
        radius: 0,
        width,
        height: REGION_LINE * lines.length,
        own,
        all,
        lines,
      },
    ];
  });
}

function drawRegions(
  input: NamesInput,
  nodes: readonly DrawnNode[],
  taken: BoxGrid,
  frame: Box,
): string[] {
  const { palette, colorOf } = input;
  const requests = requestRegions(input, nodes);
  const linesById = new Map(requests.map(({ id, lines }) => [id, lines]));
  return placeRegionNames(requests, taken, frame).flatMap(({ id, box, y }) => {
    const lines = linesById.get(id) ?? [];
    const color = mixColors(colorOf.get(id) ?? palette.grey, palette.ink, 0.45);
    const top = y - (REGION_LINE * (lines.length - 1)) / 2;
    const look = { size: REGION_SIZE, weight: 750, color, rim: palette.background };
    return lines.map((line, i) =>
      drawWords(line, (box.left + box.right) / 2, top + REGION_LINE * i, {
        ...look,
        anchor: "middle",
      }),
    );
  });
}

/** Entities before papers where both are drawn, each by rank. */
function inOrder(nodes: readonly DrawnNode[]): DrawnNode[] {
  const isPaper = ({ node }: DrawnNode) => Number(node.kind === "paper");
  return nodes
    .filter(({ node, look }) => node.kind !== "community" && look.emphasis !== "faded")
    .sort((a, b) => isPaper(a) - isPaper(b) || b.node.rank - a.node.rank);
}

export function drawNames(input: NamesInput, nodes: readonly DrawnNode[], frame: Box): string[] {
  const taken = new BoxGrid();
  const regions = drawRegions(input, nodes, taken, frame);
  const sizeOf = ({ node }: DrawnNode) =>
    node.kind !== "paper" && node.rank >= HUB_PAPERS ? HUB_SIZE : NODE_SIZE;
  const drawnById = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const requests = inOrder(nodes).map((drawn) => {
    const { node, x, y, radius } = drawn;
    const [label, size] = [shorten(node.label), sizeOf(drawn)];
    const width = textWidth(label, size, size === HUB_SIZE);
    return { id: node.id, x, y, radius, width, height: size * 1.2 };
  });
  const placed = placeLabels(requests, taken, gridOf(nodes, LEAST_OBSTACLE), frame);
  const labels = placed.slice(0, MOST_LABELS).flatMap(({ id, x, y }) => {
    const drawn = drawnById.get(id);
    if (!drawn) return [];
    const size = sizeOf(drawn);
    const weight = size === HUB_SIZE ? 650 : 500;
    const { ink: color, background: rim } = input.palette;
    return drawWords(shorten(drawn.node.label), x, y, { size, weight, color, rim });
  });
  return [...labels, ...regions];
}
