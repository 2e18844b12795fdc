/** All corrections made to this map: to take back, to take along, to bring. */
import { Download, FileUp, X } from "lucide";

import type { Correction } from "../../../corrections/corrections.ts";
import { saveFile } from "../../exports/save-file.ts";
import { describeCorrection } from "../../recompute/describe-correction.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Dialog } from "../shared/dialog.tsx";
import { Icon } from "../shared/icon.tsx";
import { splitEntityId } from "../../../entities/entity-id.ts";

const FILE_NAME = "corrections.json";

/** Names as they are on the map that was loaded, for what a correction took off this one has no other. */
function useNames(): (id: string) => string {
  const { store, recomputation } = usePanels();
  return (id) => {
    for (const index of [store.index, recomputation.original]) {
      const item = index.entityById.get(id) ?? index.communityById.get(id);
      const name = item?.name ?? index.paperById.get(id)?.title;
      if (name !== undefined) return `“${name}”`;
    }
    // Gone under this id: what stands behind the type is its name in small letters.
    return `“${splitEntityId(id).slug}”`;
  };
}

function CorrectionRow({ correction }: { correction: Correction }) {
  const { recomputation } = usePanels();
  const told = describeCorrection(correction, useNames());
  return (
    <li>
      <span>{told}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={`Take back: ${told}`}
        title="Take back"
        onClick={() => recomputation.remove(correction)}
      >
        <Icon node={X} size={14} />
      </button>
    </li>
  );
}

export function CorrectionsDialog({ onClose }: { onClose: () => void }) {
  const { recomputation } = usePanels();
  const corrections = recomputation.corrections.value;
  const unmatched = recomputation.unmatched.value;
  return (
    <Dialog title="Corrections" onClose={onClose}>
      <p>
        They are kept in this browser for these papers. As a file they survive a rebuild:{" "}
        <code>npm run graph -- --corrections {FILE_NAME}</code>
      </p>
      <ul class="correction-list">
        {corrections.map((correction, i) => (
          <CorrectionRow key={`${i} ${correction.kind}`} correction={correction} />
        ))}
      </ul>
      {corrections.length === 0 && <p class="empty">There are none.</p>}
      {unmatched.length > 0 && (
        <>
          <h3>Without effect here</h3>
          <ul class="problems">
            {unmatched.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      {recomputation.fault.value !== "" && <p role="alert">{recomputation.fault.value}</p>}
      <div class="dialog-buttons">
        <button
          type="button"
          class="button button-main"
          disabled={corrections.length === 0}
          onClick={() =>
            saveFile(FILE_NAME, new Blob([recomputation.export()], { type: "application/json" }))
          }
        >
          <Icon node={Download} size={14} /> Save as {FILE_NAME}
        </button>
        <label class="button file-button">
          <Icon node={FileUp} size={14} /> Add from a file
          <input
            type="file"
            accept=".json,application/json"
            class="visually-hidden"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              void file?.text().then((text) => recomputation.import(text));
              currentTarget.value = "";
            }}
          />
        </label>
        <button
          type="button"
          class="button"
          disabled={corrections.length === 0}
          onClick={() => recomputation.removeAll()}
        >
          Take all back
        </button>
      </div>
    </Dialog>
  );
}
