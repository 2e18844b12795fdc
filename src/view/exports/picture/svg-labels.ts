/** The labels of the drawn map: communities first, then nodes as far as there is room; none overlaps another. */
import type { Community } from "../../../graph/model.ts";
import { centroid } from "../../scene/centroid.ts";
import { mixColors, type Palette } from "../../scene/palette.ts";
import {
  type Box,
  BoxGrid,
  gridOf,
  placeLabels,
  placeCommunityLabels,
} from "../../renderer/place-labels.ts";
import { breakName } from "../../renderer/community-labels.ts";
import { textWidth } from "./text-metrics.ts";
import type { DrawnNode } from "./svg-layers.tsx";
import type { PlacedText } from "./svg-shapes.tsx";
import { truncate } from "../../../base/format.ts";

interface SvgLabelInput {
  communities: readonly Community[];
  colorOf: ReadonlyMap<string, string>;
  palette: Palette;
}

const NODE_SIZE = 14;
const HUB_SIZE = 16;
const HUB_PAPERS = 5;
const COMMUNITY_SIZE = 21;
const COMMUNITY_LINE = 25;
const LONGEST_COMMUNITY_LINE = 26;
const MOST_COMMUNITIES = 40;
const MOST_LABELS = 320;
/** Nodes that community labels are kept off. */
const MOST_SAMPLED = 1500;
/** A node smaller than this may lie under a label. */
const LEAST_OBSTACLE = 4;

function requestCommunityLabels({ communities }: SvgLabelInput, nodes: readonly DrawnNode[]) {
  const step = Math.ceil(nodes.length / MOST_SAMPLED);
  // A node that stands for a community has its label on it.
  const sampled = nodes.filter(({ node }, i) => i % step === 0 && node.kind !== "community");
  const all = gridOf(sampled, 0);
  return communities.slice(0, MOST_COMMUNITIES).flatMap(({ id, name }) => {
    const members = nodes.filter(({ node }) => node.community === id);
    if (members.every(({ appearance }) => appearance.emphasis === "faded")) return [];
    const lines = breakName(name, LONGEST_COMMUNITY_LINE);
    const own = gridOf(
      sampled.filter(({ node }) => node.community === id),
      0,
    );
    const width = Math.max(...lines.map((line) => textWidth(line, COMMUNITY_SIZE, true)));
    return [
      {
        id,
        ...centroid(members),
        radius: 0,
        width,
        height: COMMUNITY_LINE * lines.length,
        own,
        all,
        lines,
      },
    ];
  });
}

function layoutCommunityLabels(
  input: SvgLabelInput,
  nodes: readonly DrawnNode[],
  taken: BoxGrid,
  frame: Box,
): PlacedText[] {
  const { palette, colorOf } = input;
  const requests = requestCommunityLabels(input, nodes);
  const linesById = new Map(requests.map(({ id, lines }) => [id, lines]));
  return placeCommunityLabels(requests, taken, frame).flatMap(({ id, box, y }) => {
    const lines = linesById.get(id) ?? [];
    const color = mixColors(colorOf.get(id) ?? palette.grey, palette.ink, 0.45);
    const top = y - (COMMUNITY_LINE * (lines.length - 1)) / 2;
    const x = (box.left + box.right) / 2;
    return lines.map((text, i): PlacedText => ({
      ...{ text, x, y: top + COMMUNITY_LINE * i, anchor: "middle" },
      ...{ size: COMMUNITY_SIZE, weight: 750, color, rim: palette.background },
    }));
  });
}

/** Entities before papers where both are drawn, each by rank. */
function inOrder(nodes: readonly DrawnNode[]): DrawnNode[] {
  const isPaper = ({ node }: DrawnNode) => Number(node.kind === "paper");
  return nodes
    .filter(({ node, appearance }) => node.kind !== "community" && appearance.emphasis !== "faded")
    .sort((a, b) => isPaper(a) - isPaper(b) || b.node.rank - a.node.rank);
}

const isHub = ({ node }: DrawnNode): boolean => node.kind !== "paper" && node.rank >= HUB_PAPERS;

function layoutNodeLabels(
  { palette }: SvgLabelInput,
  nodes: readonly DrawnNode[],
  taken: BoxGrid,
  frame: Box,
): PlacedText[] {
  const drawnById = new Map(nodes.map((drawn) => [drawn.node.id, drawn]));
  const requests = inOrder(nodes).map((drawn) => {
    const { node, x, y, radius } = drawn;
    const size = isHub(drawn) ? HUB_SIZE : NODE_SIZE;
    const width = textWidth(truncate(node.label), size, isHub(drawn));
    return { id: node.id, x, y, radius, width, height: size * 1.2 };
  });
  const placed = placeLabels(requests, taken, gridOf(nodes, LEAST_OBSTACLE), frame);
  return placed.slice(0, MOST_LABELS).flatMap(({ id, x, y }): PlacedText[] => {
    const drawn = drawnById.get(id);
    if (!drawn) return [];
    const style = isHub(drawn) ? { size: HUB_SIZE, weight: 650 } : { size: NODE_SIZE, weight: 500 };
    const { ink: color, background: rim } = palette;
    return [{ text: truncate(drawn.node.label), x, y, ...style, color, rim }];
  });
}

/**
 * Lines of text, those of nodes before those of communities, which lie over them.
 * @param frame what no label leaves
 */
export function layoutLabels(
  input: SvgLabelInput,
  nodes: readonly DrawnNode[],
  frame: Box,
): PlacedText[] {
  const taken = new BoxGrid();
  const communityLabels = layoutCommunityLabels(input, nodes, taken, frame);
  return [...layoutNodeLabels(input, nodes, taken, frame), ...communityLabels];
}
