/** Where a map came from, as words and as a name for files. */
import type { GraphIndex } from "../state/graph-index.ts";
import { plural } from "../../base/format.ts";

/** What the map is called: after the file it was made from. */
export function corpusName({ report }: Pick<GraphIndex, "report">): string {
  const [first, ...others] = report.sources;
  if (!first) return "papers";
  const name = first.name.replace(/\.[a-z0-9]{1,8}$/i, "");
  return others.length > 0 ? `${name} and ${plural(others.length, "more file")}` : name;
}

/** One sentence for the metadata of a file. */
export function describeOrigin(index: GraphIndex): string {
  const { build } = index.graph;
  const counts = [
    plural(build.paperCount, "paper"),
    plural(index.graph.entities.length, "entity", "entities"),
    plural(build.communityCount, "community", "communities"),
  ];
  return `${corpusName(index)}: ${counts.join(", ")}; papers sha256 ${build.papersSha256}; seed ${build.seed}`;
}

/** A name that every file system takes. @param what "map.svg" */
export function fileName(index: GraphIndex, what: string): string {
  const name = corpusName(index)
    .normalize("NFKD")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .slice(0, 60)
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
  return `${name || "papers"}-${what}`;
}
