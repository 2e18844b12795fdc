/** What the papers of a loaded map name once corrections are applied, as a build with them gives it. */
import { resolveCorrections } from "../corrections/corrections.ts";
import type { Correction, ResolvedCorrections } from "../corrections/corrections.ts";
import type { CorrectableCorpus } from "../corrections/move-mentions.ts";
import type { LoadedGraph, PaperText } from "./model.ts";

export type LoadText = (paperId: string) => Promise<PaperText>;

/**
 * A loaded map holds no mentions. They are read where a correction takes some of an entity's and leaves others,
 * which may lead to papers that were not known before: once all are read, the corrections are applied for good.
 */
export async function correctNames(
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
  { papers, entities }: LoadedGraph,
  textById: ReadonlyMap<string, PaperText>,
): CorrectableCorpus {
  return {
    entities: entities.map(({ id, name, type, otherNames }) => ({ id, name, type, otherNames })),
    papers: papers.map(({ id, entities }) => {
      return { paperId: id, entities: textById.get(id)?.entities ?? entities };
    }),
  };
}
