/**
 * Sentences and word classes, from compromise; the only file that imports it.
 *
 * Words are classified out of their sentences: tagging whole texts costs more than the rest of the extraction
 * together, and in context compromise takes "models" and "learning" for verbs as often as not.
 */
import nlp from "compromise/two";
import * as v from "valibot";
import type { Span } from "../entity.ts";

export type WordClass = "noun" | "verb" | "adjective" | "adverb" | "number" | "other";

const SentenceSplitter = v.object({
  one: v.object({ tokenize: v.object({ splitSentences: v.function() }) }),
});
const Pieces = v.array(v.string());

/** compromise takes these for the end of a sentence. */
const NO_SENTENCE_END = /\b(?:vs|e\.g|i\.e|cf|Fig|Eq|w\.r\.t|resp)\.\s*$/;

const world = nlp.world();
const { splitSentences: split } = v.parse(SentenceSplitter, nlp.methods()).one.tokenize;

/** Sentences of a text, in order, without the white space around them; none for a blank text. */
export function splitSentences(text: string): Span[] {
  // One blank for each unit of white space, so that no line break ends a sentence and offsets stay the same.
  const flat = text.replace(/\s/g, " ");
  const sentences: Span[] = [];
  let at = 0;
  let continues = false;
  for (const piece of v.parse(Pieces, split(flat, world))) {
    const found = flat.indexOf(piece, at);
    const from = found < 0 ? at : found;
    at = from + piece.length;
    const trimmed = piece.trim();
    if (trimmed === "") continue;
    const start = from + piece.indexOf(trimmed);
    const end = start + trimmed.length;
    const previous = sentences.at(-1);
    if (continues && previous !== undefined) previous.end = end;
    else sentences.push({ start, end });
    continues = NO_SENTENCE_END.test(trimmed);
  }
  return sentences;
}

const Tagged = v.array(v.array(v.object({ tags: v.instance(Set) })));

/** The part of speech of each lower-case word, out of context. */
export function classifyWords(words: readonly string[]): WordClass[] {
  if (words.length === 0) return [];
  // Sentences cut into words already, which compromise takes too, though its types know texts only.
  const sentences = words.map((word) => [word]) as unknown as string;
  const { docs } = nlp.tokenize(sentences).compute(["lexicon", "preTagger"]);
  return v.parse(Tagged, docs).map(([term]) => classOf(term?.tags ?? new Set()));
}

function classOf(tags: ReadonlySet<unknown>): WordClass {
  if (tags.has("Adverb")) return "adverb";
  if (tags.has("Adjective")) return "adjective";
  if (tags.has("Verb")) return "verb";
  if (tags.has("Value")) return "number";
  return tags.has("Noun") ? "noun" : "other";
}
