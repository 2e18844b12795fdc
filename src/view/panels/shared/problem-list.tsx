/** What of the input could not be used, each with its place and a sentence. */
import { useState } from "preact/hooks";

import type { Problem } from "../../../papers/paper.ts";

/** Rows put on the page at a time: thousands at once would hold it up. */
const ROWS_AT_ONCE = 200;

/** Problems in the order of the input, 200 at a time. */
export function ProblemList({ problems }: { problems: readonly Problem[] }) {
  const [rowCount, setRowCount] = useState(ROWS_AT_ONCE);
  if (problems.length === 0) return <p>Nothing: every entry of the input is on the map.</p>;
  const hidden = problems.length - rowCount;
  return (
    <div class="problem-scroll" role="group" aria-label="Left out or mended" tabIndex={0}>
      <ul class="problems">
        {problems.slice(0, rowCount).map(({ file, line, message }, i) => (
          // Two Problems may read the same.
          <li key={i}>
            <code>{line === null ? file : `${file}:${line}`}</code> {message}
          </li>
        ))}
      </ul>
      {hidden > 0 && (
        <button type="button" class="button" onClick={() => setRowCount(rowCount + ROWS_AT_ONCE)}>
          Show {Math.min(hidden, ROWS_AT_ONCE).toLocaleString("en")} more of{" "}
          {hidden.toLocaleString("en")}
        </button>
      )}
    </div>
  );
}
