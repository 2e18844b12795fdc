/** The trees of a judge laid out for walking: a candidate walks down hundreds of them. */
import type { Tree } from "./model.ts";

/**
 * All trees in shared columns, one after the other. A node's left child is the node after it; a leaf has
 * feature -1 and its value in place of the threshold.
 */
export interface TreeEnsemble {
  roots: Int32Array;
  features: Int32Array;
  thresholds: Float64Array;
  rights: Int32Array;
}

export function flattenTrees(trees: readonly Tree[]): TreeEnsemble {
  const roots: number[] = [];
  const features: number[] = [];
  const thresholds: number[] = [];
  const rights: number[] = [];
  const addNode = (tree: Tree, node: number): void => {
    const feature = tree.features[node] ?? -1;
    const at = features.push(feature) - 1;
    thresholds.push((feature < 0 ? tree.values : tree.thresholds)[node] ?? 0);
    rights.push(-1);
    if (feature < 0) return;
    addNode(tree, tree.lefts[node] ?? -1);
    rights[at] = features.length;
    addNode(tree, tree.rights[node] ?? -1);
  };
  for (const tree of trees) {
    roots.push(features.length);
    addNode(tree, 0);
  }
  return {
    roots: Int32Array.from(roots),
    features: Int32Array.from(features),
    thresholds: Float64Array.from(thresholds),
    rights: Int32Array.from(rights),
  };
}

/** `start` and what each tree answers, added in the order of the trees. */
export function sumLeaves(
  { roots, features, thresholds, rights }: TreeEnsemble,
  row: Float64Array,
  start: number,
): number {
  let sum = start;
  for (let tree = 0; tree < roots.length; tree++) {
    let node = roots[tree] ?? 0;
    let feature = features[node] ?? -1;
    while (feature >= 0) {
      node = (row[feature] ?? 0) <= (thresholds[node] ?? 0) ? node + 1 : (rights[node] ?? -1);
      feature = features[node] ?? -1;
    }
    sum += thresholds[node] ?? 0;
  }
  return sum;
}
