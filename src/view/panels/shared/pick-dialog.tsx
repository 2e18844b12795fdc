/** Asks for one paper or entity of the map by its name. */
import { useEffect, useRef, useState } from "preact/hooks";

import { type Hit, searchOf } from "../../queries/search.ts";
import { usePanels, useWords } from "./panel-context.ts";
import { Dialog } from "./dialog.tsx";
import { Shape } from "./icon.tsx";
import { capitalize } from "../../../base/format.ts";

interface PickDialogProps {
  title: string;
  kind: "paper" | "entity";
  /** What cannot be picked. */
  except: string;
  onPick: (id: string) => void;
  onClose: () => void;
}

/** A search whose hits are of one kind; Enter picks the first. */
export function PickDialog({ title, kind, except, onPick, onClose }: PickDialogProps) {
  const { store } = usePanels();
  const words = useWords();
  const search = searchOf(store.index);
  const [query, setQuery] = useState("");
  const body = useRef<HTMLDivElement>(null);
  const [isReady, setReady] = useState(false);
  useEffect(() => void search.ready.then(() => setReady(true)), [search]);
  // Of half an index, the first hit may be a name that only looks alike.
  const own = isReady ? search.find(query).find((group) => group.kind === kind) : undefined;
  const hits = (own?.hits ?? []).filter(({ id }) => id !== except);
  const pick = ({ id }: Hit): void => {
    body.current?.closest("dialog")?.close();
    onPick(id);
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <div ref={body} class="pick">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const [first] = hits;
            if (first) pick(first);
          }}
        >
          <label>
            <span class="visually-hidden">Name</span>
            <input
              type="search"
              autofocus
              autocomplete="off"
              spellcheck={false}
              placeholder={kind === "paper" ? "Title or author" : capitalize(words.any)}
              onInput={({ currentTarget }) => setQuery(currentTarget.value.trim())}
            />
          </label>
        </form>
        <ul class="list" aria-live="polite">
          {hits.map((hit) => (
            <li key={hit.id}>
              <button type="button" class="paper-button" onClick={() => pick(hit)}>
                <Shape kind={store.index.entityById.get(hit.id)?.type ?? "paper"} />
                <span>
                  {hit.label} <span class="note">{hit.note}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
        {query !== "" && hits.length === 0 && (
          <p class="empty">{isReady ? "Nothing here is called so." : "Reading the names…"}</p>
        )}
      </div>
    </Dialog>
  );
}
