/**
 * Paths from one paper to another over what papers name: the cheapest by the algorithm of E. W. Dijkstra (1959,
 * doi:10.1007/BF01386390). A step over an entity that n papers name costs log2 n: rare entities bring papers closer.
 */
import { isTie } from "../../graph/model.ts";
import TinyQueue from "tinyqueue";

import { compareText } from "../../base/compare-text.ts";
import type { EntityType } from "../../entities/entity-types.ts";
import type { GraphIndex } from "../state/graph-index.ts";

/** Both papers of a step name the entity. */
export interface PathStep {
  from: string;
  entityId: string;
  to: string;
  /** log2 of the number of papers that name the entity, 1 or more. */
  cost: number;
}

/** Steps from the first paper to the last; the sum of their costs. */
export interface Path {
  steps: readonly PathStep[];
  cost: number;
}

interface Reached {
  cost: number;
  /** How it was reached; null for where one starts. */
  step: PathStep | null;
}

/** A paper on the frontier, with the cost of the path to it. */
interface Waiting {
  cost: number;
  id: string;
}

/** Cheapest first; equal costs go by id, so that the same map gives the same path. */
function compareWaiting(a: Waiting, b: Waiting): number {
  return a.cost - b.cost || compareText(a.id, b.id);
}

interface PathOptions {
  hiddenTypes: readonly EntityType[];
  /** Ids of entities that the path must not lead over. */
  without?: ReadonlySet<string>;
}

/** The cheapest path between two papers, by id; without steps from a paper to itself, null where none leads there. */
export function findPath(
  { paperById, entityById }: GraphIndex,
  source: string,
  target: string,
  { hiddenTypes, without = new Set() }: PathOptions,
): Path | null {
  const reached = new Map<string, Reached>([[source, { cost: 0, step: null }]]);
  const done = new Set<string>();
  const crossed = new Set<string>();
  const queue = new TinyQueue<Waiting>([{ cost: 0, id: source }], compareWaiting);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const { id: from, cost: before } = next;
    if (from === target) return tracePath(reached, target);
    if (done.has(from)) continue;
    done.add(from);
    for (const { entityId } of paperById.get(from)?.entities.filter(isTie) ?? []) {
      const entity = entityById.get(entityId);
      // The first paper that comes over an entity has come most cheaply: no other need cross it again.
      if (!entity || crossed.has(entityId) || without.has(entityId)) continue;
      if (hiddenTypes.includes(entity.type)) continue;
      crossed.add(entityId);
      const cost = Math.log2(entity.papers.length);
      for (const to of entity.papers) {
        if ((reached.get(to)?.cost ?? Number.POSITIVE_INFINITY) <= before + cost) continue;
        reached.set(to, { cost: before + cost, step: { from, entityId, to, cost } });
        queue.push({ cost: before + cost, id: to });
      }
    }
  }
  return null;
}

function tracePath(reached: ReadonlyMap<string, Reached>, target: string): Path {
  const steps: PathStep[] = [];
  for (let step = reached.get(target)?.step; step; step = reached.get(step.from)?.step)
    steps.unshift(step);
  return { steps, cost: reached.get(target)?.cost ?? 0 };
}

/** The cheapest path, then others that share no entity with those before them; at most `most`. */
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
