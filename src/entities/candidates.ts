/** Every phrase of a paper that may be an entity, with all places where it stands. */
import { expandCoordinations } from "./coordinations.ts";
import { findEntry } from "./lexicon.ts";
import type { Lexicon, LexiconEntry, LexiconHit } from "./lexicon.ts";
import { normalForm } from "./normal-form.ts";
import { findPhrases } from "./occurrences.ts";
import type { Occurrence } from "./occurrences.ts";
import { shortFormOf } from "./reading.ts";
import type { Reading } from "./reading.ts";

export interface Candidate {
  key: string;
  /** In reading order. */
  occurrences: Occurrence[];
  entry: LexiconEntry | null;
  /** Whether all that ties it to the lexicon is a spelling that needs a second cue. */
  isWeak: boolean;
}

/** Candidates by key; a short form and what it stands for are one. */
export function findCandidates(reading: Reading, lexicon: Lexicon): Candidate[] {
  const candidates = new Map<string, Candidate>();
  const add = (occurrence: Occurrence) => {
    const { key, hit } = resolve(occurrence, reading, lexicon);
    if (key === "") return;
    const candidate = candidates.get(key) ?? { key, occurrences: [], entry: null, isWeak: true };
    candidate.occurrences.push(occurrence);
    candidate.entry ??= hit?.entry ?? null;
    candidate.isWeak &&= hit?.isWeak ?? true;
    candidates.set(key, candidate);
  };
  for (const run of reading.runs) {
    for (const occurrence of findPhrases(run, reading)) add(occurrence);
    for (const occurrence of expandCoordinations(run, reading)) add(occurrence);
  }
  return [...candidates.values()].filter(mayBeEntity);
}

function mayBeEntity(candidate: Candidate): boolean {
  return (
    candidate.entry !== null ||
    candidate.occurrences.some((o) => o.isFreeLeft && o.isFreeRight && o.spelledOut === null)
  );
}

/** The key under which all spellings meet, and the lexicon's entry for it if any. */
function resolve(
  occurrence: Occurrence,
  reading: Reading,
  lexicon: Lexicon,
): { key: string; hit: LexiconHit | null } {
  const { text, spelledOut } = occurrence;
  const name = spelledOut ?? text;
  const plain = normalForm(
    spelledOut ??
      occurrence.run
        .slice(occurrence.first, occurrence.last)
        .map((a) => a.text)
        .join(" "),
  );
  const defined = reading.shortForms.get(shortFormOf(text));
  const long = defined ?? (spelledOut === null ? spellOut(occurrence, reading, lexicon) : plain);
  const hit =
    findEntry(lexicon, long, long === plain ? name : long) ??
    (defined === undefined ? findEntry(lexicon, plain, name) : null);
  return { key: hit === null ? long : normalForm(hit.entry.name), hit };
}

/** The key with every known short form in it spelled out: "OOD detection". */
function spellOut({ run, first, last }: Occurrence, reading: Reading, lexicon: Lexicon): string {
  let key = "";
  for (let at = first; at < last; at++) {
    const atom = run[at];
    if (atom === undefined) continue;
    const short = shortFormOf(atom.text);
    const known = reading.shortForms.get(short);
    const isShort = known === undefined && last - first > 1 && /^\p{Lu}{2,}s?$/u.test(atom.text);
    const hit = isShort ? findEntry(lexicon, atom.stem, short) : null;
    key += known ?? (hit !== null && !hit.isWeak ? normalForm(hit.entry.name) : atom.stem);
  }
  return key;
}
