/** The map itself: Sigma with shapes, community areas and labels of our own; takes frames and reports what people do. */
import type Sigma from "sigma";

import { parseHex } from "../scene/palette.ts";
import type { Camera, Hover } from "../state/view-state.ts";
import { cameraShowing, findInDirection, findNearest, type Point } from "./camera.ts";
import { createSigma, PADDING, RATIO_RANGE } from "./create-sigma.ts";
import { displayLink, displayNode } from "./sigma-graph.ts";
import { VisibleGraph } from "./visible-graph.ts";
import { createLayers, type Layers, type Frame } from "./layers.ts";
import { findLinkAt, findNodeAt } from "./picking.ts";
import { type Insets, Viewport, WHOLE } from "./viewport.ts";

interface RendererEvents {
  onHover: (hover: Hover) => void;
  onClickNode: (id: string, isExtending: boolean) => void;
  onClickLink: (key: string) => void;
  onClickGround: () => void;
  /** The camera has come to rest after a person or a flight moved it; null where it shows the whole map. */
  onCamera: (camera: Camera | null) => void;
}

/** A short wait, so that crossing the map does not flicker. */
const HOVER_DELAY_MS = 60;
const CAMERA_REST_MS = 250;
const DETAIL_MS = 150;
const FLIGHT_MS = 450;
/** A camera this close to another is the same, in camera units. */
const STILL = 1e-3;
/** Flying brings no closer than this, or what is around would be lost from sight. */
const CLOSEST_FLIGHT = 0.6;

export class MapRenderer {
  #frame: Frame | null = null;
  #drawFrame = 0;
  #detailTimer = 0;
  /** The camera that shows the whole map in the free part of the canvas. */
  #home = WHOLE;
  #hoverTimer = 0;
  #restTimer = 0;
  readonly #container: HTMLElement;
  readonly #events: RendererEvents;
  readonly #sigma: Sigma;
  readonly #viewport: Viewport;
  readonly #layers: Layers;
  readonly #part: VisibleGraph;

  /** @throws where the browser has no WebGL */
  constructor(container: HTMLElement, events: RendererEvents) {
    this.#container = container;
    this.#events = events;
    this.#sigma = createSigma(container, {
      background: () => {
        const [r, g, b] = parseHex(this.#frame?.palette.background ?? "#ffffff");
        return [r / 255, g / 255, b / 255];
      },
      fade: () => (this.#frame?.appearance.focus ? this.#frame.palette.fadedAlpha : 1),
      growth: () => this.#part.growth,
    });
    this.#viewport = new Viewport(this.#sigma, container);
    this.#part = new VisibleGraph(this.#sigma, this.#viewport);
    this.#layers = createLayers(this.#sigma);
    this.#setReducers();
    this.#setPicking();
    this.#listen();
  }

