/** Cross-document resolution: short forms that another paper defines, variants of a name, and names that another paper makes sure. */
import { compareText } from "../../base/compare-text.ts";
import { normalForm, stemOf } from "../text/normal-form.ts";
import { shortFormOf } from "../text/vocabulary.ts";
import { joinAliases } from "./aliases.ts";
import { collectSenses } from "./senses.ts";
import type { DefiningPaper, Senses } from "./senses.ts";
import type { ScoredCandidate } from "../findings.ts";
import { multipleVariants, reorderedKey, yearVariants } from "../text/other-keys.ts";

/** Confidence from which a name of one paper is looked up in all others. */
const SURE = 0.9;
/** Confidence of a name looked up so: enough to be kept. */
const LOOKED_UP = 0.5;
/** A short form has its commonest meaning where so large a share of the papers that define it agree, ... */
const AGREED = 0.66;
/** ... and so many of them, if it has two letters only, which mean too many things. */
const MIN_PAPERS_OF_TWO_LETTERS = 4;
/** A name that so many times more papers use than explain is one that all know, whatever some explain it as. */
const WELL_KNOWN = 2;

interface ScoredPaper extends DefiningPaper {
  paperId: string;
  scored: ScoredCandidate[];
}

/** What the pile as a whole says of keys and short forms. */
interface Pile extends Senses {
  /** Keys of all candidates. */
  keys: ReadonlySet<string>;
  /** Number of papers that use a short form without a long one. */
  unexplained: ReadonlyMap<string, number>;
}

/** Resolves the short forms and names of papers by each other; the order of papers makes no difference. */
export function resolveAcrossPapers<P extends ScoredPaper>(papers: readonly P[]): P[] {
  const pile = surveyPile(papers);
  const resolved = papers.map((paper) => resolvePaper(paper, pile));
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

function surveyPile(papers: readonly ScoredPaper[]): Pile {
  const senses = collectSenses(papers);
  const keys = new Set(papers.flatMap(({ scored }) => scored.map(({ key }) => key)));
  const unexplained = new Map<string, number>();
  for (const paper of papers)
    for (const candidate of paper.scored) {
      const short = unexplainedShortForm(candidate, paper, senses);
      if (short !== null) unexplained.set(short, (unexplained.get(short) ?? 0) + 1);
    }
  const aliases = joinAliases(yearVariants(keys), multipleVariants(keys), senses.aliases);
  return { ...senses, aliases, keys, unexplained };
}

function resolvePaper<P extends ScoredPaper>(paper: P, pile: Pile): P {
  const nameOf = (key: string): string => pile.aliases.get(key) ?? key;
  const ownKeys = new Set(paper.scored.map(({ key }) => nameOf(key)));
  const scored = paper.scored.map((candidate) => {
    const key = nameOf(resolveKey(candidate, paper, pile, ownKeys));
    return key === candidate.key ? candidate : { ...candidate, key };
  });
  const shortForms = new Map(
    [...paper.shortForms].map(([short, long]) => [short, { ...long, key: nameOf(long.key) }]),
  );
  return { ...paper, shortForms, scored: mergeSameKeys(scored) };
}

/** The key of a candidate, after what other papers say of its words. */
function resolveKey(
  candidate: ScoredCandidate,
  paper: ScoredPaper,
  pile: Pile,
  ownKeys: ReadonlySet<string>,
): string {
  const { key, entry, mentions } = candidate;
  if (entry !== null) return key;
  const short = unexplainedShortForm(candidate, paper, pile);
  const names = short === null ? undefined : pile.meanings.get(short);
  if (short !== null && names !== undefined)
    return keyOfShortForm({ short, names }, candidate, paper, pile, ownKeys);
  const text = mentions[0]?.text ?? "";
  const others = [spelledOutKey(text, paper, pile), reorderedKey(text)];
  return others.find((other) => other !== null && other !== key && pile.keys.has(other)) ?? key;
}

/** The short form that a candidate is, which other papers explain and its own does not; null for another candidate. */
function unexplainedShortForm(
  { key, entry, mentions }: ScoredCandidate,
  { shortForms }: ScoredPaper,
  { meanings }: Senses,
): string | null {
  if (entry !== null) return null;
  const text = mentions[0]?.text ?? "";
  const short = shortFormOf(text);
  const isExplained = shortForms.has(short) || !meanings.has(short);
  const isPlain = mentions.every((mention) => shortFormOf(mention.text) === short);
  return !isExplained && isPlain && key === normalForm(text) ? short : null;
}

/**
 * The key of what a short form means: the name that the paper has beside it, or the one that most papers mean; its own
 * where it introduces it; and one of this paper alone where papers mean different things.
 */
function keyOfShortForm(
  { short, names }: { short: string; names: ReadonlyMap<string, number> },
  { key, roleProbabilities }: ScoredCandidate,
  { paperId }: ScoredPaper,
  { unexplained }: Pile,
  ownKeys: ReadonlySet<string>,
): string {
  const beside = [...names.keys()].filter((name) => name !== key && ownKeys.has(name));
  if (beside.length === 1 && beside[0] !== undefined) return beside[0];
  if (roleProbabilities.introduces >= 0.5) return key;
  const agreed = agreedMeaning(names);
  const defining = sumOf(names);
  const isShort = short.length < 3 && defining < MIN_PAPERS_OF_TWO_LETTERS;
  if (agreed !== null) return isShort ? key : agreed;
  const isWellKnown = (unexplained.get(short) ?? 0) >= WELL_KNOWN * defining;
  return isWellKnown ? key : `${key} ${paperId}`;
}

/** The name that nearly all papers that explain a short form mean; null where there is none. */
function agreedMeaning(names: ReadonlyMap<string, number>): string | null {
  const [best] = [...names].sort(([a, m], [b, n]) => n - m || compareText(a, b));
  return best !== undefined && best[1] >= AGREED * sumOf(names) ? best[0] : null;
}

function sumOf(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}

/** The key of a name with its short forms spelled out as most papers mean them: of "GUI automation"; null without any. */
function spelledOutKey(text: string, { shortForms }: ScoredPaper, pile: Pile): string | null {
  const words = text.split(/[\s-]+/);
  const names = words.map((word) => {
    const short = shortFormOf(word);
    const meanings = shortForms.has(short) ? undefined : pile.meanings.get(short);
    return meanings === undefined ? null : agreedMeaning(meanings);
  });
  if (names.every((name) => name === null)) return null;
  return words.map((word, at) => names[at] ?? stemOf(word)).join("");
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
        roleProbabilities: mergeRoles(surer, other),
        mentions: [...surer.mentions, ...other.mentions],
      });
    }
  }
  return [...byKey.values()];
}

/** The roles of the surer of two, but what is named otherwise, too, is no mere contrast. */
function mergeRoles(surer: ScoredCandidate, other: ScoredCandidate) {
  const roles = surer.roleProbabilities;
  return { ...roles, contrasts: Math.min(roles.contrasts, other.roleProbabilities.contrasts) };
}
