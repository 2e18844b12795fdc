/** All that is known before a paper is read: as texts, to be loaded and sent, and what the extraction uses, parsed. */
import { readModel } from "./classifier/model.ts";
import type { Model } from "./classifier/model.ts";
import { readLexicalResources } from "./resources/lexical-resources.ts";
import type { LexicalResources, LexicalTexts } from "./resources/lexical-resources.ts";
import { Vocabulary } from "./text/vocabulary.ts";

/** The texts of the files in data/lexicons and data/model: Node reads them from disk, the page fetches them. */
export interface ResourceTexts extends LexicalTexts {
  /** The fitted model, as JSON. */
  model: string;
  /** Vectors of words, in the form of word-vectors.ts, which the graph compares papers by; empty where there are none. */
  vectors: string;
}

/** The texts parsed. */
export interface Resources extends LexicalResources {
  model: Model;
  /** Empty at first; grows with the words of the papers read. */
  vocabulary: Vocabulary;
}

/**
 * Parses all resources; the phrase table and the model take about a second.
 * @throws when the model is broken or fitted on other features
 */
export function readResources(texts: ResourceTexts): Resources {
  return {
    ...readLexicalResources(texts),
    model: readModel(texts.model),
    vocabulary: new Vocabulary(),
  };
}
