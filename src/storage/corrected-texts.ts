/** Texts of papers as corrections leave them, piece by piece as they are asked for. */
import { applyMoves } from "../corrections/apply-moves.ts";
import type { MentionMove } from "../corrections/apply-moves.ts";
import type { Texts } from "./text-shards.ts";
import type { PaperText } from "../graph/model.ts";

/** @param moves what the corrections did to the map, so that the texts say the same */
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
