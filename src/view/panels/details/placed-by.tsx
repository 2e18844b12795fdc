/** What put a paper where it is, where that is not what it names. */
import type { LoadedPaper } from "../../../graph/model.ts";
import { describePlacement } from "../../corpora/placement-summary.ts";
import { listUnassigned } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";

/** By which keywords or words a paper got into its community, or that it is in none; absent where names placed it. */
export function PlacedBy({ paper }: { paper: LoadedPaper }) {
  const { store } = usePanels();
  const by = describePlacement(paper);
  if (by !== null)
    return (
      <p class="facts">
        Placed by {by}
        {paper.placedWords.length > 0 && "; in brackets, how many others of its community have it"}.
      </p>
    );
  if (paper.community !== null) return null;
  return (
    <p class="facts">
      It shares too little with any other paper to be placed.{" "}
      <button type="button" class="text-button" onClick={() => store.update(listUnassigned)}>
        List all such papers
      </button>
    </p>
  );
}
