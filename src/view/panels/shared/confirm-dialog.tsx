/** Asks before something happens that the visitor may not have meant. */
import { useRef } from "preact/hooks";

import { Dialog } from "./dialog.tsx";

interface ConfirmProps {
  question: string;
  onYes: () => void;
  /** Called on Escape, too. */
  onNo: () => void;
  /** The dialog has closed, whatever the answer. */
  onClose: () => void;
}

/** A question with Yes and No; closing it by any other way is a No. */
export function ConfirmDialog({ question, onYes, onNo, onClose }: ConfirmProps) {
  const body = useRef<HTMLDivElement>(null);
  const answer = useRef(onNo);
  const close = () => body.current?.closest("dialog")?.close();
  return (
    <Dialog
      title={question}
      onClose={() => {
        answer.current();
        onClose();
      }}
    >
      <div ref={body}>
        <p>The map that is open stays until the new one is ready.</p>
        <div class="dialog-buttons">
          <button
            type="button"
            class="button button-main"
            autofocus
            onClick={() => {
              answer.current = onYes;
              close();
            }}
          >
            Make a map
          </button>
          <button type="button" class="button" onClick={close}>
            Cancel
          </button>
        </div>
      </div>
    </Dialog>
  );
}
