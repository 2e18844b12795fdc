/** Comparison of two maps: papers, their entities, links and communities. */
import { compareText } from "../base/compare-text.ts";
import type { Community, LoadedGraph, LoadedPaper } from "./model.ts";

/** A paper, entity or community. */
export interface NamedItem {
  id: string;
  name: string;
}

/** What only the second map has (`added`) or only the first (`removed`), each sorted by id. */
export interface Difference<T> {
  added: T[];
  removed: T[];
}

/** A paper of both maps, and an entity that it has on one of them. */
interface PaperEntityChange {
  paper: NamedItem;
  entity: NamedItem;
}

interface CommunityChange extends NamedItem {
  paperCount: number;
  /** The community of the first map that matches it; null for none. */
  predecessor: (NamedItem & { paperCount: number; sharedCount: number }) | null;
}

/** A paper that changed its community; null for none. */
interface CommunityMove {
  paper: NamedItem;
  from: NamedItem | null;
  to: NamedItem | null;
}

export interface MapChanges {
  papers: Difference<NamedItem>;
  entities: Difference<NamedItem>;
  paperEntities: Difference<PaperEntityChange>;
  linkCount: { added: number; removed: number; kept: number };
  /** Communities of the second map, largest first. */
  communities: CommunityChange[];
  /** Communities of the first map that match none of the second. */
  goneCommunities: NamedItem[];
  /** Papers of both maps whose communities do not match. */
  moves: CommunityMove[];
}

/** Compares two maps by the ids of papers and entities, and by matched communities. */
export function compareMaps(before: LoadedGraph, after: LoadedGraph): MapChanges {
  const origins = matchCommunities(before, after);
  const matched = new Set([...origins.values()].map(({ community }) => community.id));
  return {
    papers: differ(before.papers.map(titled), after.papers.map(titled), idOf),
    entities: differ(before.entities.map(named), after.entities.map(named), idOf),
    paperEntities: comparePaperEntities(before, after),
    linkCount: countLinks(before, after),
    communities: after.communities.map((community) => {
      const origin = origins.get(community.id);
      const { papers } = community;
      return {
        ...named(community),
        paperCount: papers.length,
        predecessor: describeOrigin(origin),
      };
    }),
    goneCommunities: before.communities.filter(({ id }) => !matched.has(id)).map(named),
    moves: findCommunityMoves(before, after, origins),
  };
}

const idOf = ({ id }: NamedItem): string => id;
const named = ({ id, name }: NamedItem): NamedItem => ({ id, name });
const titled = ({ id, title }: LoadedPaper): NamedItem => ({ id, name: title });

function differ<T>(before: T[], after: T[], keyOf: (item: T) => string): Difference<T> {
  const without = (items: T[], others: T[]): T[] => {
    const keys = new Set(others.map(keyOf));
    return items
      .filter((item) => !keys.has(keyOf(item)))
      .sort((a, b) => compareText(keyOf(a), keyOf(b)));
  };
  return { added: without(after, before), removed: without(before, after) };
}

function comparePaperEntities(
  before: LoadedGraph,
  after: LoadedGraph,
): Difference<PaperEntityChange> {
  const list = (map: LoadedGraph, other: LoadedGraph): PaperEntityChange[] => {
    const there = new Set(other.papers.map(({ id }) => id));
    const entities = new Map(map.entities.map((entity) => [entity.id, named(entity)]));
    return map.papers
      .filter(({ id }) => there.has(id))
      .flatMap((paper) =>
        paper.entities.flatMap(({ entityId }) => {
          const entity = entities.get(entityId);
          return entity ? [{ paper: titled(paper), entity }] : [];
        }),
      );
  };
  const keyOf = ({ paper, entity }: PaperEntityChange) => `${paper.id}\n${entity.id}`;
  return differ(list(before, after), list(after, before), keyOf);
}

function countLinks(before: LoadedGraph, after: LoadedGraph): MapChanges["linkCount"] {
  const keysOf = ({ paperLinks }: LoadedGraph) =>
    new Set(paperLinks.map(({ source, target }) => `${source}\n${target}`));
  const [old, now] = [keysOf(before), keysOf(after)];
  const kept = [...now].filter((key) => old.has(key)).length;
  return { added: now.size - kept, removed: old.size - kept, kept };
}

interface Origin {
  community: Community;
  sharedCount: number;
}

/** Least share of the smaller of two communities that is in both for them to match. */
const MIN_SHARED = 0.5;

/** Matches communities one to one, pairs of the highest Jaccard index of their papers first. */
function matchCommunities(before: LoadedGraph, after: LoadedGraph): Map<string, Origin> {
  const oldCommunityOf = new Map(
    before.communities.flatMap((old) => old.papers.map((id) => [id, old])),
  );
  const pairs = after.communities.flatMap((community) => {
    const shared = new Map<Community, number>();
    for (const id of community.papers) {
      const old = oldCommunityOf.get(id);
      if (old) shared.set(old, (shared.get(old) ?? 0) + 1);
    }
    return [...shared].flatMap(([old, sharedCount]) => {
      const [size, oldSize] = [community.papers.length, old.papers.length];
      if (sharedCount < MIN_SHARED * Math.min(size, oldSize)) return [];
      const union = size + oldSize - sharedCount;
      return [{ id: community.id, community: old, sharedCount, jaccard: sharedCount / union }];
    });
  });
  pairs.sort(
    (a, b) =>
      b.jaccard - a.jaccard ||
      compareText(a.id, b.id) ||
      compareText(a.community.id, b.community.id),
  );
  const origins = new Map<string, Origin>();
  const taken = new Set<string>();
  for (const { id, community, sharedCount } of pairs) {
    if (origins.has(id) || taken.has(community.id)) continue;
    origins.set(id, { community, sharedCount });
    taken.add(community.id);
  }
  return origins;
}

function describeOrigin(origin: Origin | undefined): CommunityChange["predecessor"] {
  if (!origin) return null;
  const { community, sharedCount } = origin;
  return { ...named(community), paperCount: community.papers.length, sharedCount };
}

function findCommunityMoves(
  before: LoadedGraph,
  after: LoadedGraph,
  origins: ReadonlyMap<string, Origin>,
): CommunityMove[] {
  const old = new Map(before.papers.map(({ id, community }) => [id, community]));
  const byId = ({ communities }: LoadedGraph) =>
    new Map<string | null, NamedItem>(communities.map((each) => [each.id, named(each)]));
  const [communitiesBefore, communitiesAfter] = [byId(before), byId(after)];
  return after.papers.flatMap((paper) => {
    const { id, community } = paper;
    const home = old.get(id);
    if (home === undefined) return [];
    const origin = community === null ? null : origins.get(community)?.community.id;
    if (home === origin) return [];
    const from = communitiesBefore.get(home) ?? null;
    const to = communitiesAfter.get(community) ?? null;
    return [{ paper: titled(paper), from, to }];
  });
}
