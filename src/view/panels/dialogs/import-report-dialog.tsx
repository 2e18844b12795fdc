/** The report of an import: how many papers are on the map, and what was left out and why. */
import { countImported, describeShares } from "../../corpora/import-summary.ts";
import { describePlacements } from "../../corpora/placement-summary.ts";
import type { Outcome } from "../../corpora/library.ts";
import { Dialog } from "../shared/dialog.tsx";
import { FileList } from "../shared/file-list.tsx";
import { ProblemList } from "../shared/problem-list.tsx";

/** The report of one import; opens by itself. */
export function ReportDialog({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const { name, report, paperCount, placements } = outcome;
  const isOnMap = paperCount > 0;
  return (
    <Dialog
      title={isOnMap ? `The map of ${name} is ready` : `No paper was found in ${name}`}
      onClose={onClose}
      isNews
    >
      {isOnMap ? (
        <>
          <p>
            {countImported(report, paperCount)} {describeShares(report)}
          </p>
          <p>{describePlacements(placements, report.shares.abstract)}.</p>
          {report.sources.length > 1 && (
            <>
              <h3>Files</h3>
              <FileList sources={report.sources} />
            </>
          )}
        </>
      ) : (
        <p>The map that was open before is still there.</p>
      )}
      <h3>Left out or mended</h3>
      <ProblemList problems={report.problems} />
      {isOnMap && (
        <p class="soft">The line at the bottom of the page brings this list back at any time.</p>
      )}
    </Dialog>
  );
}
