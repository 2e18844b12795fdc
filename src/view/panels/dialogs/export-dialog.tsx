/** Saves the map, or a part of it, as a file. */
import { useEffect, useRef, useState } from "preact/hooks";

import { selectPart, type ExportPart, type Scope } from "../../exports/export-scope.ts";
import type { ExportFormat, FORMAT_GROUPS, writeExport } from "../../exports/export-formats.ts";
import { fileName } from "../../exports/provenance.ts";
import { saveFile } from "../../exports/save-file.ts";
import { errorMessage } from "../../../base/error-message.ts";
import { hasFilters } from "../../state/view-state.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Dialog } from "../shared/dialog.tsx";
import { plural } from "../../../base/format.ts";

/** Loaded when the dialog opens. */
interface Formats {
  FORMAT_GROUPS: typeof FORMAT_GROUPS;
  writeExport: typeof writeExport;
}

function useFormats(): { formats: Formats | null; fault: string } {
  const [formats, setFormats] = useState<Formats | null>(null);
  const [fault, setFault] = useState("");
  useEffect(() => {
    import("../../exports/export-formats.ts").then(setFormats, (error: unknown) =>
      setFault(errorMessage(error)),
    );
  }, []);
  return { formats, fault };
}

interface ScopeChoiceProps {
  scope: Scope;
  parts: readonly (readonly [Scope, string, ExportPart])[];
  onScope: (scope: Scope) => void;
}

function ScopeChoice({ scope, parts, onScope }: ScopeChoiceProps) {
  if (parts.length < 2) return null;
  return (
    <fieldset class="export-scope">
      <legend>What to take along</legend>
      {parts.map(([value, label, { papers, entities }]) => (
        <label key={value}>
          <input
            type="radio"
            name="export-scope"
            checked={scope === value}
            onChange={() => onScope(value)}
          />
          <span>
            {label}
            <span class="note">
              {plural(papers.length, "paper")}, {plural(entities.length, "entity", "entities")}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** The parts one can choose from; a filter or selection that is none is not offered. */
function useParts(): readonly (readonly [Scope, string, ExportPart])[] {
  const { store, paths } = usePanels();
  const state = store.state.value;
  const [path = null] = paths.value;
  const offer = (scope: Scope, label: string) =>
    [scope, label, selectPart(store.index, scope, state, store.filtered.value, path)] as const;
  return [
    offer("map", "The whole map"),
    ...(hasFilters(state) ? [offer("filters", "What the filters leave")] : []),
    ...(state.selection ? [offer("selection", "What is selected")] : []),
  ];
}

/** Writes and saves one file at a time; the note says how far it is, and what failed. */
function useSaving(formats: Formats | null) {
  const { store, palette, colorOf } = usePanels();
  const [note, setNote] = useState("");
  const [isBusy, setBusy] = useState(false);
  const isOpen = useRef(true);
  useEffect(() => () => void (isOpen.current = false), []);
  const save = async (format: ExportFormat, scope: Scope, part: ExportPart) => {
    if (!formats || isBusy) return;
    const { index } = store;
    setBusy(true);
    setNote(`Writing ${format.label}…`);
    const onProgress = (done: number) =>
      setNote(
        `Fetching texts: ${done.toLocaleString("en")} of ${plural(part.papers.length, "paper")}…`,
      );
    try {
      const request = {
        index,
        scope,
        part,
        state: store.state.value,
        palette,
        colorOf,
        onProgress,
      };
      const content = await formats.writeExport(format, request);
      // Who closed the dialog meanwhile wants no file any more.
      if (!isOpen.current) return;
      const name = fileName(index, format.ending);
      saveFile(name, content);
      setNote(`Saved as ${name}`);
    } catch (error) {
      setNote(`${format.label} could not be written: ${errorMessage(error)}`);
    } finally {
      setBusy(false);
    }
  };
  return { save, note, isBusy };
}

/** Scope and format of a file to save. */
export function ExportDialog({ onClose }: { onClose: () => void }) {
  const { formats, fault } = useFormats();
  const parts = useParts();
  const [scope, setScope] = useState<Scope>("map");
  const { save, note, isBusy } = useSaving(formats);
  const chosen = parts.find(([value]) => value === scope)?.[2];
  return (
    <Dialog title="Export" onClose={onClose}>
      <p>
        Files are written in this page and saved on this machine. Networks and pictures are of the
        view you are in.
      </p>
      <ScopeChoice scope={scope} parts={parts} onScope={setScope} />
      {formats?.FORMAT_GROUPS.map(({ title, formats: own }) => (
        <section key={title} class="export-group" aria-label={title}>
          <h3>{title}</h3>
          {own.map((format) => (
            <button
              key={format.label}
              type="button"
              aria-disabled={isBusy}
              onClick={() => void (chosen && save(format, scope, chosen))}
            >
              <strong>{format.label}</strong>
              <span class="note">{format.purpose}</span>
            </button>
          ))}
        </section>
      ))}
      {scope !== "map" && <p class="note">In pictures the rest of the map stays, in grey.</p>}
      <p class="export-note" role="status">
        {fault === "" ? note : `The exports could not be loaded: ${fault}`}
      </p>
    </Dialog>
  );
}
