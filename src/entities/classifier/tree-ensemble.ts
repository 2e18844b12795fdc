/** Boosted regression trees: their stored form, and the flat one in which a candidate walks down hundreds of them. */
import * as v from "valibot";

const Numbers = v.array(v.number());

/**
 * A binary tree in columns, one number a node, root first. A row goes left where its value of the node's feature is
 * at most the threshold; `lefts` and `rights` hold indices of nodes. A leaf has feature -1 and adds `values`, in
 * log-odds.
 */
export const TREE_SHAPE = v.object({
  features: Numbers,
  thresholds: Numbers,
  lefts: Numbers,
  rights: Numbers,
  values: Numbers,
});
export type Tree = v.InferOutput<typeof TREE_SHAPE>;

/**
 * All trees in shared columns, one after the other. A node's left child is the node after it; a leaf has
 * feature -1 and its value in place of the threshold.
 */
export interface TreeEnsemble {
  /** Index of each tree's root. */
  roots: Int32Array;
  features: Int32Array;
  thresholds: Float64Array;
  rights: Int32Array;
}

/** Lays trees out one after the other, each from its root, left before right. */
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

/** The sum of `start` and of the leaf that the row reaches in each tree, in the order of the trees; log-odds. */
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
