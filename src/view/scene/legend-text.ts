/** What nodes and lines on the map are, as every legend says it. */
import type { WordsByType } from "../../entities/pile/type-words.ts";
import type { MapView, NodeKind } from "../state/view-state.ts";

export const LINK_MEANINGS: Record<MapView, string> = {
  all: "A line ties a paper to what it names.",
  papers: "A line ties two papers by what both name; thicker is more.",
  entities: "A line ties two entities that the same papers name; thicker is more.",
  communities: "A line: links between papers of both, the three strongest of each.",
};

/** What a paper is that is an outline. */
export const OUTLINE_MEANING = "paper placed by words alone, or not at all";

/** What a node is, in a word. */
export function nounOf(kind: NodeKind, { of }: WordsByType): string {
  return kind === "paper" || kind === "community" ? kind : of[kind].noun;
}
