/** Entities of the papers of a loaded map after corrections, equal to those of a build with the corrections. */
import type { Correction } from "../corrections/corrections.ts";
import type { CorrectableCorpus } from "../corrections/move-mentions.ts";
import type { LoadedGraph, PaperText } from "./model.ts";
import { resolveCorrections } from "../corrections/resolve-corrections.ts";
import type { ResolvedCorrections } from "../corrections/resolve-corrections.ts";

/** Loads the text and mentions of a paper. */
export type LoadText = (paperId: string) => Promise<PaperText>;

/**
 * Resolves corrections on a loaded map. A loaded map holds no mentions: those of a paper are loaded where a
 * correction moves some of an entity's mentions and not others. They can lead to further such papers, so that
 * corrections are resolved again until none is missing.
 * @throws what `loadText` rejects with
 */
export async function correctEntities(
  map: LoadedGraph,
  corrections: readonly Correction[],
  loadText: LoadText,
): Promise<ResolvedCorrections> {
  const textById = new Map<string, PaperText>();
  for (;;) {
    const resolved = resolveCorrections(corpusOf(map, textById), corrections);
    const missing = [...resolved.dividedPaperIds].filter((id) => !textById.has(id));
    if (missing.length === 0) return resolved;
    const texts = await Promise.all(missing.map((id) => loadText(id)));
    for (const text of texts) textById.set(text.id, text);
  }
}

function corpusOf(
  { papers, entities, wider }: LoadedGraph,
  textById: ReadonlyMap<string, PaperText>,
): CorrectableCorpus {
  return {
    entities: entities.map(({ id, name, type, otherNames }) => ({ id, name, type, otherNames })),
    papers: papers.map(({ id, entities }) => {
      return { paperId: id, entities: textById.get(id)?.entities ?? entities };
    }),
    wider,
  };
}
