/** Asks for another name. */
import { useRef, useState } from "preact/hooks";

import { Dialog } from "./dialog.tsx";

interface NameDialogProps {
  title: string;
  name: string;
  onName: (name: string) => void;
  onClose: () => void;
}

/** Names longer than this are sentences. */
const LONGEST_NAME = 120;

/** A field for a name; an empty name cannot be given, and the old one changes nothing. */
export function NameDialog({ title, name, onName, onClose }: NameDialogProps) {
  const [text, setText] = useState(name);
  const form = useRef<HTMLFormElement>(null);
  const wanted = text.trim();
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        ref={form}
        class="pick"
        onSubmit={(event) => {
          event.preventDefault();
          if (wanted === "") return;
          form.current?.closest("dialog")?.close();
          if (wanted !== name) onName(wanted);
        }}
      >
        <label>
          <span>Name</span>
          <input
            autofocus
            autocomplete="off"
            maxLength={LONGEST_NAME}
            value={text}
            onInput={({ currentTarget }) => setText(currentTarget.value)}
          />
        </label>
        <div class="dialog-buttons">
          <button type="submit" class="button button-main" disabled={wanted === ""}>
            Rename
          </button>
        </div>
      </form>
    </Dialog>
  );
}
