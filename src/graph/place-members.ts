/** The second level of the layout: the nodes of a community inside its disc. */
import { layoutByForces } from "./force-layout.ts";
import type { MapNodes, Tie } from "./map-nodes.ts";
import type { Position } from "./model.ts";
import type { Disc } from "./overlaps.ts";
import { scatter } from "./random.ts";

/** Where all are pulled one way, both sides fit alike but for rounding, which engines do not agree on. */
const CLEARLY_BETTER = 1 + 1e-9;

/** Positions in px, in the order of the nodes: each in the disc of its community, on the side it is pulled to. */
export function placeMembers(
  map: MapNodes,
  discs: Map<number, Disc>,
  random: () => number,
): Position[] {
  const positions = map.nodes.map((): Position => ({ x: 0, y: 0 }));
  const pulls = findPulls(map, discs);
  const { placesOf, tiesOf } = groupByCommunity(map);
  for (const [community, { x, y, radius }] of discs) {
    const places = placesOf.get(community) ?? [];
    const start = places.map(() => scatter({ x: 0, y: 0 }, 100, random));
    const inside = spreadEvenly(layoutByForces(start, tiesOf.get(community) ?? []));
    const outwards = places.map((place) => pulls[place] ?? { x: 0, y: 0 });
    turnTowards(inside, outwards).forEach((spot, i) => {
      positions[places[i] ?? -1] = { x: x + spot.x * radius, y: y + spot.y * radius };
    });
  }
  return positions;
}

interface Groups {
  /** Places of each community's nodes among all, ascending. */
  placesOf: Map<number, number[]>;
  /** Ties inside each community; ends are places among its own nodes. */
  tiesOf: Map<number, Tie[]>;
}

function groupByCommunity({ nodes, ties }: MapNodes): Groups {
  const groups: Groups = { placesOf: new Map(), tiesOf: new Map() };
  const placeInside = nodes.map(({ community }, place) => {
    const places = groups.placesOf.get(community) ?? [];
    groups.placesOf.set(community, places);
    return places.push(place) - 1;
  });
  for (const { source, target, weight } of ties) {
    const community = nodes[source]?.community ?? -1;
    if (community !== nodes[target]?.community) continue;
    const inside = groups.tiesOf.get(community) ?? [];
    groups.tiesOf.set(community, inside);
    inside.push({ source: placeInside[source] ?? 0, target: placeInside[target] ?? 0, weight });
  }
  return groups;
}

/** Moves positions along their rays until they fill the unit disc evenly: half of them in half of its area. */
function spreadEvenly(positions: Position[]): Position[] {
  const distances = positions.map(({ x, y }) => Math.hypot(x, y));
  const order = [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
  const rankOf = new Map(order.map((i, rank) => [i, rank]));
  return positions.map(({ x, y }, i) => {
    const distance = distances[i] ?? 0;
    if (distance === 0) return { x, y };
    const factor = Math.sqrt(((rankOf.get(i) ?? 0) + 0.5) / positions.length) / distance;
    return { x: x * factor, y: y * factor };
  });
}

/** For each node the sum of the directions, by weight, to the communities it has ties with. */
function findPulls({ nodes, ties }: MapNodes, discs: Map<number, Disc>): Position[] {
  const pulls = nodes.map((): Position => ({ x: 0, y: 0 }));
  const pull = (node: number, other: number, weight: number): void => {
    const from = discs.get(nodes[node]?.community ?? -1);
    const to = discs.get(nodes[other]?.community ?? -1);
    const sum = pulls[node];
    if (!from || !to || !sum || from === to) return;
    const distance = Math.hypot(to.x - from.x, to.y - from.y);
    sum.x += (weight * (to.x - from.x)) / distance;
    sum.y += (weight * (to.y - from.y)) / distance;
  };
  for (const { source, target, weight } of ties) {
    pull(source, target, weight);
    pull(target, source, weight);
  }
  return pulls;
}

/** Turns, and mirrors where that is better, so that members lie on the side they are pulled to. */
function turnTowards(positions: Position[], pulls: Position[]): Position[] {
  const mirrored = positions.map(({ x, y }) => ({ x, y: -y }));
  const [straight, flipped] = [fitOf(positions, pulls), fitOf(mirrored, pulls)];
  const isFlipped = flipped.fit > straight.fit * CLEARLY_BETTER;
  const { angle } = isFlipped ? flipped : straight;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return (isFlipped ? mirrored : positions).map(({ x, y }) => ({
    x: x * cos - y * sin,
    y: x * sin + y * cos,
  }));
}

/** The turn that brings positions nearest to their pulls, in closed form (P. Schönemann, 1966, doi:10.1007/BF02289451). */
function fitOf(positions: Position[], pulls: Position[]): { angle: number; fit: number } {
  let [along, across] = [0, 0];
  positions.forEach(({ x, y }, i) => {
    const pull = pulls[i] ?? { x: 0, y: 0 };
    along += x * pull.x + y * pull.y;
    across += x * pull.y - y * pull.x;
  });
  return { angle: Math.atan2(across, along), fit: Math.hypot(along, across) };
}
