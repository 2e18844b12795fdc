/** One paper made ready for extraction: its sentences, its runs of atoms, and the short forms it explains. */
import { findAbbreviations } from "./abbreviations.ts";
import type { Abbreviation } from "./abbreviations.ts";
import { readAtoms } from "./tokens.ts";
import type { Atom } from "./tokens.ts";
import type { Span } from "../entity.ts";
import { normalForm, stemWord } from "./normal-form.ts";
import { splitSentences } from "./part-of-speech.ts";
import { shortFormOf } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import type { Paper } from "../../papers/paper.ts";

/** Key of the long form by the short form as written, without plural "s". */
export type ShortForms = Map<string, string>;

export interface Reading {
  paper: Paper;
  /** Sentences of the abstract. */
  sentences: Span[];
  /** Atoms that read on without a break in the sentence; a bracketed short form is a run of its own. */
  runs: Atom[][];
  shortForms: ShortForms;
  /** Keys of the long forms. */
  longForms: Set<string>;
}

/** Reads a paper's title and abstract. */
export function readPaper(paper: Paper, vocabulary: Vocabulary): Reading {
  const sentences = splitSentences(paper.abstract);
  const title = { start: 0, end: paper.title.length, index: 0 };
  const sentenceAtoms = [
    readAtoms("title", paper.title, title, vocabulary),
    ...sentences.map((s, n) =>
      readAtoms("abstract", paper.abstract, { ...s, index: n + 1 }, vocabulary),
    ),
  ];
  vocabulary.classify(sentenceAtoms.flat());
  const reading: Reading = {
    paper,
    sentences,
    runs: [],
    shortForms: new Map(),
    longForms: new Set(),
  };
  for (const atoms of sentenceAtoms) {
    const abbreviations = findAbbreviations(atoms);
    for (const abbreviation of abbreviations) assignShortForm(reading, atoms, abbreviation);
    reading.runs.push(...takeOutBrackets(atoms, abbreviations));
  }
  return reading;
}

function assignShortForm(
  reading: Reading,
  atoms: readonly Atom[],
  { short, long }: Abbreviation,
): void {
  const text = reading.paper[atoms[0]?.field ?? "title"];
  const slice = (first: number, last: number) =>
    text.slice(atoms[first]?.start, atoms[last - 1]?.end);
  const shortForm = shortFormOf(slice(short.first, short.last));
  const longKey = normalForm(slice(long.first, long.last).replace(/\([^)]*\)/g, " "));
  if (reading.shortForms.has(shortForm) || longKey === "" || longKey === stemWord(shortForm))
    return;
  reading.shortForms.set(shortForm, longKey);
  reading.longForms.add(longKey);
}

/** "label robust (LDR) losses" reads on as "label robust losses"; LDR becomes a run of its own. */
function takeOutBrackets(atoms: Atom[], abbreviations: readonly Abbreviation[]): Atom[][] {
  const bracketed = abbreviations.filter((a) => a.isBracketed);
  if (bracketed.length === 0) return [atoms];
  const runs: Atom[][] = [];
  const rest: Atom[] = [];
  let at = 0;
  for (const { short } of bracketed) {
    if (short.first < at) continue;
    rest.push(...atoms.slice(at, short.first));
    runs.push(atoms.slice(short.first, short.last));
    const next = atoms[short.last];
    if (next !== undefined && /^\s*["”'`]*[)\]]\s*$/.test(next.gap)) {
      rest.push({ ...next, joint: "spaced" });
      at = short.last + 1;
    } else if (next !== undefined && /^[)\]]-$/.test(next.gap)) {
      rest.push({ ...next, joint: "glued" });
      at = short.last + 1;
    } else at = short.last;
  }
  rest.push(...atoms.slice(at));
  return [rest, ...runs];
}
