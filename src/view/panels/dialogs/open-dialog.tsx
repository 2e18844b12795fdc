/** Opens a visitor's own papers: files, a pasted text, or a corpus that is kept. */
import { FileUp, X } from "lucide";
import { useState } from "preact/hooks";

import type { SourceFile } from "../../../worker/messages.ts";
import { PASTED, toSourceFiles } from "../../corpora/drop-and-paste.ts";
import type { CorpusEntry } from "../../corpora/corpus-list.ts";
import { Dialog } from "../shared/dialog.tsx";
import { Icon } from "../shared/icon.tsx";
import { plural } from "../../../base/format.ts";

interface OpenDialogProps {
  recent: readonly CorpusEntry[];
  /** The key of the own corpus on the map; null for the site's map. */
  shown: string | null;
  onFiles: (files: SourceFile[]) => void;
  /** Null opens the site's own map. */
  onOpen: (key: string | null) => void;
  onForget: (key: string) => void;
  onForgetAll: () => void;
  onClose: () => void;
}

/** Choosing files, pasting text, and the list of corpora that are kept. */
export function OpenDialog(props: OpenDialogProps) {
  const { recent, shown, onFiles, onOpen, onClose } = props;
  return (
    <Dialog title="Open your own papers" onClose={onClose}>
      <p>
        Drop files anywhere on this page, or choose them here: lists of papers as libraries,
        reference managers and preprint servers export them. Nothing leaves this machine.
      </p>
      <label class="button button-main file-button">
        <Icon node={FileUp} /> Choose files
        <input
          type="file"
          multiple
          class="visually-hidden"
          onChange={({ currentTarget }) => onFiles(toSourceFiles(currentTarget.files ?? []))}
        />
      </label>
      <PasteArea onFiles={onFiles} />
      {shown !== null && (
        <p>
          <button type="button" class="button" onClick={() => onOpen(null)}>
            Back to this site’s own map
          </button>
        </p>
      )}
      {recent.length > 0 && <Recent {...props} />}
    </Dialog>
  );
}

function PasteArea({ onFiles }: Pick<OpenDialogProps, "onFiles">) {
  const [text, setText] = useState("");
  return (
    <div class="paste-area">
      <label for="pasted-text">Or paste text</label>
      <textarea
        id="pasted-text"
        rows={4}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => setText(currentTarget.value)}
      />
      <button
        type="button"
        class="button"
        disabled={text.trim() === ""}
        onClick={() => onFiles([{ name: PASTED, bytes: new Blob([text]) }])}
      >
        Make a map of this text
      </button>
    </div>
  );
}

const dayOf = (time: number): string =>
  new Date(time).toLocaleDateString("en", { year: "numeric", month: "short", day: "numeric" });

function Recent({ recent, shown, onOpen, onForget, onForgetAll }: OpenDialogProps) {
  return (
    <>
      <h3>Opened before</h3>
      <ul class="recent">
        {recent.map(({ key, name, paperCount, openedAt }) => (
          <li key={key}>
            <button type="button" aria-current={key === shown} onClick={() => onOpen(key)}>
              <span class="recent-name">{name}</span>
              <span class="note">
                {plural(paperCount, "paper")}, {dayOf(openedAt)}
                {key === shown ? ", on the map" : ""}
              </span>
            </button>
            <button
              type="button"
              class="icon-button"
              aria-label={`Forget ${name}`}
              title="Forget: delete it from this browser"
              onClick={() => onForget(key)}
            >
              <Icon node={X} />
            </button>
          </li>
        ))}
      </ul>
      <button type="button" class="button" onClick={onForgetAll}>
        Forget all
      </button>
    </>
  );
}
