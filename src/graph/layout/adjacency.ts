/** Ties among the nodes of the map, and among groups of them. */

/** Ends are places in the list of nodes; `source < target`. */
export interface Tie {
  source: number;
  target: number;
  weight: number;
}

/** Each tie twice, listed by its end: those of node i are at `starts[i]` up to below `starts[i + 1]`. */
export interface TieList {
  starts: Int32Array;
  others: Int32Array;
  weights: Float64Array;
}

/** Lists ties among nodes 0 to `nodeCount` − 1 by node, for each in the order given. */
export function listTies(nodeCount: number, ties: Tie[]): TieList {
  const starts = new Int32Array(nodeCount + 1);
  for (const { source, target } of ties)
    for (const node of [source, target]) starts[node + 1] = (starts[node + 1] ?? 0) + 1;
  for (let i = 0; i < nodeCount; i++) starts[i + 1] = (starts[i + 1] ?? 0) + (starts[i] ?? 0);
  const next = starts.slice();
  const others = new Int32Array(2 * ties.length);
  const weights = new Float64Array(2 * ties.length);
  const put = (node: number, other: number, weight: number): void => {
    const place = next[node] ?? 0;
    next[node] = place + 1;
    others[place] = other;
    weights[place] = weight;
  };
  for (const { source, target, weight } of ties) {
    put(source, target, weight);
    put(target, source, weight);
  }
  return { starts, others, weights };
}

/** Calls `visit` with the other end of each tie of a node. */
export function eachTie(
  { starts, others, weights }: TieList,
  node: number,
  visit: (other: number, weight: number) => void,
): void {
  const end = starts[node + 1] ?? 0;
  for (let i = starts[node] ?? 0; i < end; i++) visit(others[i] ?? 0, weights[i] ?? 0);
}

/** Ties among `nodes`; ends are places in that list, as `placeInside` tells them, which is −1 for all others. */
export function tiesInside(nodes: number[], placeInside: Int32Array, ties: TieList): Tie[] {
  const inside: Tie[] = [];
  nodes.forEach((node, source) => {
    eachTie(ties, node, (other, weight) => {
      const target = placeInside[other] ?? -1;
      if (target > source) inside.push({ source, target, weight });
    });
  });
  return inside;
}

/** Ties between groups; weight: ties between the two over what their sizes would give by chance. */
export function tieGroups(groupCount: number, groupOf: Int32Array, ties: Tie[]): Tie[] {
  const sizes = new Float64Array(groupCount);
  const between = new Map<number, number>();
  for (const { source, target, weight } of ties) {
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
