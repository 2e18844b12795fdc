/** Quality of a layout: how well near nodes belong together. */
import { layoutByDefaults } from "../../src/graph/layout/force-layout.ts";
import type { PaperGraph, Position } from "../../src/graph/model.ts";
import { createRandom } from "../../src/base/random.ts";
import { selectFirst } from "../../src/base/statistics.ts";
import { scatter } from "../../src/graph/layout/scatter.ts";

const NEAREST_COUNT = 10;

/** Of more nodes than this only every so many-th is measured, for each is compared with all. */
const MEASURED_COUNT = 2_000;

export interface LayoutMeasures {
  /** Share of the ten nearest nodes that are of the same community, 0–1, mean over nodes. */
  sameCommunity: number;
  /** Share of a node's edges, at most ten, whose other end is among the ten nearest, 0–1, mean over nodes. */
  edgesNear: number;
}

/** Measures papers of a community with the entities of two papers or more; a map of none gives 0. */
export function measureLayout(graph: PaperGraph): LayoutMeasures {
  const { nodes, communities, edges } = listMeasured(graph);
  return measurePlacement(nodes, communities, edges);
}

/** Measures what ForceAtlas2 makes of the same nodes and edges when it knows no communities, from a random start. */
export function measurePlainForces(graph: PaperGraph, iterations = 200): LayoutMeasures {
  const { nodes, communities, edges } = listMeasured(graph);
  const random = createRandom(graph.build.seed);
  const start = nodes.map(() => scatter({ x: 0, y: 0 }, 1, random));
  const weighed = edges.map((edge) => ({ ...edge, weight: 1 }));
  return measurePlacement(layoutByDefaults(start, weighed, iterations), communities, edges);
}

interface Measured {
  nodes: Position[];
  communities: (string | null)[];
  edges: { source: number; target: number }[];
}

function listMeasured({ papers, entities }: PaperGraph): Measured {
  const placedPapers = papers.filter(({ community }) => community !== null);
  const placedEntities = entities.filter((e) => e.community !== null && e.papers.length > 1);
  const nodes = [...placedPapers, ...placedEntities];
  const nodeOfPaper = new Map(placedPapers.map(({ id }, node) => [id, node]));
  const edges = placedEntities.flatMap((entity, i) =>
    entity.papers.flatMap((paper) => {
      const source = nodeOfPaper.get(paper);
      return source === undefined ? [] : [{ source, target: placedPapers.length + i }];
    }),
  );
  return { nodes, communities: nodes.map(({ community }) => community), edges };
}

/** Measures nodes given by position, community and the edges among them, ends by number. */
export function measurePlacement(
  positions: Position[],
  communities: unknown[],
  edges: { source: number; target: number }[],
): LayoutMeasures {
  const linkedTo = positions.map(() => new Set<number>());
  for (const { source, target } of edges) {
    linkedTo[source]?.add(target);
    linkedTo[target]?.add(source);
  }
  const xs = Float64Array.from(positions, ({ x }) => x);
  const ys = Float64Array.from(positions, ({ y }) => y);
  let [same, near, count, linkedCount] = [0, 0, 0, 0];
  const step = Math.ceil(positions.length / MEASURED_COUNT);
  for (let node = 0; node < positions.length; node += step) {
    count++;
    const nearest = findNearest(node, xs, ys);
    const alike = nearest.filter((other) => communities[other] === communities[node]).length;
    same += alike / (nearest.length || 1);
    const others = linkedTo[node] ?? new Set();
    if (others.size === 0) continue;
    linkedCount++;
    const found = nearest.filter((other) => others.has(other)).length;
    near += found / Math.min(NEAREST_COUNT, others.size);
  }
  return { sameCommunity: same / (count || 1), edgesNear: near / (linkedCount || 1) };
}

function findNearest(node: number, xs: Float64Array, ys: Float64Array): number[] {
  const [x, y] = [xs[node] ?? 0, ys[node] ?? 0];
  const distances = xs.map((other, i) => (other - x) ** 2 + ((ys[i] ?? 0) - y) ** 2);
  const others = [...distances.keys()].filter((other) => other !== node);
  return selectFirst(others, NEAREST_COUNT, (a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
}
