/** How much of the map the page's panels cover. */
import type { RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";

import type { Insets } from "../renderer/viewport.ts";
import type { Selection } from "../state/view-state.ts";

/** Px of the map that the legend covers. */
const NO_INSETS: Insets = { left: 0, right: 0, top: 0, bottom: 30 };

/** What the details panel covers of the main area: its right side, or its lower part on a phone. */
function measureInsets(main: HTMLElement | null): Insets {
  const details = main?.querySelector(".details");
  if (!main || !details) return NO_INSETS;
  const whole = main.getBoundingClientRect();
  const covered = details.getBoundingClientRect();
  const isSheet = covered.width > whole.width * 0.8;
  return isSheet
    ? { ...NO_INSETS, bottom: whole.bottom - covered.top }
    : { ...NO_INSETS, right: whole.right - covered.left };
}

/** Insets of the main area in px; measured again when the selection or the size of the window changes. */
export function useInsets(
  main: RefObject<HTMLElement | null>,
  selection: Selection | null,
): Insets {
  const [insets, setInsets] = useState(NO_INSETS);
  useLayoutEffect(() => {
    const measure = () => {
      const next = measureInsets(main.current);
      setInsets((known) =>
        known.right === next.right && known.bottom === next.bottom ? known : next,
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    if (main.current) observer.observe(main.current);
    return () => observer.disconnect();
  }, [selection]);
  return insets;
}
