/** The senses of short forms over the pile: which long forms of them are one name, and how many papers mean which. */
import { compareText } from "../../base/compare-text.ts";
import { createDisjointSet } from "../../base/disjoint-set.ts";
import type { LongForm, ShortForms } from "../text/short-forms/short-forms.ts";
import { abbreviatedGenusOf } from "../text/short-forms/species.ts";
import { shortFormOf } from "../text/vocabulary.ts";
import { areVariants, nameStemsOf } from "./similar-names.ts";
import type { NameStems } from "./similar-names.ts";
import type { ScoredCandidate } from "../findings.ts";

/** What of a paper is needed. */
export interface DefiningPaper {
  shortForms: ShortForms;
  scored: readonly ScoredCandidate[];
}

export interface Senses {
  /** The key that stands for a name, by the keys of its variants; it has no line for itself. */
  aliases: ReadonlyMap<string, string>;
  /** How many papers mean which name, by its key, by short form. */
  meanings: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** A long form of the pile. */
interface PileForm extends LongForm {
  /** In how many papers it is explained. */
  papers: number;
  /** Whether its key is of a name of the lexicon. */
  isKnown: boolean;
}

/** A name of the lexicon that so many papers of the pile use is hardly ever given to something else. */
const WELL_KNOWN_PAPERS = 5;
const CAPITALS = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;

/** Collects what all papers together say of their short forms; the order of papers makes no difference. */
export function collectSenses(papers: readonly DefiningPaper[]): Senses {
  const known = collectKnownShortForms(papers);
  const forms = new Map<string, PileForm>();
  const counts = new Map<string, Map<string, number>>();
  for (const paper of papers) {
    for (const { short, key, text, isKnown } of definitionsOf(paper, known)) {
      const form = forms.get(key) ?? { key, text, papers: 0, isKnown };
      form.papers++;
      form.isKnown ||= isKnown;
      if (byShortness(text, form.text) < 0) form.text = text;
      forms.set(key, form);
      const meanings = counts.get(short) ?? new Map<string, number>();
      counts.set(short, meanings.set(key, (meanings.get(key) ?? 0) + 1));
    }
  }
  const aliases = joinVariants(forms, counts);
  const meanings = new Map<string, Map<string, number>>();
  for (const [short, byKey] of counts) {
    const joined = new Map<string, number>();
    for (const [key, count] of byKey) {
      const name = aliases.get(key) ?? key;
      joined.set(name, (joined.get(name) ?? 0) + count);
    }
    meanings.set(short, joined);
  }
  return { aliases, meanings };
}

/** A name of the lexicon that is a short form, and how many papers use it without a long one. */
interface KnownShortForm {
  key: string;
  papers: number;
}

/** The short forms that the lexicon knows by themselves, as far as papers use them so. */
function collectKnownShortForms(papers: readonly DefiningPaper[]): Map<string, KnownShortForm> {
  const known = new Map<string, KnownShortForm>();
  for (const { shortForms, scored } of papers)
    for (const { key, entry, mentions } of scored) {
      if (entry === null) continue;
      for (const short of new Set(mentions.map(({ text }) => shortFormOf(text)))) {
        if (shortForms.has(short)) continue;
        const one = known.get(short) ?? { key, papers: 0 };
        known.set(short, {
          key: compareText(key, one.key) < 0 ? key : one.key,
          papers: one.papers + 1,
        });
      }
    }
  return known;
}

/** What a paper says a short form to stand for. */
interface Definition extends LongForm {
  short: string;
  /** Whether the key is of a name of the lexicon. */
  isKnown: boolean;
}

/**
 * The short forms that a paper explains, with the key that the lexicon has for them, if it has one; and the abbreviated
 * genera of the species that it names in full.
 */
function definitionsOf(
  { shortForms, scored }: DefiningPaper,
  known: ReadonlyMap<string, KnownShortForm>,
): Definition[] {
  const definitions = new Map<string, Definition[]>();
  for (const [short, long] of shortForms)
    definitions.set(short, [{ short, ...long, isKnown: false }]);
  for (const candidate of scored) {
    const { key, entry, mentions } = candidate;
    for (const { text } of mentions) {
      const short = shortFormOf(text);
      const long = shortForms.get(short);
      const own = { short, key, text: long?.text ?? text, isKnown: entry !== null };
      const name = known.get(short);
      if (long !== undefined && entry !== null) definitions.set(short, [own]);
      else if (long !== undefined && name !== undefined && !isNewName(candidate, name))
        definitions.set(short, [own, { ...own, key: name.key, isKnown: true }]);
      const abbreviated = abbreviatedGenusOf(text);
      if (abbreviated !== null && !shortForms.has(abbreviated))
        definitions.set(abbreviated, [{ ...own, short: abbreviated }]);
    }
  }
  return [...definitions.values()].flat();
}

/**
 * Whether a paper that explains a short form of the lexicon has a new name that is spelled alike:
 * "massive multitask language understanding (MMLU)" is MMLU, and "COIN: Collaborative Instance Navigation" another COIN.
 */
function isNewName(
  { mentions, roleProbabilities }: ScoredCandidate,
  { papers }: KnownShortForm,
): boolean {
  const isTitled = mentions.some(({ field }) => field === "title");
  return roleProbabilities.introduces >= 0.5 && (isTitled || papers < WELL_KNOWN_PAPERS);
}

/** Joins the variants among the long forms of each short form; two names of the lexicon are never joined. */
function joinVariants(
  forms: ReadonlyMap<string, PileForm>,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): Map<string, string> {
  // From the best to stand for the others to the last, so that the roots are the best of their sets.
  const ranked = [...forms.values()].sort(byStanding);
  const places = new Map(ranked.map(({ key }, at) => [key, at]));
  const sets = createDisjointSet(ranked.length);
  const stems = new Map<number, NameStems>();
  const stemsAt = (at: number): NameStems => {
    const known = stems.get(at) ?? nameStemsOf(spellOut(ranked[at]?.text ?? "", forms, counts));
    stems.set(at, known);
    return known;
  };
  for (const [, byKey] of [...counts].sort(([a], [b]) => compareText(a, b))) {
    const members = [...byKey.keys()].map((key) => places.get(key) ?? 0).sort((a, b) => a - b);
    for (const [index, one] of members.entries())
      for (const other of members.slice(index + 1)) {
        const roots = [sets.findRoot(one), sets.findRoot(other)].sort((a, b) => a - b);
        const [first = 0, second = 0] = roots;
        const areKnown = roots.every((root) => ranked[root]?.isKnown === true);
        if (first !== second && !areKnown && areVariants(stemsAt(one), stemsAt(other)))
          sets.join(first, second);
      }
  }
  const aliases = new Map<string, string>();
  for (const [at, { key }] of ranked.entries()) {
    const root = ranked[sets.findRoot(at)]?.key ?? key;
    if (root !== key) aliases.set(key, root);
  }
  return aliases;
}

/** A long form with the short forms in it in full, as most papers mean them: of "RL with verifiable rewards". */
function spellOut(
  text: string,
  forms: ReadonlyMap<string, PileForm>,
  counts: ReadonlyMap<string, ReadonlyMap<string, number>>,
): string {
  return text.replace(CAPITALS, (short) => {
    const byKey = [...(counts.get(short) ?? [])];
    const [best] = byKey.sort(([a, m], [b, n]) => n - m || compareText(a, b));
    return forms.get(best?.[0] ?? "")?.text ?? short;
  });
}

function byStanding(a: PileForm, b: PileForm): number {
  return (
    Number(b.isKnown) - Number(a.isKnown) ||
    b.papers - a.papers ||
    byShortness(a.text, b.text) ||
    compareText(a.key, b.key)
  );
}

function byShortness(a: string, b: string): number {
  return a.length - b.length || compareText(a, b);
}
