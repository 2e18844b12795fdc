/** What the papers of one corpus tell about each other: short forms that only one explains, and names sure in one. */
import type { ScoredCandidate } from "../classifier/classify.ts";
import { normalForm } from "../text/normal-form.ts";
import type { ShortForms } from "../text/tokenized-paper.ts";

/** A name at least so sure in one paper is looked up in all others. */
const SURE = 0.9;
/** How sure a looked-up name is: enough to be kept. */
const LOOKED_UP = 0.5;
/** Two letters mean too many things. */
const MIN_SHORT_FORM = 3;

export interface ScoredPaper {
  shortForms: ShortForms;
  scored: ScoredCandidate[];
}

/** The same papers with short forms resolved and names looked up; no order of papers matters. */
export function resolveAcrossPapers<P extends ScoredPaper>(papers: readonly P[]): P[] {
  const longKeys = collectLongKeys(papers);
  const resolved = papers.map((paper) => ({
    ...paper,
    scored: mergeSameKeys(paper.scored.map((one) => resolveShortForm(one, paper, longKeys))),
  }));
  const sureKeys = new Set(
    resolved.flatMap(({ scored }) =>
      scored.filter((j) => j.isNameShaped && j.confidence >= SURE).map((j) => j.key),
    ),
  );
  return resolved.map((paper) => ({
    ...paper,
    scored: paper.scored.map((one) =>
      one.isNameShaped && sureKeys.has(one.key)
        ? { ...one, confidence: Math.max(one.confidence, LOOKED_UP) }
        : one,
    ),
  }));
}

/** Keys of all long forms by short form, over the corpus. */
function collectLongKeys(papers: readonly ScoredPaper[]): Map<string, Set<string>> {
  const longKeys = new Map<string, Set<string>>();
  for (const { shortForms } of papers) {
    for (const [short, long] of shortForms)
      longKeys.set(short, (longKeys.get(short) ?? new Set()).add(long));
  }
  return longKeys;
}

/** A short form that this paper does not explain is what all who explain it agree on; else it stays what it says. */
function resolveShortForm(
  one: ScoredCandidate,
  { shortForms }: ScoredPaper,
  longKeys: ReadonlyMap<string, ReadonlySet<string>>,
): ScoredCandidate {
  const text = one.mentions[0]?.text ?? "";
  const isPlainShort = one.entry === null && one.mentions.every((place) => place.text === text);
  if (!isPlainShort || text.length < MIN_SHORT_FORM || shortForms.has(text)) return one;
  const [long, ...others] = longKeys.get(text) ?? [];
  return long === undefined || others.length > 0 || one.key !== normalForm(text)
    ? one
    : { ...one, key: long };
}

/** A paper may hold both the long form and, unexplained, the short one. */
function mergeSameKeys(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const byKey = new Map<string, ScoredCandidate>();
  for (const one of scored) {
    const known = byKey.get(one.key);
    if (known === undefined) byKey.set(one.key, one);
    else {
      const [surer, other] = known.confidence >= one.confidence ? [known, one] : [one, known];
      byKey.set(one.key, {
        ...surer,
        entry: known.entry ?? one.entry,
        mentions: [...surer.mentions, ...other.mentions],
      });
    }
  }
  return [...byKey.values()];
}
