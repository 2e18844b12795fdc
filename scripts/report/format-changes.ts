/** The changes between two maps, for reading. */
import type { Difference, MapChanges } from "../../src/graph/compare-maps.ts";
import { splitEntityId } from "../../src/entities/entity-id.ts";

/** Of each list, so many are told; `--json` has all. */
const MAX_LINES = 20;

export function formatChanges(changes: MapChanges): string {
  const { papers, entities, namings, linkCount, communities, goneCommunities, moves } = changes;
  return [
    ...formatDifference("papers", papers, ({ name }) => name),
    ...formatDifference(
      "entities",
      entities,
      ({ name, id }) => `${name} (${splitEntityId(id).type})`,
    ),
    ...formatDifference(
      "names in papers of both",
      namings,
      ({ paper, entity }) => `${entity.name} in ${paper.name}`,
    ),
    `links: ${tell(linkCount.added)} new, ${tell(linkCount.removed)} gone, ${tell(linkCount.kept)} kept`,
    `communities: ${tell(communities.length)}, of which ${tell(communities.filter(({ before }) => !before).length)} new; ${tell(goneCommunities.length)} gone`,
    ...limit(
      communities.map(({ name, paperCount, before }) => {
        const from = before
          ? `${tell(before.sharedCount)} of the ${tell(before.paperCount)} of ${before.name}`
          : "new";
        return `  ${name}, ${tell(paperCount)} papers: ${from}`;
      }),
    ),
    ...limit(goneCommunities.map(({ name }) => `  gone: ${name}`)),
    `papers in another community: ${tell(moves.length)}`,
    ...limit(
      moves.map(({ paper, from, to }) => {
        // Two communities may have one name, on a map each.
        const isSame = from !== null && from.name === to?.name;
        const was = isSame ? `another ${from.name}` : (from?.name ?? "none");
        return `  ${paper.name}: ${was} → ${to?.name ?? "none"}`;
      }),
    ),
  ].join("\n");
}

function formatDifference<T>(
  what: string,
  { added, removed }: Difference<T>,
  nameOf: (item: T) => string,
): string[] {
  return [
    `${what}: ${tell(added.length)} new, ${tell(removed.length)} gone`,
    ...limit(added.map((item) => `  + ${nameOf(item)}`)),
    ...limit(removed.map((item) => `  - ${nameOf(item)}`)),
  ];
}

function limit(lines: readonly string[]): string[] {
  const rest = lines.length - MAX_LINES;
  return rest > 0 ? [...lines.slice(0, MAX_LINES), `  and ${tell(rest)} more`] : [...lines];
}

const tell = (count: number): string => count.toLocaleString("en");
