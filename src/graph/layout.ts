/** Places papers and entities on the map: near what they are tied to, community by community. */
import { CANVAS } from "./canvas.ts";
import { placeInRows, placeNear } from "./free-spots.ts";
import { selectMapNodes } from "./map-nodes.ts";
import type { Membership } from "./membership.ts";
import type { PaperLink, Position } from "./model.ts";
import type { Namings } from "./namings.ts";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "./node-size.ts";
import { removeOverlaps } from "./overlaps.ts";
import type { Disc } from "./overlaps.ts";
import { placeByForces } from "./place-by-forces.ts";
import { createRandom } from "./random.ts";

/** px between any two discs on the reference canvas; 3 are promised, the rest is for rounding. */
const GAP = 3.3;

/** px between nodes of the map proper, so that labels and the entities of single papers find room. */
const NODE_GAP = 10;

export interface Layout {
  /** By the paper's number. */
  papers: Position[];
  /** By the entity's number. */
  entities: Position[];
}

/**
 * Lays out the map; the whole fits about 1.5 by 1, centred on 0, 0. Discs of the size they are drawn at
 * on the reference canvas never overlap.
 */
export function layoutMap(
  namings: Namings,
  membership: Membership,
  links: PaperLink[],
  seed: number,
): Layout {
  const map = selectMapNodes(namings, membership, links);
  const { papers, entities, shrink } = createDiscs(namings);
  const discs = { paper: papers, entity: entities };
  const placed = placeByForces(map, createRandom(seed)).flatMap((position, i): Disc[] => {
    const { kind, number } = map.nodes[i] ?? { kind: "paper", number: -1 };
    const disc = discs[kind][number];
    return disc ? [Object.assign(disc, position)] : [];
  });
  removeOverlaps(placed, NODE_GAP * shrink);

  const onMap = new Set(placed);
  placeInRows(
    papers.filter((disc) => !onMap.has(disc)),
    placed,
    shrink,
  );
  const singles = entities.flatMap((disc, entity) => {
    const anchor = papers[namings.papersOf[entity]?.[0] ?? -1];
    return onMap.has(disc) || !anchor ? [] : [{ disc, anchor }];
  });
  placeNear(singles, [...new Set([...placed, ...papers])], GAP * shrink);
  return { papers: papers.map(toPosition), entities: entities.map(toPosition) };
}

function createDiscs({ entitiesOf, papersOf }: Namings): {
  papers: Disc[];
  entities: Disc[];
  shrink: number;
} {
  const paperRadii = entitiesOf.map(() => PAPER_RADIUS);
  const entityRadii = papersOf.map(({ length }) => entityRadius(length));
  const shrink = shrinkFactor([...paperRadii, ...entityRadii]);
  const createDisc = (radius: number): Disc => ({ x: 0, y: 0, radius: radius * shrink });
  return { papers: paperRadii.map(createDisc), entities: entityRadii.map(createDisc), shrink };
}

/** From px with y downwards to the stored unit with y upwards. */
function toPosition({ x, y }: Disc): Position {
  const round = (value: number): number => Math.round((value / CANVAS.height) * 1e4) / 1e4;
  return { x: round(x), y: round(-y) };
}
