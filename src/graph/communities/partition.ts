/** A group of papers. */
export interface PaperGroup {
  /** Numbers of papers (places in `PaperEntityMatrix.paperIds`), ascending. */
  papers: number[];
  /** Mean stability of its papers, 0–1. */
  stability: number;
}

/** Three nested levels of groups; a group's number is its place in its list. */
export interface Partition {
  /** Largest first, equal sizes by their first paper; `field` is the number of its field. */
  communities: (PaperGroup & { field: number })[];
  fields: PaperGroup[];
  /** In the order of their communities, whose number is `community`; an undivided community has one. */
  subtopics: (PaperGroup & { community: number })[];
  /** By paper: mean share of the others of its community that a run puts with it, 0–1; 0 if unassigned. */
  stability: Float64Array;
  /** By paper: the number of its secondary community; −1 for none. */
  secondary: Int32Array;
  /** Of the communities, at resolution 1, −0.5–1. */
  modularity: number;
}
