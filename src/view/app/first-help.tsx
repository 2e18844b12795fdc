/** The one card over the map that greets who comes first. */
interface FirstHelpProps {
  onClose: () => void;
}

export function FirstHelp({ onClose }: FirstHelpProps) {
  return (
    <section class="first-help" aria-label="First steps">
      <p>Each disc is a paper; the other shapes are the tasks, methods and datasets papers name.</p>
      <p>Click anything to read the sentences behind it, or search for a name at the top.</p>
      <p>Drop your own papers on the page to make a map of them; they stay on this machine.</p>
      <button type="button" class="button" onClick={onClose}>
        Got it
      </button>
    </section>
  );
}
