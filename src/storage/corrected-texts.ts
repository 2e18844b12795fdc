/** Texts of papers with corrections applied, computed when asked for. */
import { applyMoves } from "../corrections/apply-moves.ts";
import type { MentionMove } from "../corrections/apply-moves.ts";
import type { Texts } from "./text-shards.ts";
import type { PaperText } from "../graph/model.ts";

/** Applies moves to the entities of each text; the same `texts` if there are none. @param moves as resolved for the map */
export function correctTexts(texts: Texts, moves: readonly MentionMove[]): Texts {
  if (moves.length === 0) return texts;
  const known = new Map<string, PaperText>();
  const correct = (text: PaperText): PaperText => {
    const done = known.get(text.id);
    if (done) return done;
    const corrected = { ...text, entities: applyMoves(text.id, text.entities, moves) };
    known.set(text.id, corrected);
    return corrected;
  };
  return {
    get(paperId) {
      const text = texts.get(paperId);
      return text && correct(text);
    },
    load: async (paperId) => correct(await texts.load(paperId)),
  };
}
