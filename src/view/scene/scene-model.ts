import type { Position } from "../../graph/model.ts";
import type { MapView, NodeKind } from "../state/view-state.ts";
import type { EntityType } from "../../entities/entity-types.ts";
export interface SceneNode {
  id: string;
  kind: NodeKind;
  /** Graph units, y upwards. */
  x: number;
  y: number;
  /** Radius in px at camera ratio 1 on a canvas about 1,000 px wide. */
  size: number;
  label: string;
  /** Labels of higher rank are placed first. */
  rank: number;
  community: string | null;
  /** Filled with its full colour, as papers are that what they name placed; all others are outlines. */
  isFilled: boolean;
}

export interface SceneLink {
  key: string;
  source: string;
  target: string;
  /** 0–1, relative to the strongest of its kind. */
  strength: number;
  /** Types of entity the link rests on. */
  types: readonly EntityType[];
}

/** Links are made when asked for: a large map has more of them than are ever drawn. */
export interface Scene {
  view: MapView;
  nodes: readonly SceneNode[];
  nodeById: ReadonlyMap<string, SceneNode>;
  /** What the whole map spans, the same in every view: where the papers are. */
  frame: readonly Position[];
  /** Links that the map has in this view; those of nodes that are not drawn may be counted, too. */
  linkCount: number;
  /** The links at a node that lead to drawn nodes. */
  linksOf: (id: string) => SceneLink[];
  /** The node at each end of a key; null where the scene draws no such link. */
  findLink: (key: string) => SceneLink | null;
  /** Nodes by community id. */
  members: () => ReadonlyMap<string, readonly SceneNode[]>;
}
