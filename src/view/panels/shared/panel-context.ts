/** What every panel needs, handed down once: the store, what follows from it, and the colours of the theme in force. */
import type { ReadonlySignal } from "@preact/signals";
import { createContext } from "preact";
import { useContext } from "preact/hooks";

import type { WordsByType } from "../../../entities/pile/type-words.ts";
import type { Palette } from "../../scene/palette.ts";
import type { Path } from "../../queries/shortest-paths.ts";
import type { Store } from "../../state/store.ts";
import type { Recomputation } from "../../recompute/recomputation.ts";

export interface PanelContext {
  store: Store;
  recomputation: Recomputation;
  /** Paths between the two papers that are selected, cheapest first; none where the selection is no path. */
  paths: ReadonlySignal<readonly Path[]>;
  palette: Palette;
  /** Community id → colour. */
  colorOf: ReadonlyMap<string, string>;
}

export const Panels = createContext<PanelContext | null>(null);

/** @throws outside of a `Panels.Provider` */
export function usePanels(): PanelContext {
  const context = useContext(Panels);
  if (!context) throw new Error("missing Panels.Provider");
  return context;
}

/** What the types of entity are called on the map that is shown. */
export function useWords(): WordsByType {
  return usePanels().store.index.words;
}
