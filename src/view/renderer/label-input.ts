import type { Community } from "../../graph/model.ts";
import type { Appearance } from "../scene/appearance.ts";
import type { Palette } from "../scene/palette.ts";
import type { Point } from "./camera.ts";
import type { Box } from "./place-labels.ts";
import type { Scene, SceneNode } from "../scene/scene-model.ts";
/** A node where it is on the canvas, px. */
export interface PlacedNode {
  node: SceneNode;
  x: number;
  y: number;
  radius: number;
}

export interface LabelInput {
  scene: Scene;
  appearance: Appearance;
  /** In the order of `sortForLabels`. */
  placed: readonly PlacedNode[];
  communities: readonly Community[];
  palette: Palette;
  colorOf: ReadonlyMap<string, string>;
  /** Camera ratio: 1 shows the whole map. */
  ratio: number;
  /** Px drawn for a px of size: below 1 on small canvases. */
  scale: number;
  frame: Box;
  /** Where 0, 0 of the map lies, px. */
  origin: Point;
}
