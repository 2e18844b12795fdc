/** The canvases of our own: the ground under the links, the links in focus over them, and the names over the nodes. */
import type Sigma from "sigma";

import type { Community } from "../../graph/model.ts";
import type { Appearance } from "../scene/appearance.ts";
import { type Palette, withAlpha } from "../scene/palette.ts";
import type { Point } from "./camera.ts";
import { drawFocusLinks, findFocusLinks, type FocusLink } from "./focus-links.ts";
import { RESOLUTION, type AreaPicture, paintAreas } from "./community-areas.ts";
import { drawNodeLabels } from "./node-labels.ts";
import type { Box } from "./place-labels.ts";
import { LabelMemory } from "./community-labels.ts";
import { drawCommunityEdges, findCommunityEdges, type CommunityEdge } from "./community-edges.ts";
import type { Scene } from "../scene/scene-model.ts";
import type { PlacedNode } from "./label-input.ts";

/** All that the map shows at one moment. */
export interface Frame {
  scene: Scene;
  appearance: Appearance;
  palette: Palette;
  communities: readonly Community[];
  /** Community id → colour. */
  colorOf: ReadonlyMap<string, string>;
}

export interface Viewpoint {
  /** Nodes on or near the canvas, the most telling first. */
  placed: readonly PlacedNode[];
  /** Graph units → px, under the present camera and under the one that shows the whole map. */
  toPixels: (point: Point) => Point;
  toWholePixels: (point: Point) => Point;
  /** Camera ratio: 1 shows the whole map. */
  ratio: number;
  /** px drawn for a px of size: small canvases draw smaller. */
  scale: number;
  /** Px of the canvas that no panel covers. */
  free: Box;
}

/** While something is in focus, the ground and the other links step back. */
const FOCUS_AREA_ALPHA = "0.6";
const FOCUS_OTHER_LINKS = "0.1";
/** Nearer than this, communities are larger than the canvas. */
const COMMUNITY_EDGES_FROM_RATIO = 0.5;
const COMMUNITY_EDGE_ALPHA = 0.22;
/** Two points, graph units, whose places on the canvas tell how the map lies on it. */
const ENDS = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
] as const;

/** Fits the canvas to the stage and the screen's pixels, and clears it. */
function prepare(canvas: HTMLCanvasElement, sigma: Sigma): CanvasRenderingContext2D | null {
  const { width, height } = sigma.getDimensions();
  const ratio = window.devicePixelRatio || 1;
  canvas.style.width = `${width}px`;
  canvas.style.height = `${height}px`;
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w) canvas.width = w;
  if (canvas.height !== h) canvas.height = h;
  const context = canvas.getContext("2d");
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/** Painted once for a scene, a palette and a size of the canvas; the camera only moves the element. */
class AreaLayer {
  #painted: AreaPicture | null = null;
  #key: readonly unknown[] = [];
  readonly #canvas: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.transformOrigin = "0 0";
  }

  draw({ scene, appearance, palette, communities, colorOf }: Frame, viewpoint: Viewpoint): void {
    const { toPixels, toWholePixels, scale } = viewpoint;
    const [from, to] = ENDS.map(toWholePixels) as [Point, Point];
    const key = [scene, palette, scale, from.x, from.y, to.x, to.y];
    if (key.some((part, i) => part !== this.#key[i])) {
      this.#key = key;
      const members = scene.members();
      const lands = communities.map(({ id }) => ({
        color: colorOf.get(id) ?? palette.grey,
        points: (members.get(id) ?? []).map(toWholePixels),
      }));
      this.#painted = paintAreas(lands, scale, palette.areaAlpha);
      this.#copy();
    }
    const [start, end] = ENDS.map(toPixels) as [Point, Point];
    const zoom = (end.x - start.x) / (to.x - from.x);
    const { left = 0, top = 0 } = this.#painted ?? {};
    const x = start.x + (left - from.x) * zoom;
    const y = start.y + (top - from.y) * zoom;
    // Sigma sets width and height of every canvas whenever the stage changes its size.
    const { style, width, height } = this.#canvas;
    style.width = `${width}px`;
    style.height = `${height}px`;
    style.transform = `matrix(${zoom * RESOLUTION}, 0, 0, ${zoom * RESOLUTION}, ${x}, ${y})`;
    style.opacity = appearance.focus ? FOCUS_AREA_ALPHA : "";
  }

  #copy(): void {
    this.#canvas.width = this.#painted?.canvas.width ?? 0;
    this.#canvas.height = this.#painted?.canvas.height ?? 0;
    if (this.#painted) this.#canvas.getContext("2d")?.drawImage(this.#painted.canvas, 0, 0);
  }
}

export interface Layers {
  /** Those drawn last. */
  focusLinks: () => readonly FocusLink[];
  draw: (picture: Frame, viewpoint: Viewpoint) => void;
}

export function createLayers(sigma: Sigma): Layers {
  const land = new AreaLayer(sigma.createCanvas("land", { beforeLayer: "edges" }));
  const communityEdgesCanvas = sigma.createCanvas("threads", { beforeLayer: "nodes" });
  // Over the faded nodes, which would cut links into dashes where they lie densely.
  const focusCanvas = sigma.createCanvas("focus", { beforeLayer: "hovers" });
  // Above the layer that draws the nodes in focus again.
  const namesCanvas = sigma.createCanvas("names", { afterLayer: "hoverNodes" });
  const regionMemory = new LabelMemory();
  let communityEdges: { of: Scene; found: CommunityEdge[] } | null = null;
  let focusLinks: { of: Appearance; links: FocusLink[] } | null = null;
  const drawLines = ({ scene, appearance, palette }: Frame, viewpoint: Viewpoint) => {
    const { toPixels, ratio, scale } = viewpoint;
    const { edges } = sigma.getCanvases();
    if (edges) edges.style.opacity = appearance.focus ? FOCUS_OTHER_LINKS : "";
    if (focusLinks?.of !== appearance)
      focusLinks = { of: appearance, links: findFocusLinks(scene, appearance) };
    const ground = prepare(communityEdgesCanvas, sigma);
    if (ground && !appearance.focus && ratio >= COMMUNITY_EDGES_FROM_RATIO) {
      if (communityEdges?.of !== scene)
        communityEdges = { of: scene, found: findCommunityEdges(scene) };
      ground.lineCap = "round";
      ground.strokeStyle = withAlpha(palette.communityEdge, COMMUNITY_EDGE_ALPHA);
      drawCommunityEdges(ground, communityEdges.found, toPixels, scale);
    }
    // Hidden rather than only cleared: some software drawing keeps the last lines of a cleared canvas.
    focusCanvas.style.visibility = focusLinks.links.length > 0 ? "" : "hidden";
    const context = prepare(focusCanvas, sigma);
    if (context)
      drawFocusLinks(context, focusLinks.links, toPixels, (size) => sigma.scaleSize(size));
  };
  return {
    focusLinks: () => focusLinks?.links ?? [],
    draw(picture, viewpoint) {
      land.draw(picture, viewpoint);
      drawLines(picture, viewpoint);
      const names = prepare(namesCanvas, sigma);
      if (!names) return;
      const { placed, ratio, scale, free } = viewpoint;
      const view = { placed, ratio, scale, frame: free, origin: viewpoint.toPixels(ENDS[0]) };
      const boxes = drawNodeLabels(names, { ...picture, ...view }, regionMemory);
      // For tests and for whoever debugs placement: where labels were drawn.
      namesCanvas.dataset["boxes"] = JSON.stringify(
        boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
      );
    },
  };
}
