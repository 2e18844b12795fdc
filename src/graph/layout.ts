/**
 * Places papers and entities on the map: communities side by side, in each its papers and the entities
 * they share, around each paper what it alone names, and below all the papers that belong nowhere.
 */
import { CANVAS, extent } from "./canvas.ts";
import { placeInRows, placeNear } from "./layout/free-spots.ts";
import { selectMapNodes } from "./layout/map-nodes.ts";
import type { Membership } from "./membership.ts";
import type { PaperLink, Position } from "./model.ts";
import type { Namings } from "./namings.ts";
import { entityRadius, PAPER_RADIUS, shrinkFactor } from "./node-size.ts";
import { removeOverlaps } from "./layout/overlaps.ts";
import type { Disc } from "./layout/overlaps.ts";
import { placeCommunities } from "./layout/place-communities.ts";
import { placeGroups } from "./layout/place-groups.ts";
import { placeMembers } from "./layout/place-members.ts";
import { settleGroups } from "./layout/settle-groups.ts";
import { createRandom } from "./random.ts";

/** px between any two discs on the reference canvas; 3 are promised, the rest is for rounding. */
const GAP = 3.3;

/** The same between papers and what they share, for labels and for what a paper alone names. */
const WIDE_GAP = 6;

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
  const { papers, entities, shrink } = createDiscs(namings);
  const map = selectMapNodes(namings, membership, links);
  const random = createRandom(seed);
  const groups = settleGroups(placeGroups(map, placeCommunities(map, random), random));
  const positions = placeMembers(map, groups, random);
  const onMap = Array.from(map.numbers).flatMap((number, i): Disc[] => {
    const disc = (i < map.paperCount ? papers : entities)[number];
    return disc ? [Object.assign(disc, positions[i])] : [];
  });
  removeOverlaps(onMap, { gap: WIDE_GAP * shrink });

  const isOnMap = new Set(onMap);
  const loose = papers.filter((disc) => !isOnMap.has(disc));
  placeInRows(loose, onMap, shrink);
  const singles = entities.flatMap((disc, entity) => {
    const anchor = papers[namings.papersOf[entity]?.[0] ?? -1];
    return isOnMap.has(disc) || !anchor ? [] : [{ disc, anchor }];
  });
  placeNear(singles, [...onMap, ...loose], GAP * shrink);
  return toLayout(papers, entities);
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

/** From px with y downwards to the stored unit with y upwards, the middle of all at 0, 0. */
function toLayout(papers: Disc[], entities: Disc[]): Layout {
  const all = [...papers, ...entities];
  const [left, right] = extent(all.map(({ x }) => x));
  const [top, bottom] = extent(all.map(({ y }) => y));
  const round = (px: number): number => Math.round((px / CANVAS.height) * 1e4) / 1e4 + 0;
  const toPosition = ({ x, y }: Disc): Position => ({
    x: round(x - (left + right) / 2),
    y: round((top + bottom) / 2 - y),
  });
  return { papers: papers.map(toPosition), entities: entities.map(toPosition) };
}
