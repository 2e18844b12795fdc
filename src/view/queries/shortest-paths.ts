/**
 * Ways from one paper to another over what papers name: the cheapest by the algorithm of E. W. Dijkstra (1959,
 * doi:10.1007/BF01386390). A step over something that n papers name costs log2 n: rare things tie more closely.
 */
import type { GraphIndex } from "../state/graph-index.ts";
import type { EntityType } from "../../entities/entity-types.ts";

/** Both papers of a step name the entity. */
export interface Step {
  from: string;
  entityId: string;
  to: string;
  /** log2 of the number of papers that name the entity, 1 or more. */
  cost: number;
}

/** Steps from the first paper to the last; the sum of their costs. */
export interface Path {
  steps: readonly Step[];
  cost: number;
}

interface Reached {
  cost: number;
  /** How it was reached; null for where one starts. */
  step: Step | null;
}

/** Papers waiting for their turn, the cheapest first (J. W. J. Williams 1964, doi:10.1145/512274.512284). */
class Queue {
  readonly #heap: { cost: number; id: string }[] = [];

  push(cost: number, id: string): void {
    const heap = this.#heap;
    let at = heap.push({ cost, id }) - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!isBefore(heap[at], heap[above])) return;
      this.#swap(at, above);
      at = above;
    }
  }

  pop(): { cost: number; id: string } | undefined {
    const heap = this.#heap;
    this.#swap(0, heap.length - 1);
    const first = heap.pop();
    let at = 0;
    for (;;) {
      const [left, right] = [2 * at + 1, 2 * at + 2];
      let least = isBefore(heap[left], heap[at]) ? left : at;
      if (isBefore(heap[right], heap[least])) least = right;
      if (least === at) return first;
      this.#swap(at, least);
      at = least;
    }
  }

  #swap(a: number, b: number): void {
    const [one, other] = [this.#heap[a], this.#heap[b]];
    if (one && other) [this.#heap[a], this.#heap[b]] = [other, one];
  }
}

type Waiting = { cost: number; id: string } | undefined;

/** Equal costs go by id, so that the same map gives the same path. */
function isBefore(a: Waiting, b: Waiting): boolean {
  return (
    a !== undefined && b !== undefined && (a.cost < b.cost || (a.cost === b.cost && a.id < b.id))
  );
}

export interface PathOptions {
  hiddenTypes: readonly EntityType[];
  /** Entities that the way must not lead over. */
  without?: ReadonlySet<string>;
}

/** The cheapest path between two papers; null where none leads there. */
export function findPath(
  { paperById, entityById }: GraphIndex,
  source: string,
  target: string,
  { hiddenTypes, without = new Set() }: PathOptions,
): Path | null {
  const reached = new Map<string, Reached>([[source, { cost: 0, step: null }]]);
  const done = new Set<string>();
  const crossed = new Set<string>();
  const queue = new Queue();
  queue.push(0, source);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { id: from, cost: before } = next;
    if (from === target) return tracePath(reached, target);
    if (done.has(from)) continue;
    done.add(from);
    for (const { entityId } of paperById.get(from)?.names ?? []) {
      const entity = entityById.get(entityId);
      // The first who comes over an entity has come most cheaply, so nobody need cross it again.
      if (!entity || crossed.has(entityId) || without.has(entityId)) continue;
      if (hiddenTypes.includes(entity.type)) continue;
      crossed.add(entityId);
      const cost = Math.log2(entity.papers.length);
      for (const to of entity.papers) {
        if ((reached.get(to)?.cost ?? Number.POSITIVE_INFINITY) <= before + cost) continue;
        reached.set(to, { cost: before + cost, step: { from, entityId, to, cost } });
        queue.push(before + cost, to);
      }
    }
  }
  return null;
}

function tracePath(reached: ReadonlyMap<string, Reached>, target: string): Path {
  const steps: Step[] = [];
  for (let step = reached.get(target)?.step; step; step = reached.get(step.from)?.step)
    steps.unshift(step);
  return { steps, cost: reached.get(target)?.cost ?? 0 };
}

/** Ways that are shown, the cheapest first. */
export const MOST_PATHS = 3;

/** The cheapest path, then others that share none of its entities, at most so many. */
export function findPaths(
  index: GraphIndex,
  source: string,
  target: string,
  { hiddenTypes, most }: { hiddenTypes: readonly EntityType[]; most: number },
): Path[] {
  const paths: Path[] = [];
  const without = new Set<string>();
  while (paths.length < most) {
    const path = findPath(index, source, target, { hiddenTypes, without });
    if (!path || path.steps.length === 0) return paths;
    paths.push(path);
    for (const { entityId } of path.steps) without.add(entityId);
  }
  return paths;
}

/** The last way found: what is drawn and what is told of one pair ask for the same. */
let last: { key: readonly unknown[]; paths: Path[] } | null = null;

/** The ways between the two papers of a selection, best first; the same array while the same is asked for. */
export function recallPaths(
  index: GraphIndex,
  { source, target }: { source: string; target: string },
  hiddenTypes: readonly EntityType[],
): Path[] {
  const key = [index, source, target, hiddenTypes];
  if (!last || key.some((part, i) => part !== last?.key[i]))
    last = { key, paths: findPaths(index, source, target, { hiddenTypes, most: MOST_PATHS }) };
  return last.paths;
}
