/** Papers as lists of references take them: what the map knows, their texts, and the names of what they name. */
import type { EntityNode, LoadedPaper, PaperText } from "../../graph/model.ts";
import type { Texts } from "../../storage/text-shards.ts";
import type { WebLink } from "../../papers/paper.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import type { ExportPart } from "./export-scope.ts";

export interface ReferencedPaper extends Omit<LoadedPaper, "entities"> {
  abstract: string;
  keywords: readonly string[];
  links: readonly WebLink[];
  named: readonly EntityNode[];
  /** Empty where it is in none. */
  communityName: string;
}

/** Papers between two calls of `onProgress`. */
const STEP = 50;

/**
 * The texts of papers, in the order of the papers; each shard is fetched once.
 * @param onProgress called with how many papers are done
 * @throws where a text cannot be loaded
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

/**
 * Papers of a part with their texts, entities and the names of their communities.
 * @param texts of the papers of the part, in their order
 */
export function joinTexts(
  index: GraphIndex,
  { papers }: ExportPart,
  texts: readonly PaperText[],
): ReferencedPaper[] {
  return papers.map((paper, i) => ({
    ...paper,
    abstract: texts[i]?.abstract ?? "",
    keywords: texts[i]?.keywords ?? [],
    links: texts[i]?.links ?? [],
    named: paper.entities.flatMap(({ entityId }) => index.entityById.get(entityId) ?? []),
    communityName: index.communityById.get(paper.community ?? "")?.name ?? "",
  }));
}
