/** What came of bringing papers: how many are on the map, and what was left out and why. */
import { countImported } from "../corpora/import-sentences.ts";
import type { Outcome } from "../corpora/library.ts";
import { Dialog } from "./dialog.tsx";
import { ProblemList } from "./problem-list.tsx";

export function ReportDialog({ outcome, onClose }: { outcome: Outcome; onClose: () => void }) {
  const { name, report, paperCount } = outcome;
  const title = paperCount > 0 ? `The map of ${name} is ready` : `No paper was found in ${name}`;
  return (
    <Dialog title={title} onClose={onClose} isNews>
      <p>
        {paperCount > 0
          ? countImported(report, paperCount)
          : "The map that was open before is still there."}
      </p>
      <h3>Left out or mended</h3>
      <ProblemList problems={report.problems} />
    </Dialog>
  );
}
