/** Circles in a directed graph (Tarjan 1972, doi:10.1137/0201010). */

/**
 * The strongly connected components with more than one node; nodes and components sorted.
 * @param targets nodes that each node leads to; a node that is no key leads nowhere
 */
export function findCircles(targets: ReadonlyMap<string, readonly string[]>): string[][] {
  const places = new Map<string, number>();
  const lowest = new Map<string, number>();
  const stack: string[] = [];
  const circles: string[][] = [];
  const visit = (node: string): number => {
    const place = places.size;
    places.set(node, place);
    lowest.set(node, place);
    stack.push(node);
    for (const target of targets.get(node) ?? []) {
      const reached = places.has(target) ? placeOnStack(target) : visit(target);
      lowest.set(node, Math.min(lowest.get(node) ?? place, reached));
    }
    const low = lowest.get(node) ?? place;
    if (low === place) {
      const members = stack.splice(stack.indexOf(node));
      if (members.length > 1) circles.push(members.sort());
    }
    return low;
  };
  const placeOnStack = (node: string): number =>
    stack.includes(node) ? (places.get(node) ?? Infinity) : Infinity;
  for (const node of targets.keys()) if (!places.has(node)) visit(node);
  return circles.sort(([a = ""], [b = ""]) => (a < b ? -1 : 1));
}
