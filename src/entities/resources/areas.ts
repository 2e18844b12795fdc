/** The areas of science that the lexicon and the phrase table tell apart. */

/** Names of the folders in data/lexicons/; the phrase table stores an area by its index, so that new ones go last. */
export const AREAS = [
  "machine-learning",
  "computing",
  "mathematics-statistics",
  "physics-astronomy",
  "chemistry-materials",
  "engineering",
  "earth-ecology-agriculture",
  "biology",
  "medicine",
  "psychology-social-science",
  "economics-business",
  "humanities-archaeology",
] as const;
export type Area = (typeof AREAS)[number];

/** The area whose background is that of machine-learning papers. */
export const MACHINE_LEARNING = AREAS.indexOf("machine-learning");
