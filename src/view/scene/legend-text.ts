/** What a line on the map is, as every legend says it. */
import type { MapView } from "../state/view-state.ts";

export const LINK_MEANINGS: Record<MapView, string> = {
  all: "A line ties a paper to what it names.",
  papers: "A line ties two papers by what both name; thicker is more.",
  entities: "A line ties two entities that the same papers name; thicker is more.",
  communities: "A line: links between papers of both, the three strongest of each.",
};
