/** Union-find over the whole numbers 0…size-1. */
interface DisjointSet {
  /** The number that stands for a set; alike for all its members. */
  findRoot: (member: number) => number;
  /** Unites two sets; the root of the first one's stays. */
  join: (first: number, second: number) => void;
}

/**
 * Starts with each number in a set of its own.
 * Paths are halved on the way up (Tarjan & van Leeuwen 1984), and not joined by rank, so that the caller chooses the root.
 */
export function createDisjointSet(size: number): DisjointSet {
  const parents = Array.from({ length: size }, (_, member) => member);
  const findRoot = (member: number): number => {
    let at = member;
    for (let next = parents[at]; next !== undefined && next !== at; next = parents[at]) {
      parents[at] = parents[next] ?? next;
      at = next;
    }
    return at;
  };
  const join = (first: number, second: number): void => {
    parents[findRoot(second)] = findRoot(first);
  };
  return { findRoot, join };
}
