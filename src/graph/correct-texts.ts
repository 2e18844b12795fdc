/** Texts of papers as corrections leave them, piece by piece as they are asked for. */
import type { Entity } from "../entities/entity.ts";
import { applyCorrections } from "./corrections.ts";
import type { Correction } from "./corrections.ts";
import type { LoadedGraph, PaperText } from "./stored/loaded-map.ts";
import type { Texts } from "./stored/texts.ts";

/** @param map as it was before the corrections */
export function correctTexts(
  texts: Texts,
  map: LoadedGraph,
  corrections: readonly Correction[],
): Texts {
  if (corrections.length === 0) return texts;
  const entityById = new Map(map.entities.map((entity) => [entity.id, entity]));
  const meant = corrections.flatMap((one) => {
    if (one.kind === "nameCommunity") return [];
    return one.kind === "merge" ? [one.entityId, one.intoId] : [one.entityId];
  });
  const known = new Map<string, PaperText>();
  const correct = (text: PaperText): PaperText => {
    const done = known.get(text.id);
    if (done) return done;
    // A few of thousands of entities: what the paper names, and what the corrections speak of.
    const ids = new Set([...text.names.map(({ entityId }) => entityId), ...meant]);
    const entities = [...ids].sort().flatMap((id): Entity[] => {
      const entity = entityById.get(id);
      if (!entity) return [];
      const { name, type, otherNames } = entity;
      return [{ id, name, type, otherNames }];
    });
    const papers = [{ paperId: text.id, sentences: text.sentences, entities: text.names }];
    const { extraction } = applyCorrections({ entities, papers }, corrections);
    const corrected = { ...text, names: extraction.papers[0]?.entities ?? [] };
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
