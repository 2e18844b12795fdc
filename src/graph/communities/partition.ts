/** A group of papers, and how steadily its members stay together over runs, 0–1. */
export interface Group {
  /** Numbers, ascending. */
  papers: number[];
  stability: number;
}

/** Papers, and groups of the level above, by number. */
export interface Communities {
  /** Largest first, equal ones by their first paper. */
  communities: (Group & { field: number })[];
  fields: Group[];
  /** By topic. One that does not fall into parts has a single subtopic. */
  subtopics: (Group & { topic: number })[];
  /** By paper: how steadily it is with the others of its topic, 0–1; 0 for a loose one. */
  stability: Float64Array;
  /** By paper: the second topic, for one that sits between two; else −1. */
  secondary: Int32Array;
  /** Of the topics, at resolution 1. */
  modularity: number;
}
