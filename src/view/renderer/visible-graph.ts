/** The part of the scene that Sigma has: exchanged as the camera moves, and touched only where a focus changes it. */
import type Sigma from "sigma";

import type { Focus } from "../scene/focus.ts";
import type { Appearance, Appearances } from "../scene/appearance.ts";
import { addSigmaNode, buildSigmaGraph, findDrawnLinks, placeLinks } from "./sigma-graph.ts";
import { sortForLabels } from "./node-labels.ts";
import type { PickedLink } from "./picking.ts";
import { type Detail, LevelOfDetail } from "./level-of-detail.ts";
import type { Viewport } from "./viewport.ts";
import type { Scene, SceneNode } from "../scene/scene-model.ts";

/** Of a canvas on each side that is drawn ahead, so that a drag does not at once come to an empty stretch. */
const MARGIN = 0.25;
/** Nodes in focus that are drawn although the zoom leaves them out. */
const MOST_ADDED = 3000;

export class VisibleGraph {
  /** What is drawn, in the order in which it is to be labelled. */
  nodes: readonly SceneNode[] = [];
  links: readonly PickedLink[] = [];
  #scene: Scene | null = null;
  #levels: LevelOfDetail | null = null;
  #base: Appearances | null = null;
  #lifted: ReadonlySet<string> = new Set();
  /** Of the detail that is drawn. */
  #key = "";
  /** Nodes were added that Sigma has yet to give a place in its buffers. */
  #hasNew = false;
  readonly #sigma: Sigma;
  readonly #viewport: Viewport;

  constructor(sigma: Sigma, viewport: Viewport) {
    this.#sigma = sigma;
    this.#viewport = viewport;
    sigma.on("afterProcess", () => (this.#hasNew = false));
  }

  show(scene: Scene, appearance: Appearance): void {
    const isNewBase = appearance.base !== this.#base;
    const before = this.#lifted;
    this.#lifted = liftedBy(appearance.focus);
    this.#base = appearance.base;
    if (scene !== this.#scene) {
      this.#scene = scene;
      this.#levels = new LevelOfDetail(scene);
      this.rebuild();
      return;
    }
    this.#addMissing();
    if (isNewBase) this.#sigma.refresh();
    else this.#relift(new Set([...before, ...this.#lifted]));
  }

  /** What sizes are multiplied with where only some nodes are drawn, from 1 on: the closer, the more are drawn. */
  get growth(): number {
    return Math.max(1, (this.#levels?.growth ?? 1) * Math.sqrt(this.#viewport.ratio));
  }

  /** Draws what the camera has come to see. */
  follow(): void {
    const detail = this.#findDetail();
    if (detail && detail.key !== this.#key) this.#exchange(detail);
  }

  /** Draws all again, for another turn of the map. */
  rebuild(): void {
    const detail = this.#findDetail();
    if (detail) this.#exchange(detail);
  }

  #findDetail(): Detail | null {
    return (
      this.#levels && this.#levels.find(this.#viewport.ratio, () => this.#viewport.seenBox(MARGIN))
    );
  }

  #exchange({ key, nodes }: Detail): void {
    if (!this.#scene) return;
    this.#key = key;
    const drawn = new Set([...nodes, ...this.#missing(new Set(nodes.map(({ id }) => id)))]);
    this.nodes = sortForLabels(drawn);
    const links = findDrawnLinks(this.#scene, this.nodes);
    this.links = placeLinks(links, this.#scene);
    this.#sigma.setGraph(buildSigmaGraph(this.#scene, drawn, links, this.#viewport.isTurned));
  }

  /** Nodes in focus that are not drawn. */
  #missing(drawn: { has: (id: string) => boolean }): SceneNode[] {
    const missing = [...this.#lifted].filter((id) => !drawn.has(id));
    const nodes = missing.flatMap((id) => this.#scene?.nodeById.get(id) ?? []);
    return nodes.length > MOST_ADDED ? [] : nodes;
  }

  #addMissing(): void {
    const graph = this.#sigma.getGraph();
    const missing = this.#missing({ has: (id) => graph.hasNode(id) });
    if (missing.length === 0) return;
    this.#hasNew = true;
    for (const node of missing) addSigmaNode(graph, node, this.#viewport.isTurned);
    this.nodes = sortForLabels([...this.nodes, ...missing]);
  }

  #relift(ids: ReadonlySet<string>): void {
    const graph = this.#sigma.getGraph();
    const nodes = [...ids].filter((id) => graph.hasNode(id));
    this.#sigma.refresh({ partialGraph: { nodes }, skipIndexation: !this.#hasNew });
  }
}

function liftedBy(focus: Focus | null): ReadonlySet<string> {
  return focus ? new Set([...focus.self, ...focus.near]) : new Set();
}
