/** Where things are on the canvas: which part is free, which nodes are in sight, how the map is turned and scaled. */
import type Sigma from "sigma";

import type { Scene, SceneNode } from "../scene.ts";
import type { Camera } from "../state.ts";
import { extent, isInside, type Point, type Projection } from "./camera.ts";
import { placeOnCanvas } from "./drawn-graph.ts";
import { LAND_RADIUS } from "./land.ts";
import type { PlacedNode } from "./names.ts";
import type { Box } from "./place-labels.ts";

/** Px of the canvas covered by panels, from each side. */
export interface Insets {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

export const WHOLE: Camera = { x: 0.5, y: 0.5, ratio: 1 };
/** Width of the canvas, px, at which sizes are drawn as given, and how far they go either way. */
const REFERENCE_WIDTH = 1000;
const LEAST_SCALE = 0.62;
const MOST_SCALE = 1.15;
/** Nodes this far outside of the canvas, px, still get names. */
const OUTSIDE = 80;

export class Viewport {
  insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  /** Portrait canvases show the map on its side. */
  isTurned = false;
  nodeById = new Map<string, SceneNode>();
  readonly #sigma: Sigma;
  readonly #container: HTMLElement;

  constructor(sigma: Sigma, container: HTMLElement) {
    this.#sigma = sigma;
    this.#container = container;
  }

  get isPortrait(): boolean {
    return this.#container.clientHeight > this.#container.clientWidth * 1.1;
  }

  /** Px drawn for a px of size: small canvases draw smaller. */
  get scale(): number {
    const { clientHeight, clientWidth } = this.#container;
    const along = (this.isTurned ? clientHeight : clientWidth) / REFERENCE_WIDTH;
    return Math.min(MOST_SCALE, Math.max(LEAST_SCALE, along));
  }

  /** Graph units → what Sigma is given. */
  place(point: Point): Point {
    return placeOnCanvas(point, this.isTurned);
  }

  /** Takes the nodes of a new scene; the frame around them is kept, so that switching views moves nothing. */
  setScene(scene: Scene): void {
    this.nodeById = new Map(scene.nodes.map((node) => [node.id, node]));
    if (scene.nodes.length === 0) return;
    if (this.isTurned === this.isPortrait && this.#sigma.getCustomBBox()) return;
    this.isTurned = this.isPortrait;
    const points = scene.nodes.map((node) => this.place(node));
    this.#sigma.setCustomBBox({
      x: extent(points.map(({ x }) => x)),
      y: extent(points.map(({ y }) => y)),
    });
  }

  /** The part of the canvas that no panel covers. @param padding px kept free inside it */
  free(padding: number): Box {
    const { width, height } = this.#sigma.getDimensions();
    const left = this.insets.left + padding;
    const top = this.insets.top + padding;
    return {
      left,
      top,
      right: Math.max(width - this.insets.right - padding, left + 1),
      bottom: Math.max(height - this.insets.bottom - padding, top + 1),
    };
  }

  /** Drawn nodes on or near the canvas. */
  placedNodes(): PlacedNode[] {
    const { width, height } = this.#sigma.getDimensions();
    // The ground around a node reaches into the canvas from further away the closer one looks.
    const reach = (LAND_RADIUS * this.scale) / this.#sigma.getCamera().ratio;
    const out = Math.max(OUTSIDE, reach);
    const seen = { left: -out, top: -out, right: width + out, bottom: height + out };
    return [...this.nodeById.values()].flatMap((node) => {
      const data = this.#sigma.getNodeDisplayData(node.id);
      if (!data || data.hidden) return [];
      const { x, y } = this.#sigma.framedGraphToViewport(data);
      if (!isInside({ x, y }, seen)) return [];
      return [{ node, x, y, radius: this.#sigma.scaleSize(data.size) }];
    });
  }

  isSeen(node: SceneNode, padding: number): boolean {
    return isInside(this.#sigma.graphToViewport(this.place(node)), this.free(padding));
  }

  get projection(): Projection {
    const cameraState = { ...WHOLE, angle: 0 };
    return {
      toPixels: (point) => this.#sigma.graphToViewport(this.place(point), { cameraState }),
      toCamera: (pixel) => this.#sigma.viewportToFramedGraph(pixel, { cameraState }),
      ...this.#sigma.getDimensions(),
    };
  }
}
