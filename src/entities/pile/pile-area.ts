/** Areas of science that a pile of papers may be of, as far as the page words things by them. */
export const PILE_AREAS = ["machine-learning", "other"] as const;
export type PileArea = (typeof PILE_AREAS)[number];
