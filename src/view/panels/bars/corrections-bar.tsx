/** In the line at the bottom: that corrections are at work on this map, with Undo and the list of all. */
import { usePanels } from "../shared/panel-context.ts";
import { plural } from "../../../base/format.ts";

export function CorrectionsBar({ onOpen }: { onOpen: () => void }) {
  const { weaving } = usePanels();
  const count = weaving.corrections.value.length;
  const idle = weaving.unmatched.value.length;
  const fault = weaving.weaveFault.value || weaving.fault.value;
  const isBusy = weaving.isBusy.value;
  return (
    <div class="corrections-bar">
      <span role="status">
        {isBusy && "Weaving the map anew…"}
        {!isBusy && fault}
      </span>
      {(count > 0 || weaving.canUndo) && (
        <>
          <button type="button" onClick={onOpen}>
            {plural(count, "correction")}
            {idle > 0 && `, ${idle} without effect`}
          </button>
          {weaving.canUndo && (
            <button type="button" onClick={() => weaving.undo()}>
              Undo
            </button>
          )}
        </>
      )}
    </div>
  );
}
