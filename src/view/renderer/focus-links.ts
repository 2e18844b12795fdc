/** Draws the links in focus on a canvas of their own, so that lifting them out of the map touches none of the others. */
import { linksInFocus } from "../scene/focus.ts";
import type { Appearance } from "../scene/appearance.ts";
import type { Point } from "./camera.ts";
import { placeLinks } from "./sigma-graph.ts";
import { curveHandle, type PickedLink } from "./picking.ts";
import type { Scene } from "../scene/scene-model.ts";

/** More are a tangle, and take too long. */
const MOST_FOCUS_LINKS = 3000;

export interface FocusLink extends PickedLink {
  color: string;
  /** px at camera ratio 1 */
  width: number;
}

/** The links that a focus lifts out, with how they look; none without a focus. Ends in graph units. */
export function findFocusLinks(scene: Scene, appearance: Appearance): FocusLink[] {
  if (!appearance.focus) return [];
  const links = linksInFocus(appearance.focus, scene, MOST_FOCUS_LINKS).flatMap((link) => {
    const { color, width, emphasis } = appearance.link(link);
    return emphasis === "near" ? [{ ...link, color, width }] : [];
  });
  const placed = new Map(placeLinks(links, scene).map((link) => [link.key, link]));
  return links.flatMap(({ key, color, width }) => {
    const link = placed.get(key);
    return link ? [{ ...link, color, width }] : [];
  });
}

/**
 * Draws the links, one path for all of the same colour and width.
 * @param toPixels of a point in graph units
 * @param scaleSize px at camera ratio 1 to px on the canvas
 */
export function drawFocusLinks(
  context: CanvasRenderingContext2D,
  links: readonly FocusLink[],
  toPixels: (point: Point) => Point,
  scaleSize: (px: number) => number,
): void {
  const paths = new Map<string, { color: string; width: number; path: Path2D }>();
  for (const { source, target, curvature, color, width } of links) {
    const style = `${color} ${width.toFixed(1)}`;
    const known = paths.get(style) ?? { color, width, path: new Path2D() };
    paths.set(style, known);
    const [from, to] = [toPixels(source), toPixels(target)];
    known.path.moveTo(from.x, from.y);
    if (curvature === 0) known.path.lineTo(to.x, to.y);
    else {
      const handle = curveHandle(from, to, curvature);
      known.path.quadraticCurveTo(handle.x, handle.y, to.x, to.y);
    }
  }
  for (const { color, width, path } of paths.values()) {
    context.strokeStyle = color;
    context.lineWidth = scaleSize(width);
    context.stroke(path);
  }
}
