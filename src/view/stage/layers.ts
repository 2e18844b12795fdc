/** The two canvases of our own: the ground under the links and the names over the nodes. */
import type Sigma from "sigma";

import type { Community } from "../../graph/model.ts";
import type { Look } from "../look.ts";
import type { Palette } from "../palette.ts";
import type { Scene } from "../scene.ts";
import { drawLand } from "./land.ts";
import { drawNames, type PlacedNode } from "./names.ts";
import type { Box } from "./place-labels.ts";

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
  /** Nodes on or near the canvas. */
  placed: readonly PlacedNode[];
  /** Camera ratio: 1 shows the whole map. */
  ratio: number;
  /** px drawn for a px of size: small canvases draw smaller. */
  scale: number;
  /** Px of the canvas that no panel covers. */
  free: Box;
}

/** While something is in focus, the ground steps back too. */
const FOCUS_LAND = 0.6;

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

export interface Layers {
  draw: (picture: Picture, viewpoint: Viewpoint) => void;
}

export function createLayers(sigma: Sigma): Layers {
  const landCanvas = sigma.createCanvas("land", { beforeLayer: "edges" });
  const namesCanvas = sigma.createCanvas("names", { afterLayer: "nodes" });
  return {
    draw({ scene, look, palette, communities, colorOf }, { placed, ratio, scale, free }) {
      const land = prepare(landCanvas, sigma);
      if (land) {
        const lands = communities.map(({ id }) => ({
          color: colorOf.get(id) ?? palette.grey,
          points: placed.filter(({ node }) => node.community === id),
        }));
        const alpha = palette.landAlpha * (look.hasFocus ? FOCUS_LAND : 1);
        drawLand(land, lands, scale / ratio, alpha);
      }
      const names = prepare(namesCanvas, sigma);
      if (!names) return;
      const boxes = drawNames(names, {
        ...{ scene, look, placed, communities, palette, colorOf },
        ...{ ratio, scale },
        frame: free,
      });
      // For tests and for whoever debugs placement: where labels were drawn.
      namesCanvas.dataset["boxes"] = JSON.stringify(
        boxes.map(({ left, top, right, bottom }) => [left, top, right, bottom]),
      );
    },
  };
}
