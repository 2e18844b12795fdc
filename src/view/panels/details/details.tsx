/** The panel on the right: details of what is selected, with Back and the trail of where one has been. */
import { ArrowLeft, X } from "lucide";
import { useEffect, useRef } from "preact/hooks";

import type { GraphIndex } from "../../state/graph-index.ts";
import { shortTitle } from "../../state/graph-index.ts";
import { select, type Selection } from "../../state/view-state.ts";
import { selectionPath } from "../../state/url-hash.ts";
import { CommunityDetails } from "./community-details.tsx";
import { usePanels } from "../shared/panel-context.ts";
import { EntityDetails } from "./entity-details.tsx";
import { Icon } from "../shared/icon.tsx";
import { LinkDetails } from "./link-details.tsx";
import { useSelect } from "../shared/shared-parts.tsx";
import { PathDetails } from "./path-details.tsx";
import { PaperDetails } from "./paper-details.tsx";

const SHOWN_TRAIL = 3;

/** What a selection is called in one line. */
function nameOf(selection: Selection, index: GraphIndex): string {
  const paperName = (id: string) => shortTitle(index.paperById.get(id)?.title ?? "");
  switch (selection.kind) {
    case "paper":
      return paperName(selection.id);
    case "entity":
      return index.entityById.get(selection.id)?.name ?? "";
    case "community":
      return index.communityById.get(selection.id)?.name ?? "";
    case "link":
    case "path":
      return `${paperName(selection.source)} – ${paperName(selection.target)}`;
  }
}

function Body({ selection, index }: { selection: Selection; index: GraphIndex }) {
  switch (selection.kind) {
    case "paper": {
      const paper = index.paperById.get(selection.id);
      return paper ? <PaperDetails paper={paper} /> : null;
    }
    case "entity": {
      const entity = index.entityById.get(selection.id);
      return entity ? <EntityDetails entity={entity} /> : null;
    }
    case "community": {
      const community = index.communityById.get(selection.id);
      return community ? <CommunityDetails community={community} /> : null;
    }
    case "path":
    case "link": {
      const Pair = selection.kind === "path" ? PathDetails : LinkDetails;
      const source = index.paperById.get(selection.source);
      const target = index.paperById.get(selection.target);
      return source && target ? <Pair source={source} target={target} /> : null;
    }
  }
}

function Trail() {
  const { store } = usePanels();
  const open = useSelect();
  const steps = store.trail.value.slice(-SHOWN_TRAIL);
  if (steps.length === 0) return null;
  return (
    <nav class="trail" aria-label="Where you have been">
      {steps.map((step, i) => (
        <button
          // A trail may pass the same place twice.
          key={`${i} ${nameOf(step, store.index)}`}
          type="button"
          title={nameOf(step, store.index)}
          onClick={() => open(step)}
        >
          {nameOf(step, store.index)}
        </button>
      ))}
    </nav>
  );
}

/** The panel; absent where nothing is selected. */
export function Details() {
  const { store } = usePanels();
  const { selection } = store.state.value;
  const body = useRef<HTMLDivElement>(null);
  const name = selection ? nameOf(selection, store.index) : "";
  const isFirst = useRef(true);
  useEffect(() => {
    // Whatever was pressed to get here may be gone: reading goes on where the new details begin.
    const isAdrift = document.activeElement === document.body && !isFirst.current;
    if (isAdrift) body.current?.focus({ preventScroll: true });
    isFirst.current = false;
  }, [selection]);
  if (!selection) return null;
  return (
    <aside class="details" aria-label={`Details: ${name}`}>
      <header>
        <button type="button" class="icon-button" aria-label="Back" onClick={store.back}>
          <Icon node={ArrowLeft} />
        </button>
        <Trail />
        <button
          type="button"
          class="icon-button"
          aria-label="Close details"
          onClick={() => store.update((state) => select(state, null))}
        >
          <Icon node={X} />
        </button>
      </header>
      {/* A new selection starts at the top. */}
      <div
        key={selectionPath(selection)}
        ref={body}
        class="details-body"
        tabIndex={0}
        role="region"
        aria-label={name}
      >
        <Body selection={selection} index={store.index} />
      </div>
    </aside>
  );
}
