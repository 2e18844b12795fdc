/** Canvases beside those of Sigma: community areas under the links, links in focus over them, labels over the nodes. */
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

/** What the map shows at one moment, but for the camera. */
export interface Frame {
  scene: Scene;
  appearance: Appearance;
  palette: Palette;
  communities: readonly Community[];
  /** Community id → colour. */
  colorOf: ReadonlyMap<string, string>;
}

interface Viewpoint {
  /** Nodes on or near the canvas, in the order of `sortForLabels`. */
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

/** Opacity of community areas and of the other links while something is in focus, 0–1. */
const FOCUS_AREA_ALPHA = "0.6";
const FOCUS_OTHER_LINKS = "0.1";
/** Nearer than this, communities are larger than the canvas. */
const COMMUNITY_EDGES_FROM_RATIO = 0.5;
const COMMUNITY_EDGE_ALPHA = 0.22;
/** Two points, graph units: where they are on the canvas gives the shift and the scale of the map. */
const ENDS = [
  { x: 0, y: 0 },
  { x: 1, y: 1 },
] as const;

/** Fits a canvas to the size of Sigma and to the pixels of the screen, and clears it. */
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
      const areas = communities.map(({ id }) => ({
        color: colorOf.get(id) ?? palette.grey,
        points: (members.get(id) ?? []).map(toWholePixels),
      }));
      this.#painted = paintAreas(areas, scale, palette.areaAlpha);
      this.#copy();
    }
    const [start, end] = ENDS.map(toPixels) as [Point, Point];
    const zoom = (end.x - start.x) / (to.x - from.x);
    const { left = 0, top = 0 } = this.#painted ?? {};
    const x = start.x + (left - from.x) * zoom;
    const y = start.y + (top - from.y) * zoom;
    // Sigma sets width and height of every canvas whenever its container changes its size.
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
  draw: (frame: Frame, viewpoint: Viewpoint) => void;
}

/** Links under the nodes: thick edges between communities, while the overview of a large map shows no others. */
class CommunityEdgeLayer {
  #found: { of: Scene; edges: CommunityEdge[] } | null = null;
  readonly #sigma: Sigma;
  readonly #canvas: HTMLCanvasElement;

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    this.#canvas = sigma.createCanvas("community-edges", { beforeLayer: "nodes" });
  }

  draw({ scene, appearance, palette }: Frame, { toPixels, ratio, scale }: Viewpoint): void {
    const context = prepare(this.#canvas, this.#sigma);
    if (!context || appearance.focus || ratio < COMMUNITY_EDGES_FROM_RATIO) return;
    if (this.#found?.of !== scene) this.#found = { of: scene, edges: findCommunityEdges(scene) };
    context.lineCap = "round";
    context.strokeStyle = withAlpha(palette.communityEdge, COMMUNITY_EDGE_ALPHA);
    drawCommunityEdges(context, this.#found.edges, toPixels, scale);
  }
}

/** Links in focus, over the faded nodes, which would cut them into dashes where nodes lie densely. */
class FocusLayer {
  #found: { of: Appearance; links: FocusLink[] } | null = null;
  readonly #sigma: Sigma;
  readonly #canvas: HTMLCanvasElement;

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    this.#canvas = sigma.createCanvas("focus", { beforeLayer: "hovers" });
  }

  get links(): readonly FocusLink[] {
    return this.#found?.links ?? [];
  }

  draw({ scene, appearance }: Frame, { toPixels }: Viewpoint): void {
    const sigma = this.#sigma;
    const { edges } = sigma.getCanvases();
    if (edges) edges.style.opacity = appearance.focus ? FOCUS_OTHER_LINKS : "";
    if (this.#found?.of !== appearance)
      this.#found = { of: appearance, links: findFocusLinks(scene, appearance) };
    // Hidden rather than only cleared: some software drawing keeps the last lines of a cleared canvas.
    this.#canvas.style.visibility = this.links.length > 0 ? "" : "hidden";
    const context = prepare(this.#canvas, sigma);
    if (context) drawFocusLinks(context, this.links, toPixels, (size) => sigma.scaleSize(size));
  }
}

/** Labels of nodes and communities, above the layer that draws the nodes in focus again. */
class LabelLayer {
  readonly #memory = new LabelMemory();
  readonly #sigma: Sigma;
  readonly #canvas: HTMLCanvasElement;

  constructor(sigma: Sigma) {
    this.#sigma = sigma;
    this.#canvas = sigma.createCanvas("map-labels", { afterLayer: "hoverNodes" });
  }

  draw(frame: Frame, { placed, ratio, scale, free, toPixels }: Viewpoint): void {
    const context = prepare(this.#canvas, this.#sigma);
    if (!context) return;
    const view = { placed, ratio, scale, frame: free, origin: toPixels(ENDS[0]) };
    const boxes = drawNodeLabels(context, { ...frame, ...view }, this.#memory);
    // For tests and for whoever debugs placement: where labels were drawn.
    this.#canvas.dataset["boxes"] = JSON.stringify(
      boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
    );
  }
}

/** Adds the canvases to those of Sigma, each at its height. */
export function createLayers(sigma: Sigma): Layers {
  const areas = new AreaLayer(sigma.createCanvas("community-areas", { beforeLayer: "edges" }));
  const communityEdges = new CommunityEdgeLayer(sigma);
  const focus = new FocusLayer(sigma);
  const labels = new LabelLayer(sigma);
  return {
    focusLinks: () => focus.links,
    draw(frame, viewpoint) {
      for (const layer of [areas, focus, communityEdges, labels]) layer.draw(frame, viewpoint);
    },
  };
}
