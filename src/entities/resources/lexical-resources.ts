/** Lexicon and phrase table: what candidates are looked up in. */
import type { EntityType } from "../entity-types.ts";
import { parseLexicons } from "./lexicon.ts";
import type { Lexicon } from "./lexicon.ts";
import { readPhraseStatistics } from "./phrase-statistics.ts";
import type { PhraseTable } from "./phrase-statistics.ts";

export interface LexicalTexts {
  /** One lexicon file a type, in the form that parseLexicons reads. */
  lexicons: Record<EntityType, string>;
  /** The phrase table, in the form of phrase-statistics.ts; empty where nothing is known of phrases. */
  phrases: string;
}

/** The same, parsed. */
export interface LexicalResources {
  lexicon: Lexicon;
  phrases: PhraseTable;
}

/** Parses the lexicons and the phrase table. */
export function readLexicalResources({ lexicons, phrases }: LexicalTexts): LexicalResources {
  return { lexicon: parseLexicons(lexicons), phrases: readPhraseStatistics(phrases) };
}
