/** Papers as lists of references take them: what the map knows, their texts, and the names of what they name. */
import type { EntityNode, LoadedPaper, PaperText } from "../../graph/model.ts";
import type { Texts } from "../../storage/text-shards.ts";
import type { WebLink } from "../../papers/paper.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { ExportPart } from "./export-scope.ts";

export interface ReferencedPaper extends Omit<LoadedPaper, "entities"> {
  abstract: string;
  links: readonly WebLink[];
  named: readonly EntityNode[];
  /** Empty where it is in none. */
  communityName: string;
}

/** Papers between two words of progress. */
const STEP = 50;

/**
 * Each piece is fetched once.
 * @param onProgress told how many papers are done
 */
export async function loadTexts(
  texts: Texts,
  papers: readonly { id: string }[],
  onProgress: (done: number) => void,
): Promise<PaperText[]> {
  const loaded: PaperText[] = [];
  for (const { id } of papers) {
    loaded.push(texts.get(id) ?? (await texts.load(id)));
    if (loaded.length % STEP === 0) onProgress(loaded.length);
  }
  return loaded;
}

/** @param texts of the papers of the part, in their order */
export function joinTexts(
  index: GraphIndex,
  { papers }: ExportPart,
  texts: readonly PaperText[],
): ReferencedPaper[] {
  return papers.map((paper, i) => ({
    ...paper,
    abstract: texts[i]?.abstract ?? "",
    links: texts[i]?.links ?? [],
    named: paper.entities.flatMap(({ entityId }) => index.entityById.get(entityId) ?? []),
    communityName: index.communityById.get(paper.community ?? "")?.name ?? "",
  }));
}
