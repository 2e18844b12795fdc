/** Cross-document resolution: short forms that another paper defines, and names that another paper makes sure. */
import type { ScoredCandidate } from "../classifier/classify.ts";
import { normalForm } from "../text/normal-form.ts";
import type { ShortForms } from "../text/tokenized-paper.ts";

/** Confidence from which a name of one paper is looked up in all others. */
const SURE = 0.9;
/** Confidence of a name looked up so: enough to be kept. */
const LOOKED_UP = 0.5;
/** Two letters mean too many things. */
const MIN_SHORT_FORM = 3;

interface ScoredPaper {
  shortForms: ShortForms;
  scored: ScoredCandidate[];
}

/** Resolves the short forms and names of papers by each other; the order of papers makes no difference. */
export function resolveAcrossPapers<P extends ScoredPaper>(papers: readonly P[]): P[] {
  const longKeys = collectLongKeys(papers);
  const resolved = papers.map((paper) => ({
    ...paper,
    scored: mergeSameKeys(
      paper.scored.map((candidate) => resolveShortForm(candidate, paper, longKeys)),
    ),
  }));
  const sureKeys = new Set(
    resolved.flatMap(({ scored }) =>
      scored.filter((c) => c.isNameShaped && c.confidence >= SURE).map((c) => c.key),
    ),
  );
  return resolved.map((paper) => ({
    ...paper,
    scored: paper.scored.map((candidate) =>
      candidate.isNameShaped && sureKeys.has(candidate.key)
        ? { ...candidate, confidence: Math.max(candidate.confidence, LOOKED_UP) }
        : candidate,
    ),
  }));
}

/** Keys of all long forms, by short form, over the corpus. */
function collectLongKeys(papers: readonly ScoredPaper[]): Map<string, Set<string>> {
  const longKeys = new Map<string, Set<string>>();
  for (const { shortForms } of papers) {
    for (const [short, long] of shortForms)
      longKeys.set(short, (longKeys.get(short) ?? new Set()).add(long));
  }
  return longKeys;
}

/** Gives a short form that its paper does not define the key of its long form, if all papers that define it agree. */
function resolveShortForm(
  candidate: ScoredCandidate,
  { shortForms }: ScoredPaper,
  longKeys: ReadonlyMap<string, ReadonlySet<string>>,
): ScoredCandidate {
  const text = candidate.mentions[0]?.text ?? "";
  const isPlainShort =
    candidate.entry === null && candidate.mentions.every((mention) => mention.text === text);
  if (!isPlainShort || text.length < MIN_SHORT_FORM || shortForms.has(text)) return candidate;
  const [long, ...others] = longKeys.get(text) ?? [];
  return long === undefined || others.length > 0 || candidate.key !== normalForm(text)
    ? candidate
    : { ...candidate, key: long };
}

/** Merges candidates of one key: a paper may have both a long form and, undefined, its short form. */
function mergeSameKeys(scored: readonly ScoredCandidate[]): ScoredCandidate[] {
  const byKey = new Map<string, ScoredCandidate>();
  for (const candidate of scored) {
    const known = byKey.get(candidate.key);
    if (known === undefined) byKey.set(candidate.key, candidate);
    else {
      const [surer, other] =
        known.confidence >= candidate.confidence ? [known, candidate] : [candidate, known];
      byKey.set(candidate.key, {
        ...surer,
        entry: known.entry ?? candidate.entry,
        mentions: [...surer.mentions, ...other.mentions],
      });
    }
  }
  return [...byKey.values()];
}
