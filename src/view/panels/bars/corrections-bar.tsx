/** In the line at the bottom: that corrections are at work on this map, with Undo and the list of all. */
import { usePanels } from "../shared/panel-context.ts";
import { plural } from "../../../base/format.ts";

/** The count of corrections, which opens their list; Undo; what goes on and what went wrong. */
export function CorrectionsBar({ onOpen }: { onOpen: () => void }) {
  const { recomputation } = usePanels();
  const count = recomputation.corrections.value.length;
  const idle = recomputation.unmatched.value.length;
  const fault = recomputation.recomputeFault.value || recomputation.fault.value;
  const isBusy = recomputation.isBusy.value;
  return (
    <div class="corrections-bar">
      <span role="status">
        {isBusy && "Weaving the map anew…"}
        {!isBusy && fault}
      </span>
      {(count > 0 || recomputation.canUndo) && (
        <>
          <button type="button" onClick={onOpen}>
            {plural(count, "correction")}
            {idle > 0 && `, ${idle} without effect`}
          </button>
          {recomputation.canUndo && (
            <button type="button" onClick={() => recomputation.undo()}>
              Undo
            </button>
          )}
        </>
      )}
    </div>
  );
}
