/** Lexicon, phrase table and word weights: what is known of names, phrases and words before a paper is read. */
import type { EntityType } from "../entity-types.ts";
import { listEntries, parseLexicons } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { indexLongNames } from "./long-names.ts";
import type { LongNames } from "./long-names.ts";
import { countNameHeads } from "./name-heads.ts";
import type { NameHeads } from "./name-heads.ts";
import { readPhraseStatistics } from "./phrase-statistics.ts";
import type { PhraseTable } from "./phrase-statistics.ts";
import { readWordWeights } from "./word-weights.ts";
import type { WordWeights } from "./word-weights.ts";

export interface LexicalTexts {
  /** One lexicon file a type, in the form that parseLexicons reads. */
  lexicons: Record<EntityType, string>;
  /** The phrase table, in the form of phrase-statistics.ts; empty where nothing is known of phrases. */
  phrases: string;
  /** The word weights, in the form of word-weights.ts; empty where nothing is known of words. */
  words: string;
}

/** The same, parsed. */
export interface LexicalResources {
  lexicon: Lexicon;
  /** Names of the lexicon that are longer than a phrase. */
  longNames: LongNames;
  /** Counted in the lexicon. */
  heads: NameHeads;
  phrases: PhraseTable;
  words: WordWeights;
}

/** Parses the texts. */
export function readLexicalResources({ lexicons, phrases, words }: LexicalTexts): LexicalResources {
  const lexicon = parseLexicons(lexicons);
  return {
    lexicon,
    longNames: indexLongNames(lexicon),
    heads: countNameHeads(listEntries(lexicon)),
    phrases: readPhraseStatistics(phrases),
    words: readWordWeights(words),
  };
}
