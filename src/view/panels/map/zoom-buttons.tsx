/** Closer, further, the whole map, the whole screen. */
import { Expand, type IconNode, Maximize, Minus, Plus } from "lucide";

import type { MapRenderer } from "../../renderer/map-renderer.ts";
import { Icon } from "../shared/icon.tsx";

const FACTOR = 1.6;

/** The page fills the screen, or no longer does. */
function toggleFullScreen(): void {
  const done = document.fullscreenElement
    ? document.exitFullscreen()
    : document.documentElement.requestFullscreen();
  // A browser may refuse it; the page stays as it is.
  done.catch(() => undefined);
}

interface ZoomButtonsProps {
  renderer: MapRenderer | null;
  /** Px that panels cover at the right. */
  right: number;
}

/** Buttons for the camera; full screen only where the browser offers it. */
export function ZoomButtons({ renderer, right }: ZoomButtonsProps) {
  const buttons: [string, IconNode, () => void][] = [
    ["Zoom in", Plus, () => renderer?.zoom(FACTOR)],
    ["Zoom out", Minus, () => renderer?.zoom(1 / FACTOR)],
    ["Show the whole map", Maximize, () => renderer?.fit()],
  ];
  if (document.fullscreenEnabled) buttons.push(["Full screen", Expand, toggleFullScreen]);
  return (
    <div class="zoom" style={{ right: `${right + 12}px` }}>
      {buttons.map(([label, icon, act]) => (
        <button key={label} type="button" aria-label={label} title={label} onClick={act}>
          <Icon node={icon} />
        </button>
      ))}
    </div>
  );
}
