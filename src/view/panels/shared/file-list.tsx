/** The files that a map was made from: how each was read, and what it gave. */
import type { SourceReport } from "../../../papers/paper.ts";
import { plural } from "../../../base/format.ts";

/** A folder may hold thousands; nobody reads them all here. */
const MOST_FILES = 200;

/** The first 200 files, and how many more there are. */
export function FileList({ sources }: { sources: readonly SourceReport[] }) {
  const more = sources.length - MOST_FILES;
  return (
    <ul class="file-list">
      {sources.slice(0, MOST_FILES).map(({ name, format, paperCount }, i) => (
        // Two files may have the same name.
        <li key={i}>
          {name}
          <span class="note">
            {plural(paperCount, "paper")}
            {format === null ? "" : `, ${format}`}
          </span>
        </li>
      ))}
      {more > 0 && <li>and {plural(more, "more file")}</li>}
    </ul>
  );
}
