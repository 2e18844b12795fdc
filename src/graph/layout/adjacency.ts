/** Edges among nodes, and among groups of nodes. */

/** An undirected edge between two numbers of nodes, `source < target`. */
export interface Edge {
  source: number;
  target: number;
  weight: number;
}

/**
 * Adjacency lists in compressed sparse rows; each edge is in two. The neighbours of node i and the weights of the
 * edges to them are at `starts[i]` to below `starts[i + 1]` of `neighbours` and `weights`.
 */
export interface Adjacency {
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
}

/** Builds adjacency lists of nodes 0 to `nodeCount` − 1; a node's neighbours are in the order of `edges`. */
export function buildAdjacency(nodeCount: number, edges: Edge[]): Adjacency {
  const starts = new Int32Array(nodeCount + 1);
  for (const { source, target } of edges)
    for (const node of [source, target]) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let i = 0; i < nodeCount; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const neighbours = new Int32Array(2 * edges.length);
  const weights = new Float64Array(2 * edges.length);
  const put = (node: number, other: number, weight: number): void => {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    neighbours[place] = other;
    weights[place] = weight;
  };
  for (const { source, target, weight } of edges) {
    put(source, target, weight);
    put(target, source, weight);
  }
  return { starts, neighbours, weights };
}

/** Calls `visit` with each neighbour of a node and the weight of the edge. */
export function forEachNeighbour(
  { starts, neighbours, weights }: Adjacency,
  node: number,
  visit: (other: number, weight: number) => void,
): void {
  const end = starts[node + 1] ?? 0;
  for (let i = starts[node] ?? 0; i < end; i++) visit(neighbours[i] ?? 0, weights[i] ?? 0);
}

/**
 * Edges of the subgraph of `nodes`, by their places in that list.
 * @param indexInside place in `nodes` of each node, −1 for all others
 */
export function edgesInside(nodes: number[], indexInside: Int32Array, edges: Adjacency): Edge[] {
  const inside: Edge[] = [];
  nodes.forEach((node, source) => {
    forEachNeighbour(edges, node, (other, weight) => {
      const target = indexInside[other] ?? -1;
      if (target > source) inside.push({ source, target, weight });
    });
  });
  return inside;
}

/**
 * Edges between groups 0 to `groupCount` − 1. The weight is 10 times the sum of the edges between two groups over
 * the geometric mean of all edges of each.
 * @param groupOf number of each node's group
 */
export function edgesBetweenGroups(groupCount: number, groupOf: Int32Array, edges: Edge[]): Edge[] {
  const sizes = new Float64Array(groupCount);
  const between = new Map<number, number>();
  for (const { source, target, weight } of edges) {
    const [a, b] = [groupOf[source] ?? 0, groupOf[target] ?? 0];
    sizes[a] = (sizes[a] ?? 0) + weight;
    sizes[b] = (sizes[b] ?? 0) + weight;
    if (a === b) continue;
    const pair = Math.min(a, b) * groupCount + Math.max(a, b);
    between.set(pair, (between.get(pair) ?? 0) + weight);
  }
  return [...between].map(([pair, weight]) => {
    const [source, target] = [Math.floor(pair / groupCount), pair % groupCount];
    const chance = Math.sqrt((sizes[source] ?? 1) * (sizes[target] ?? 1));
    return { source, target, weight: (10 * weight) / chance };
  });
}
