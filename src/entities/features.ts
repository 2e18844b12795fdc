/** A candidate as numbers: what the model judges by. Each name says what a high value means. */
import type { Candidate } from "./candidates.ts";
import { corpusFeatures } from "./features-of-corpus.ts";
import { formFeatures } from "./features-of-form.ts";
import { useFeatures } from "./features-of-use.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Occurrence } from "./occurrences.ts";
import type { PhraseTable } from "./phrase-table.ts";
import type { Reading } from "./reading.ts";

export interface Background {
  lexicon: Lexicon;
  phrases: PhraseTable;
}

export type Features = ReturnType<typeof featuresOf>;
export type FeatureName = keyof Features;

/** All numbers of one candidate, always in the same order. */
export function featuresOf(
  candidate: Candidate,
  reading: Reading,
  { lexicon, phrases }: Background,
) {
  return {
    ...formFeatures(candidate),
    ...useFeatures(candidate, reading),
    ...corpusFeatures(candidate, lexicon, phrases),
  };
}

/** In the order of the numbers. */
export const FEATURE_NAMES = namesOf(featuresOf(...blank()));

function namesOf(features: Features): FeatureName[] {
  return Object.keys(features) as FeatureName[];
}

/** A candidate that says nothing, to learn the names from. */
function blank(): [Candidate, Reading, Background] {
  const place: Occurrence = {
    ...{ field: "title", text: "", start: 0, end: 0, run: [], first: 0, last: 0, sentence: 0 },
    ...{ isFreeLeft: true, isFreeRight: true, spelledOut: null },
  };
  const paper = {
    id: "",
    title: "",
    abstract: "",
    authors: [],
    date: null,
    venue: null,
    links: [],
    upvotes: null,
  };
  const reading = {
    paper,
    sentences: [],
    runs: [],
    shortForms: new Map<string, string>(),
    longForms: new Set<string>(),
  };
  const candidate = { key: "", occurrences: [place], entry: null, isWeak: false };
  return [candidate, reading, { lexicon: new Map(), phrases: new Map() }];
}
