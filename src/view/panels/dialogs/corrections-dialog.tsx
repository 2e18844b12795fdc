/** All corrections made to this map: to take back, to save as a file, to add from a file. */
import { Download, FileUp, X } from "lucide";

import type { Correction } from "../../../corrections/corrections.ts";
import { saveFile } from "../../exports/save-file.ts";
import { describeCorrection } from "../../recompute/describe-correction.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";
import { Dialog } from "../shared/dialog.tsx";
import { Icon } from "../shared/icon.tsx";
import { splitEntityId } from "../../../entities/entity-id.ts";

const FILE_NAME = "corrections.json";

/** Names on this map; of what a correction took off it, the names on the map as it was loaded. */
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
  const text = describeCorrection(correction, useNames(), useWords());
  return (
    <li>
      <span>{text}</span>
      <button
        type="button"
        class="icon-button"
        aria-label={`Take back: ${text}`}
        title="Take back"
        onClick={() => recomputation.remove(correction)}
      >
        <Icon node={X} size={14} />
      </button>
    </li>
  );
}

/** Saving all corrections as a file, adding those of a file, and taking all back. */
function Buttons() {
  const { recomputation } = usePanels();
  const isEmpty = recomputation.corrections.value.length === 0;
  const save = () =>
    saveFile(FILE_NAME, new Blob([recomputation.export()], { type: "application/json" }));
  return (
    <div class="dialog-buttons">
      <button type="button" class="button button-main" disabled={isEmpty} onClick={save}>
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
        disabled={isEmpty}
        onClick={() => recomputation.removeAll()}
      >
        Take all back
      </button>
    </div>
  );
}

/** The list of all corrections made to this map. */
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
      <Buttons />
    </Dialog>
  );
}
