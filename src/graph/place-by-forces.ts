/** Places the nodes of a map all at once: for up to some thousand, where each is seen. */
import { fitToCanvas } from "./canvas.ts";
import { layoutByForces } from "./force-layout.ts";
import { measurePlacement } from "./layout-measures.ts";
import type { MapNode, MapNodes, Tie } from "./map-nodes.ts";
import type { Position } from "./model.ts";

/** Pull of a tie inside a community over one that leaves it: the one setting that parts communities. */
const INSIDE_PULL = 5;

/** Of this many arrangements the best is kept; more gain less than a hundredth. */
const TRY_COUNT = 8;

/** Above it trying again takes longer than it is worth. */
const TRIED_NODE_COUNT = 500;

/** Positions in px on the reference canvas, in the order of the nodes. */
export function placeByForces({ nodes, ties }: MapNodes, random: () => number): Position[] {
  const pulls = ties.map(({ source, target, weight }): Tie => {
    const isInside = nodes[source]?.community === nodes[target]?.community;
    return { source, target, weight: isInside ? weight * INSIDE_PULL : weight };
  });
  const communities = nodes.map(({ community }) => community);
  const tryCount = nodes.length > TRIED_NODE_COUNT ? 1 : TRY_COUNT;
  let best: { positions: Position[]; score: number } = { positions: [], score: -1 };
  for (let i = 0; i < tryCount; i++) {
    const positions = fitToCanvas(layoutByForces(startByCommunity(nodes, random), pulls));
    const { sameCommunity, tiesNear } = measurePlacement(positions, communities, ties);
    const score = sameCommunity + tiesNear;
    if (score > best.score) best = { positions, score };
  }
  return best.positions;
}

/** Communities in random order around a circle, members scattered about their community's place. */
export function startByCommunity(nodes: MapNode[], random: () => number): Position[] {
  const communities = [...new Set(nodes.map(({ community }) => community))];
  const order = communities.map((community) => ({ community, key: random() }));
  order.sort((a, b) => a.key - b.key);
  const place = new Map(order.map(({ community }, i) => [community, i]));
  return nodes.map(({ community }) => {
    const angle = (2 * Math.PI * (place.get(community) ?? 0)) / order.length;
    return {
      x: 100 * Math.cos(angle) + 30 * (random() - 0.5),
      y: 100 * Math.sin(angle) + 30 * (random() - 0.5),
    };
  });
}
