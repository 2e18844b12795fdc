/** The changes between two maps, for reading. */
import type { Difference, MapChanges } from "../../src/graph/compare-maps.ts";
import { splitEntityId } from "../../src/entities/entity-id.ts";

/** As many items of a list as are shown; `--json` has all. */
const MAX_LINES = 20;

/** Papers, entities, links, communities and moves that changed, a few lines each. */
export function formatChanges(changes: MapChanges): string {
  const { papers, entities, paperEntities, linkCount, communities, goneCommunities, moves } =
    changes;
  return [
    ...formatDifference("papers", papers, ({ name }) => name),
    ...formatDifference(
      "entities",
      entities,
      ({ name, id }) => `${name} (${splitEntityId(id).type})`,
    ),
    ...formatDifference(
      "names in papers of both",
      paperEntities,
      ({ paper, entity }) => `${entity.name} in ${paper.name}`,
    ),
    `links: ${describe(linkCount.added)} new, ${describe(linkCount.removed)} gone, ${describe(linkCount.kept)} kept`,
    `communities: ${describe(communities.length)}, of which ${describe(communities.filter(({ predecessor }) => !predecessor).length)} new; ${describe(goneCommunities.length)} gone`,
    ...limit(
      communities.map(({ name, paperCount, predecessor }) => {
        const from = predecessor
          ? `${describe(predecessor.sharedCount)} of the ${describe(predecessor.paperCount)} of ${predecessor.name}`
          : "new";
        return `  ${name}, ${describe(paperCount)} papers: ${from}`;
      }),
    ),
    ...limit(goneCommunities.map(({ name }) => `  gone: ${name}`)),
    `papers in another community: ${describe(moves.length)}`,
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
    `${what}: ${describe(added.length)} new, ${describe(removed.length)} gone`,
    ...limit(added.map((item) => `  + ${nameOf(item)}`)),
    ...limit(removed.map((item) => `  - ${nameOf(item)}`)),
  ];
}

function limit(lines: readonly string[]): string[] {
  const rest = lines.length - MAX_LINES;
  return rest > 0 ? [...lines.slice(0, MAX_LINES), `  and ${describe(rest)} more`] : [...lines];
}

const describe = (count: number): string => count.toLocaleString("en");
