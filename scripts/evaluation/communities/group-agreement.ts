/** How far communities agree with the groups that a reader made of the same papers. */

/** Of the papers that the reader put into a group. A paper in no community stands alone. */
export interface GroupAgreement {
  /** Of two papers in one community, the share in one group, 0–1; recall of two in one group; and F1 of both. */
  pairs: { precision: number; recall: number; f1: number };
  /** Adjusted Rand index (L. Hubert and P. Arabie, 1985, doi:10.1007/BF01908075), 0 for chance, at most 1. */
  ari: number;
  groupCount: number;
  communityCount: number;
  /** Papers in no community. */
  looseCount: number;
}

/**
 * @param groupById null for papers that the reader put into no group, which do not count
 * @param communityById −1 for a paper in no community
 */
export function measureAgreement(
  groupById: ReadonlyMap<string, string | null>,
  communityById: ReadonlyMap<string, number>,
): GroupAgreement {
  const rows = [...groupById].flatMap(([id, group]) => {
    const community = communityById.get(id) ?? -1;
    return group === null
      ? []
      : { group, community: community < 0 ? `alone ${id}` : `${community}` };
  });
  const communities = countEach(rows.map(({ community }) => community));
  const groups = countEach(rows.map(({ group }) => group));
  const both = countPairs(countEach(rows.map(({ group, community }) => `${community}\n${group}`)));
  const [inGroups, inCommunities] = [countPairs(groups), countPairs(communities)];
  const expected = share(inGroups * inCommunities, pairsOf(rows.length));
  const [precision, recall] = [share(both, inCommunities), share(both, inGroups)];
  const looseCount = [...communities.keys()].filter((key) => key.startsWith("alone ")).length;
  return {
    pairs: { precision, recall, f1: share(2 * precision * recall, precision + recall) },
    ari: share(both - expected, (inGroups + inCommunities) / 2 - expected),
    groupCount: groups.size,
    communityCount: communities.size - looseCount,
    looseCount,
  };
}

function countEach(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function countPairs(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + pairsOf(count), 0);
}

const pairsOf = (count: number): number => (count * (count - 1)) / 2;
const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
