/** Where things are on the canvas: which part is free, which nodes are in sight, how the map is turned and scaled. */
import type Sigma from "sigma";

import type { Camera } from "../state/view-state.ts";
import { extent } from "../../base/statistics.ts";
import { PADDING } from "./create-sigma.ts";
import { isInside, type Point, type Projection } from "./camera.ts";
import { placeOnCanvas } from "./sigma-graph.ts";
import type { Box } from "./place-labels.ts";
import type { Scene, SceneNode } from "../scene/scene-model.ts";
import type { PlacedNode } from "./label-input.ts";

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
/** px between a large node that is brought into sight and the edge of the canvas. */
const EDGE = 8;
/** px at full scale from the middle of a community's label to its end. */
const LABEL_ROOM = 100;
/** Nodes this far outside of the canvas, px, still get labels. */
const OUTSIDE = 80;

export class Viewport {
  insets: Insets = { left: 0, right: 0, top: 0, bottom: 0 };
  /** Portrait canvases show the map on its side. */
  isTurned = false;
  /** Px drawn for a px of size: small canvases draw smaller. */
  scale = 1;
  nodeById: ReadonlyMap<string, SceneNode> = new Map();
  /** What the whole map spans, graph units. */
  frame: readonly Point[] = [];
  readonly #sigma: Sigma;
  readonly #container: HTMLElement;

  constructor(sigma: Sigma, container: HTMLElement) {
    this.#sigma = sigma;
    this.#container = container;
    this.#measure();
    sigma.on("resize", () => this.#measure());
  }

  get isPortrait(): boolean {
    return this.#container.clientHeight > this.#container.clientWidth * 1.1;
  }

  /** Of the camera: 1 shows the whole map. */
  get ratio(): number {
    return this.#sigma.getCamera().ratio;
  }

  #measure(): void {
    const { clientHeight, clientWidth } = this.#container;
    const along = (this.isTurned ? clientHeight : clientWidth) / REFERENCE_WIDTH;
    this.scale = Math.min(MOST_SCALE, Math.max(LEAST_SCALE, along));
  }

  /** Graph units → what Sigma is given. */
  place(point: Point): Point {
    return placeOnCanvas(point, this.isTurned);
  }

  /** Takes a new scene; the frame around its nodes is kept, so that switching views moves nothing. */
  setScene(scene: Scene): void {
    this.nodeById = scene.nodeById;
    this.frame = scene.frame;
    if (scene.nodes.length === 0) return;
    if (this.isTurned === this.isPortrait && this.#sigma.getCustomBBox()) return;
    this.isTurned = this.isPortrait;
    this.#measure();
    const points = scene.frame.map((point) => this.place(point));
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

  /** From graph units to px of the canvas, under the present camera or another: linear, so three points give all. */
  toPixels(camera?: Camera): (point: Point) => Point {
    const override = camera && { cameraState: { ...camera, angle: 0 } };
    const at = (x: number, y: number) =>
      this.#sigma.graphToViewport(this.place({ x, y }), override);
    const [from, right, up] = [at(0, 0), at(1, 0), at(0, 1)];
    const [xx, yx] = [right.x - from.x, right.y - from.y];
    const [xy, yy] = [up.x - from.x, up.y - from.y];
    return ({ x, y }) => ({ x: from.x + xx * x + xy * y, y: from.y + yx * x + yy * y });
  }

  /** The canvas in graph units, wider on each side by a share of it; `top` is the least y. */
  seenBox(margin: number): Box {
    const { width, height } = this.#sigma.getDimensions();
    const corners = [
      { x: -margin * width, y: -margin * height },
      { x: (1 + margin) * width, y: (1 + margin) * height },
    ].map((pixel) => {
      const { x, y } = this.#sigma.viewportToGraph(pixel);
      return this.isTurned ? { x: -y, y: x } : { x, y };
    });
    const [left, right] = extent(corners.map(({ x }) => x));
    const [top, bottom] = extent(corners.map(({ y }) => y));
    return { left, right, top, bottom };
  }

  /** Those of some nodes that are on or near the canvas. @param drawn.growth what their sizes are multiplied with */
  placedNodes({ nodes, growth }: { nodes: Iterable<SceneNode>; growth: number }): PlacedNode[] {
    const { width, height } = this.#sigma.getDimensions();
    const seen = {
      left: -OUTSIDE,
      top: -OUTSIDE,
      right: width + OUTSIDE,
      bottom: height + OUTSIDE,
    };
    const toPixels = this.toPixels();
    const radiusOf = this.#sigma.scaleSize(this.scale) * growth;
    const placed: PlacedNode[] = [];
    for (const node of nodes) {
      const { x, y } = toPixels(node);
      if (isInside({ x, y }, seen)) placed.push({ node, x, y, radius: node.size * radiusOf });
    }
    return placed;
  }

  /** px that the largest of the nodes and their labels need around their places. */
  paddingFor(nodes: readonly SceneNode[]): number {
    const [, largest] = extent(nodes.map(({ size }) => size * this.scale));
    const isLabelled = nodes.some(({ kind }) => kind === "community");
    return Math.max(PADDING, largest + EDGE, isLabelled ? LABEL_ROOM * this.scale : 0);
  }

  isSeen(node: SceneNode, padding: number): boolean {
    return isInside(this.#sigma.graphToViewport(this.place(node)), this.free(padding));
  }

  get projection(): Projection {
    const cameraState = { ...WHOLE, angle: 0 };
    return {
      toPixels: this.toPixels(WHOLE),
      toCamera: (pixel) => this.#sigma.viewportToFramedGraph(pixel, { cameraState }),
      ...this.#sigma.getDimensions(),
    };
  }
}