  /** Draws with the next frame: where drawing takes longer than clicking, what came in between is passed over. */
  show(frame: Frame): void {
    const isFirst = this.#frame === null;
    if (this.#frame?.scene !== frame.scene) this.#viewport.setScene(frame.scene);
    this.#frame = frame;
    // Where things are is only known once something was drawn.
    if (isFirst) this.#draw();
    else this.#drawFrame ||= requestAnimationFrame(() => this.#draw());
  }

  /** Takes effect with what is shown next. */
  setInsets(insets: Insets): void {
    this.#viewport.insets = insets;
  }

  setCamera(camera: Camera): void {
    this.#sigma.getCamera().setState(camera);
  }

  /** Flies so that the nodes are in the free part of the canvas; stays where all are in sight already. */
  bringIntoSight(ids: readonly string[]): void {
    const viewport = this.#viewport;
    const nodes = ids.flatMap((id) => viewport.nodeById.get(id) ?? []);
    const padding = viewport.paddingFor(nodes);
    if (nodes.every((node) => viewport.isSeen(node, padding))) return;
    const least = Math.min(this.#sigma.getCamera().ratio, CLOSEST_FLIGHT);
    const range = { ...RATIO_RANGE, least };
    this.#fly(cameraShowing(nodes, viewport.projection, viewport.free(padding), range));
  }

  /** Shows the whole map. */
  fit({ isInstant = false } = {}): void {
    const { frame, projection } = this.#viewport;
    if (frame.length === 0) return;
    const free = this.#viewport.free(PADDING);
    const range = { ...RATIO_RANGE, least: CLOSEST_FLIGHT };
    this.#home = cameraShowing(frame, projection, free, range);
    this.#fly(this.#home, isInstant);
  }

  /** @param factor above 1 comes closer */
  zoom(factor: number): void {
    const { x, y, ratio } = this.#sigma.getCamera();
    this.#fly({ x, y, ratio: this.#sigma.getCamera().getBoundedRatio(ratio / factor) });
  }

  /**
   * Id of the node that an arrow key leads to from `id`; without `id`, of the node nearest to the middle.
   * @param direction y downwards
   */
  findNext(id: string | null, direction: Point): string | null {
    const placed = this.#viewport
      .placedNodes(this.#part)
      .map(({ node, x, y }) => ({ id: node.id, x, y }));
    const from = placed.find((node) => node.id === id);
    if (from) return findInDirection(from, direction, placed)?.id ?? null;
    const { left, right, top, bottom } = this.#viewport.free(0);
    return findNearest({ x: (left + right) / 2, y: (top + bottom) / 2 }, placed)?.id ?? null;
  }

  kill(): void {
    clearTimeout(this.#hoverTimer);
    clearTimeout(this.#restTimer);
    clearTimeout(this.#detailTimer);
    cancelAnimationFrame(this.#drawFrame);
    this.#sigma.kill();
  }

  #draw(): void {
    this.#drawFrame = 0;
    if (this.#frame) this.#part.show(this.#frame.scene, this.#frame.appearance);
  }

  #fly(target: Camera, isInstant = false): void {
    const camera = this.#sigma.getCamera();
    const isStill = isInstant || matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (isStill) camera.setState(target);
    else void camera.animate(target, { duration: FLIGHT_MS, easing: "quadraticInOut" });
  }

  #setReducers(): void {
    this.#sigma.setSetting("nodeReducer", (id, data) => {
      const node = this.#viewport.nodeById.get(id);
      const frame = this.#frame;
      if (!node || !frame) return { ...data, hidden: true };
      const { appearance } = frame;
      const isLifted = appearance.focus?.self.has(id) || appearance.focus?.near.has(id);
      const shown = isLifted ? appearance.node(node) : appearance.base.node(node);
      return { ...data, ...displayNode(node, shown, this.#viewport.scale) };
    });
    this.#sigma.setSetting("edgeReducer", (_key, data) => {
      const base = this.#frame?.appearance.base;
      return base
        ? { ...data, ...displayLink(base.link(data["link"])) }
        : { ...data, hidden: true };
    });
  }

  /** Takes the place of what Sigma does, which is to read back the pixel under the pointer from a second drawing. */
  #setPicking(): void {
    Object.assign(this.#sigma, {
      getNodeAtPosition: (pixel: Point) => {
        const scale = this.#sigma.scaleSize(this.#viewport.scale) * this.#part.growth;
        return findNodeAt(pixel, this.#part.nodes, this.#viewport.toPixels(), scale);
      },
      getEdgeAtPoint: (x: number, y: number) => {
        const toPixels = this.#viewport.toPixels();
        return (
          findLinkAt({ x, y }, this.#layers.focusLinks(), toPixels) ??
          findLinkAt({ x, y }, this.#part.links, toPixels)
        );
      },
    });
  }

  #listen(): void {
    const sigma = this.#sigma;
    const events = this.#events;
    sigma.on("afterRender", () => this.#drawLayers());
    sigma.on("resize", () => {
      const isTurnedWrong = this.#viewport.isTurned !== this.#viewport.isPortrait;
      if (!this.#frame || !isTurnedWrong) return;
      this.#viewport.setScene(this.#frame.scene);
      this.#part.rebuild();
    });
    sigma.on("enterNode", ({ node }) => this.#scheduleHover({ kind: "node", id: node }));
    sigma.on("leaveNode", () => this.#scheduleHover(null));
    sigma.on("enterEdge", ({ edge }) => this.#scheduleHover({ kind: "link", key: edge }));
    sigma.on("leaveEdge", () => this.#scheduleHover(null));
    sigma.on("clickNode", ({ node, event }) => {
      events.onClickNode(node, "shiftKey" in event.original && event.original.shiftKey);
    });
    sigma.on("clickEdge", ({ edge }) => events.onClickLink(edge));
    sigma.on("clickStage", () => events.onClickGround());
    sigma.getCamera().on("updated", (camera) => {
      this.#scheduleRest(camera);
      this.#scheduleDetail();
    });
  }

  #drawLayers(): void {
    if (!this.#frame) return;
    this.#layers.draw(this.#frame, {
      placed: this.#viewport.placedNodes(this.#part),
      toPixels: this.#viewport.toPixels(),
      toWholePixels: this.#viewport.toPixels(WHOLE),
      ratio: this.#sigma.getCamera().ratio,
      scale: this.#viewport.scale,
      free: this.#viewport.free(4),
    });
  }

  /** While the camera moves, what is drawn follows it a few times a second. */
  #scheduleDetail(): void {
    if (this.#detailTimer) return;
    this.#detailTimer = window.setTimeout(() => {
      this.#detailTimer = 0;
      this.#part.follow();
    }, DETAIL_MS);
  }

  #scheduleHover(hover: Hover): void {
    clearTimeout(this.#hoverTimer);
    this.#hoverTimer = window.setTimeout(() => this.#events.onHover(hover), HOVER_DELAY_MS);
    this.#container.style.cursor = hover ? "pointer" : "";
  }

  #scheduleRest({ x, y, ratio }: Camera): void {
    clearTimeout(this.#restTimer);
    const isHome =
      Math.hypot(x - this.#home.x, y - this.#home.y) < STILL &&
      Math.abs(ratio - this.#home.ratio) < STILL;
    const camera = isHome ? null : { x, y, ratio };
    this.#restTimer = window.setTimeout(() => this.#events.onCamera(camera), CAMERA_REST_MS);
  }
}
