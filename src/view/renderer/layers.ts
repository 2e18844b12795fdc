/** The canvases of our own: the ground under the links, the links in focus over them, and the names over the nodes. */
import type Sigma from "sigma";

import type { Community } from "../../graph/model.ts";
import type { Look } from "../scene/appearance.ts";
import { type Palette, withAlpha } from "../scene/palette.ts";
import type { Point } from "./camera.ts";
import { drawFocusLinks, findFocusLinks, type FocusLink } from "./focus-links.ts";
import { GRAIN, type LandPicture, paintLand } from "./community-areas.ts";
import { drawNames } from "./node-labels.ts";
import type { Box } from "./place-labels.ts";
import { RegionMemory } from "./community-labels.ts";
import { drawThreads, findThreads, type Thread } from "./community-edges.ts";
import type { Scene } from "../scene/scene-model.ts";
import type { PlacedNode } from "./label-input.ts";

/** All that the map shows at one moment. */
export interface Picture {
  scene: Scene;
  look: Look;
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
const FOCUS_LAND = "0.6";
const FOCUS_OTHER_LINKS = "0.1";
/** Nearer than this, communities are larger than the canvas. */
const THREADS_FROM_RATIO = 0.5;
const THREAD_ALPHA = 0.22;
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
class LandLayer {
  #painted: LandPicture | null = null;
  #key: readonly unknown[] = [];
  readonly #canvas: HTMLCanvasElement;

  constructor(canvas: HTMLCanvasElement) {
    this.#canvas = canvas;
    canvas.style.transformOrigin = "0 0";
  }

  draw({ scene, look, palette, communities, colorOf }: Picture, viewpoint: Viewpoint): void {
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
      this.#painted = paintLand(lands, scale, palette.landAlpha);
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
    style.transform = `matrix(${zoom * GRAIN}, 0, 0, ${zoom * GRAIN}, ${x}, ${y})`;
    style.opacity = look.focus ? FOCUS_LAND : "";
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
  draw: (picture: Picture, viewpoint: Viewpoint) => void;
}

export function createLayers(sigma: Sigma): Layers {
  const land = new LandLayer(sigma.createCanvas("land", { beforeLayer: "edges" }));
  const threadsCanvas = sigma.createCanvas("threads", { beforeLayer: "nodes" });
  // Over the faded nodes, which would cut links into dashes where they lie densely.
  const focusCanvas = sigma.createCanvas("focus", { beforeLayer: "hovers" });
  // Above the layer that draws the nodes in focus again.
  const namesCanvas = sigma.createCanvas("names", { afterLayer: "hoverNodes" });
  const regionMemory = new RegionMemory();
  let threads: { of: Scene; found: Thread[] } | null = null;
  let focusLinks: { of: Look; links: FocusLink[] } | null = null;
  const drawLines = ({ scene, look, palette }: Picture, viewpoint: Viewpoint) => {
    const { toPixels, ratio, scale } = viewpoint;
    const { edges } = sigma.getCanvases();
    if (edges) edges.style.opacity = look.focus ? FOCUS_OTHER_LINKS : "";
    if (focusLinks?.of !== look) focusLinks = { of: look, links: findFocusLinks(scene, look) };
    const ground = prepare(threadsCanvas, sigma);
    if (ground && !look.focus && ratio >= THREADS_FROM_RATIO) {
      if (threads?.of !== scene) threads = { of: scene, found: findThreads(scene) };
      ground.lineCap = "round";
      ground.strokeStyle = withAlpha(palette.thread, THREAD_ALPHA);
      drawThreads(ground, threads.found, toPixels, scale);
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
      const boxes = drawNames(names, { ...picture, ...view }, regionMemory);
      // For tests and for whoever debugs placement: where labels were drawn.
      namesCanvas.dataset["boxes"] = JSON.stringify(
        boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
      );
    },
  };
}
