/**
 * Words beside a phrase that say what it is, or what the paper does with it; all are tried on one lower-case word.
 * The phrase table is counted by the same words as candidates are described by.
 */
import { DATASET_HEADS, METHOD_HEADS } from "./word-lists.ts";

/** "We propose X", "a newly released X". */
const PROPOSING = /^(?:propos|introduc|present|develop|design|devis|releas|contribut)/;
/** "dubbed X". */
const NAMING = /^(?:called|named|dubbed|termed|namely|coined|i\.e)$/;
const NOVEL = /^(?:novel|new)$/;
/** "using X". */
const USING =
  /^(?:using|with|via|by|through|uses?|employs?|leverag\w+|adopts?|utiliz\w+|apply|applying|based)$/;
/** "such as X". */
const EXAMPLE = /^(?:as|like|including|e\.g)$/;
/** "outperforms X". */
const COMPARISON = /^(?:over|than|outperform\w*|surpass\w*|beats?|against)$/;
/** "X achieves". */
const PREDICATE =
  /^(?:is|are|has|have|can|achieves?|outperforms?|aims?|enables?|improves?|consists|uses|provides|introduces|surpasses|reduces|demonstrates?)$/;
/** "accuracy on X". */
const MEASURE =
  /^(?:accurac(?:y|ies)|scores?|gains?|improvements?|performances?|results?|rates?|points?|f1|map|miou|iou|auc|auroc|bleu|rouge|fid|wer|perplexity|pass|success|sota|state-of-the-art|evaluat\w+|tested|experiments?|increase|boost|reduction|drop|speedup)$/;
/** "X, a framework". */
const KIND_OF_METHOD =
  /^(?:methods?|models?|frameworks?|approach|algorithms?|networks?|architectures?|systems?|pipelines?|agents?|modules?|techniques?|paradigms?|strategy|toolkit|library)$/;
/** "X task". */
const KIND_OF_TASK = /^(?:tasks?|problems?|settings?)$/;
const GENERAL_METHOD = /^(?:method|approach|technique)$/;

/** One test for each meaning. */
export const CUES = {
  proposing: (word: string) => PROPOSING.test(word),
  naming: (word: string) => NAMING.test(word),
  novel: (word: string) => NOVEL.test(word),
  using: (word: string) => USING.test(word),
  /** "via X" in a title. */
  means: (word: string) => /^(?:with|via|using|by|through)$/.test(word),
  /** "for X", "of X". */
  purpose: (word: string) => word === "for" || word === "of",
  within: (word: string) => word === "in",
  on: (word: string) => word === "on",
  example: (word: string) => EXAMPLE.test(word),
  comparison: (word: string) => COMPARISON.test(word),
  conjunction: (word: string) => word === "and" || word === "or",
  predicate: (word: string) => PREDICATE.test(word),
  measure: (word: string) => MEASURE.test(word),
  /** "X dataset", "X, a benchmark". */
  dataset: (word: string) => DATASET_HEADS.has(word),
  /** "X, a framework"; a head of the names of methods is not enough. */
  kindOfMethod: (word: string) => KIND_OF_METHOD.test(word),
  kindOfTask: (word: string) => KIND_OF_TASK.test(word),
  /** "X network", "X approach". */
  methodHead: (word: string) => {
    const head = word.replace(/s$/, "");
    return METHOD_HEADS.has(head) || GENERAL_METHOD.test(head);
  },
  /** "X scenario". */
  taskHead: (word: string) => KIND_OF_TASK.test(word) || /^scenarios?$/.test(word),
} as const satisfies Record<string, (word: string) => boolean>;
