/** The one card over the map that greets who comes first; the browser keeps that it was read, so that it comes once. */
import { withStorage } from "../state/local-storage.ts";
import { useWords } from "../panels/shared/panel-context.ts";

const READ_KEY = "paperloom-first-help";

/** False where the browser keeps nothing. */
export function wasFirstHelpRead(): boolean {
  return withStorage((storage) => storage.getItem(READ_KEY)) !== null;
}

/** Keeps that the card was read, where the browser lets the page. */
export function rememberFirstHelpRead(): void {
  withStorage((storage) => storage.setItem(READ_KEY, "read"));
}

/** The card itself: what the shapes are, and where to start. */
export function FirstHelp({ onClose }: { onClose: () => void }) {
  const words = useWords();
  return (
    <section class="first-help" aria-label="First steps">
      <p>Each disc is a paper; the other shapes are the {words.all} papers name.</p>
      <p>Click anything to read the sentences behind it, or search for a name at the top.</p>
      <p>Drop your own papers on the page to make a map of them; they stay on this machine.</p>
      <button type="button" class="button" onClick={onClose}>
        Got it
      </button>
    </section>
  );
}
