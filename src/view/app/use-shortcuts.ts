/** The keys of the whole page. */
import { useEffect } from "preact/hooks";

import { SEARCH_INPUT } from "../panels/shared/element-ids.ts";

interface Shortcuts {
  openHelp: () => void;
  /** Closes what lies over the map, the innermost first. */
  close: () => void;
}

/** Listens for `/`, `?` and Escape on the whole page; keys typed into a field or a dialog stay there. */
export function useShortcuts({ openHelp, close }: Shortcuts): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const isSearch = event.key === "k" && (event.ctrlKey || event.metaKey);
      const isTyping =
        target?.matches(
          "input:not([type=range], [type=checkbox], [type=radio]), textarea, select",
        ) && !isSearch;
      if (target?.closest("dialog") || isTyping) return;
      if (event.key === "/" || isSearch) document.getElementById(SEARCH_INPUT)?.focus();
      else if (event.key === "?") openHelp();
      else if (event.key === "Escape") close();
      else return;
      event.preventDefault();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  });
}
