/** The long form of a name that is a short one: "Long Short-Term Memory" of "LSTM". */
import type { Entity } from "../../entities/entity.ts";
import { compareText } from "../../base/compare-text.ts";
import { chooseCanonicalName } from "../../entities/linking/canonical-name.ts";
import { isShortName } from "../../entities/text/word-shape.ts";

const WORDS = /[\p{L}\p{N}]+/gu;
const NO_LETTERS = /[^\p{L}\p{N}]/gu;

/** The name of an entity, written out where it is short and another of its names has words with its letters. */
export function writeLongForm({ name, otherNames }: Pick<Entity, "name" | "otherNames">): string {
  if (!isShortName(name)) return name;
  const letters = name.replace(NO_LETTERS, "").toLowerCase();
  const [shortest] = otherNames
    .filter((other) => !other.includes(name) && spells(other, letters))
    .sort((a, b) => a.length - b.length || compareText(a, b));
  return shortest === undefined ? name : chooseCanonicalName([shortest], false);
}

/** Whether a text of several words has the letters in its words, in their order, beginning with its first. */
function spells(text: string, letters: string): boolean {
  const words = text.toLowerCase().match(WORDS) ?? [];
  if (
    words.length < 2 ||
    text.length <= 2 * letters.length ||
    words[0]?.charAt(0) !== letters.charAt(0)
  )
    return false;
  let at = 0;
  for (const word of words)
    for (const letter of word) if (letter === letters.charAt(at) && at < letters.length) at++;
  return at === letters.length;
}
