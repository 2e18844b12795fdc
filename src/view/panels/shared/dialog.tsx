/** A native dialog: it traps focus, gives it back, and closes with Escape by itself. */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

import { Icon } from "./icon.tsx";

interface DialogProps {
  title: string;
  onClose: () => void;
  children: ComponentChildren;
  /** Focus goes to the heading, for a dialog that opens by itself and is to be read from its start. */
  isNews?: boolean;
}

/** A modal dialog, open as long as it is rendered; a click beside it closes it, too. */
export function Dialog({ title, onClose, children, isNews = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  // Before the next key: what one types right away is meant for the dialog.
  useLayoutEffect(() => {
    ref.current?.showModal();
    if (isNews) heading.current?.focus();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={title}
      onClose={onClose}
      onClick={({ target, currentTarget }) => target === currentTarget && currentTarget.close()}
    >
      <div class="dialog-body">
        <header>
          <h2 ref={heading} tabIndex={isNews ? -1 : undefined}>
            {title}
          </h2>
          <button
            type="button"
            class="icon-button"
            aria-label="Close"
            onClick={() => ref.current?.close()}
          >
            <Icon node={X} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
