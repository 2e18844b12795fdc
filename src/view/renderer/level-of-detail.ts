/**
 * Level of detail, as maps of the world have it: a few thousand of the most important nodes show the whole, and each
 * level, half as wide as the one before, adds those that come next in each of its tiles. A node that is there at one
 * zoom is there at every closer one.
 */
import { addToGroup } from "../../base/group-by.ts";
import { extent } from "../../base/statistics.ts";
import { isInside } from "./camera.ts";
import type { Box } from "./place-labels.ts";
import type { Scene, SceneNode } from "../scene/scene-model.ts";

/** Scenes with as many nodes and links are drawn whole at any zoom: finding a part of them would save nothing. */
const SMALL = { nodeCount: 2000, linkCount: 6000 };
/** Scenes up to this many nodes are drawn whole while the whole map is in sight. */
const MOST_NODES = 40_000;
/** Nodes of larger maps seen at once; more of them only cover each other. */
const TOP_NODES = 8000;
/** Nodes that a tile adds; about five by five tiles are in sight, or eight by eight with what is drawn ahead. */
const TILE_NODES = 100;
const DEEPEST = 8;
const MOST_GROWTH = 4;

/** Nodes of one stretch of the map. */
export interface Detail {
  /** Equal for the same nodes. */
  key: string;
  nodes: readonly SceneNode[];
}

/** Nodes of one level by row and column. */
type Tiles = Map<number, SceneNode[]>;

/** The most important first: papers and entities by turns in proportion to their number, each by rank. */
export function sortByImportance(nodes: readonly SceneNode[]): SceneNode[] {
  const byRank = (a: SceneNode, b: SceneNode) => b.rank - a.rank || (a.id < b.id ? -1 : 1);
  const kinds = [
    nodes.filter(({ kind }) => kind === "paper").sort(byRank),
    nodes.filter(({ kind }) => kind !== "paper").sort(byRank),
  ];
  return kinds
    .flatMap((own) => own.map((node, i) => ({ node, share: i / own.length })))
    .sort((a, b) => a.share - b.share)
    .map(({ node }) => node);
}

function areaOf(nodes: readonly SceneNode[]): number {
  return nodes.reduce((sum, { size }) => sum + size * size, 0);
}

/** Tiles a side at a depth: about a quarter as wide as what the camera sees there. */
const sideAt = (depth: number): number => 2 ** (depth + 2);

export class LevelOfDetail {
  /** What sizes are multiplied with while the whole is in sight, so that the few fill it as all would; from 1 on. */
  readonly growth: number;
  readonly #isSmall: boolean;
  readonly #whole: readonly SceneNode[];
  /** What each depth adds, from 1 on. */
  readonly #levels: Tiles[] = [];
  readonly #left: number;
  readonly #top: number;
  readonly #size: number;

  constructor({ nodes, linkCount }: Pick<Scene, "nodes" | "linkCount">) {
    const [left, right] = extent(nodes.map(({ x }) => x));
    const [top, bottom] = extent(nodes.map(({ y }) => y));
    this.#left = left;
    this.#top = top;
    this.#size = Math.max(right - left, bottom - top, Number.EPSILON);
    this.#isSmall = nodes.length <= SMALL.nodeCount && linkCount <= SMALL.linkCount;
    const isWhole = nodes.length <= MOST_NODES;
    const sorted = isWhole ? nodes : sortByImportance(nodes);
    this.#whole = isWhole ? nodes : sorted.slice(0, TOP_NODES);
    this.growth = isWhole
      ? 1
      : Math.min(Math.sqrt(areaOf(nodes) / areaOf(this.#whole)), MOST_GROWTH);
    if (!isWhole) this.#fill(sorted.slice(TOP_NODES));
  }

  #fill(nodes: readonly SceneNode[]): void {
    let rest = nodes;
    for (let depth = 1; rest.length > 0 && depth <= DEEPEST; depth++) {
      const tiles: Tiles = new Map();
      const most = depth === DEEPEST ? Number.POSITIVE_INFINITY : TILE_NODES;
      rest = rest.filter((node) => {
        const key = this.#row(node.y, depth) * sideAt(depth) + this.#column(node.x, depth);
        if ((tiles.get(key)?.length ?? 0) >= most) return true;
        addToGroup(tiles, key, node);
        return false;
      });
      this.#levels.push(tiles);
    }
  }

  #column(x: number, depth: number): number {
    return this.#cell(x - this.#left, depth);
  }

  #row(y: number, depth: number): number {
    return this.#cell(y - this.#top, depth);
  }

  #cell(distance: number, depth: number): number {
    const side = sideAt(depth);
    return Math.min(Math.max(Math.floor((distance / this.#size) * side), 0), side - 1);
  }

  /**
   * What to draw of a stretch of the map.
   * @param ratio of the camera: 1 shows the whole map
   * @param findSeen gives the stretch in graph units, `top` the least y; asked only where it matters
   */
  find(ratio: number, findSeen: () => Box): Detail {
    const depth = Math.min(Math.round(Math.log2(1 / ratio)), DEEPEST);
    if (this.#isSmall || depth < 1) return { key: "whole", nodes: this.#whole };
    const tiles = this.#tilesAround(findSeen(), depth);
    // All of the finest tiles that are touched, so that small moves change nothing.
    const width = this.#size / sideAt(depth);
    const covered: Box = {
      left: this.#left + tiles.left * width,
      right: this.#left + (tiles.right + 1) * width,
      top: this.#top + tiles.top * width,
      bottom: this.#top + (tiles.bottom + 1) * width,
    };
    const nodes = this.#whole.filter((node) => isInside(node, covered));
    this.#levels.slice(0, depth).forEach((level, i) => {
      for (const tile of this.#tilesIn(level, covered, i + 1))
        for (const node of tile) if (isInside(node, covered)) nodes.push(node);
    });
    const { left, right, top, bottom } = tiles;
    return { key: [depth, left, right, top, bottom].join(" "), nodes };
  }

  /** Columns and rows that a box touches. */
  #tilesAround(box: Box, depth: number): Box {
    return {
      left: this.#column(box.left, depth),
      right: this.#column(box.right, depth),
      top: this.#row(box.top, depth),
      bottom: this.#row(box.bottom, depth),
    };
  }

  *#tilesIn(level: Tiles, box: Box, depth: number): Generator<readonly SceneNode[]> {
    const { left, right, top, bottom } = this.#tilesAround(box, depth);
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        yield level.get(row * sideAt(depth) + column) ?? [];
  }
}
