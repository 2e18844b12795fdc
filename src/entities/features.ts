/** A candidate as numbers: what the model judges by. Each name says what a high value means. */
import type { Background, Candidate } from "./candidates.ts";
import { corpusFeatures } from "./features-of-corpus.ts";
import { formFeatures } from "./features-of-form.ts";
import { useFeatures } from "./features-of-use.ts";
import type { Occurrence } from "./occurrences.ts";
import type { Reading } from "./reading.ts";

/** Kept in three parts: one object of so many properties is slow to make. */
export interface Features {
  form: ReturnType<typeof formFeatures>;
  use: ReturnType<typeof useFeatures>;
  corpus: ReturnType<typeof corpusFeatures>;
}
export type FeatureName = keyof Features["form"] | keyof Features["use"] | keyof Features["corpus"];

export function featuresOf(
  candidate: Candidate,
  reading: Reading,
  { lexicon, phrases }: Background,
): Features {
  return {
    form: formFeatures(candidate),
    use: useFeatures(candidate, reading, lexicon),
    corpus: corpusFeatures(candidate, lexicon, phrases),
  };
}

/** All numbers of one candidate, in the order of FEATURE_NAMES. */
export function numbersOf({ form, use, corpus }: Features): Float64Array {
  const numbers = new Float64Array(FEATURE_NAMES.length);
  let at = 0;
  for (const part of [form, use, corpus]) {
    for (const value of Object.values(part)) numbers[at++] = value;
  }
  return numbers;
}

export const FEATURE_NAMES: readonly FeatureName[] = namesOf(featuresOf(...blank()));

function namesOf({ form, use, corpus }: Features): FeatureName[] {
  return [form, use, corpus].flatMap((part) => Object.keys(part) as FeatureName[]);
}

/** A candidate that says nothing, to learn the names from. */
function blank(): [Candidate, Reading, Background] {
  const place: Occurrence = {
    ...{ field: "title", text: "", start: 0, end: 0, run: [], first: 0, last: 0, sentence: 0 },
    ...{ isFreeLeft: true, isFreeRight: true, spelledOut: null },
  };
  const paper = {
    ...{ id: "", title: "", abstract: "", authors: [], date: null, venue: null, links: [] },
    upvotes: null,
  };
  const reading: Reading = {
    ...{ paper, sentences: [], runs: [], shortForms: new Map(), longForms: new Set() },
  };
  const candidate = { key: "", occurrences: [place], entry: null, isWeak: false };
  return [candidate, reading, { lexicon: new Map(), phrases: new Map() }];
}
