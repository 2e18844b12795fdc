/** How to read the map. */
import { Dialog } from "../shared/dialog.tsx";
import { Shape } from "../shared/icon.tsx";
import { useWords } from "../shared/panel-context.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";

const KEYS: [string, string][] = [
  ["/", "search"],
  ["Arrow keys", "on the map: walk to the next node in that direction"],
  ["Enter", "open the node you are on"],
  ["Shift and click", "with a paper open: what ties it to another paper"],
  ["+ and −", "zoom"],
  ["0", "show the whole map"],
  ["Escape", "close what is open"],
  ["?", "this page"],
];

interface HelpDialogProps {
  onClose: () => void;
  /** Shows the first steps over the map again. */
  onFirstHelp: () => void;
}

/** What the map shows, and the keys. */
export function HelpDialog({ onClose, onFirstHelp }: HelpDialogProps) {
  const words = useWords();
  return (
    <Dialog title="How to read this map" onClose={onClose}>
      <p>
        Every line is there because papers name the same {words.any}. Open a paper to see each
        mention marked in its text; open a {words.any} to read the sentence of every paper that
        names it; click a line between two papers to see what ties them.
      </p>
      <ul class="legend-list">
        <li>
          <Shape kind="paper" /> a paper, in the colour of its community
        </li>
        {ENTITY_TYPE_IDS.map((id) => (
          <li key={id}>
            <Shape kind={id} /> {words.of[id].help}
          </li>
        ))}
      </ul>
      <p>
        A community is a group of papers that share more with each other than with the rest; it is
        named after what most of its papers, and few others, name.
      </p>
      <p>
        For a map of your own papers drop their files anywhere on the page, paste them as text, or
        choose Open at the top. They stay on this machine.
      </p>
      <p>
        <button type="button" class="button" onClick={onFirstHelp}>
          Show the first steps again
        </button>
      </p>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
