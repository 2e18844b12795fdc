/** Edges among the nodes of the map, and among groups of them. */

/** Ends are places in the list of nodes; `source < target`. */
export interface Edge {
  source: number;
  target: number;
  weight: number;
}

/** Each edge twice, listed by its end: those of node i are at `starts[i]` up to below `starts[i + 1]`. */
export interface Adjacency {
  starts: Int32Array;
  neighbours: Int32Array;
  weights: Float64Array;
}

/** Lists edges among nodes 0 to `nodeCount` − 1 by node, for each in the order given. */
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

/** Calls `visit` with the other end of each edge of a node. */
export function forEachNeighbour(
  { starts, neighbours, weights }: Adjacency,
  node: number,
  visit: (other: number, weight: number) => void,
): void {
  const end = starts[node + 1] ?? 0;
  for (let i = starts[node] ?? 0; i < end; i++) visit(neighbours[i] ?? 0, weights[i] ?? 0);
}

/** Edges among `nodes`; ends are places in that list, as `placeInside` tells them, which is −1 for all others. */
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

/** Edges between groups; weight: edges between the two over what their sizes would give by chance. */
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
