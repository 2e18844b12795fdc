/** The short forms of a paper with their long forms, and its sentences without the bracketed ones. */
import { normalForm, stemWord } from "../normal-form.ts";
import type { Token } from "../tokens.ts";
import { shortFormOf } from "../vocabulary.ts";
import type { Abbreviation } from "./match-letters.ts";
import { abbreviatedGenusOf, isAbbreviatedAt, isBinomialAt } from "./species.ts";

export interface LongForm {
  /** Its normal form. */
  key: string;
  /** As the paper writes it, without brackets. */
  text: string;
}

/** The long form of each short form, which is as written without its plural "s". */
export type ShortForms = Map<string, LongForm>;

/** The long form that a text spells. */
export function longFormOf(text: string): LongForm {
  return { key: normalForm(text), text };
}

/**
 * Adds what an abbreviation defines; the first definition of a short form holds.
 * @param text the field that the tokens are of
 */
export function addShortForm(
  shortForms: ShortForms,
  text: string,
  tokens: readonly Token[],
  { short, long }: Pick<Abbreviation, "short" | "long">,
): void {
  const slice = (first: number, last: number) =>
    text.slice(tokens[first]?.start, tokens[last - 1]?.end);
  const shortForm = shortFormOf(slice(short.first, short.last));
  const longForm = longFormOf(
    slice(long.first, long.last)
      .replace(/\([^)]*\)/g, " ")
      .replace(/\s+/g, " "),
  );
  const { key } = longForm;
  const saysNothing =
    key === "" || key === stemWord(shortForm) || longForm.text.includes(shortForm);
  if (shortForms.has(shortForm) || saysNothing) return;
  shortForms.set(shortForm, longForm);
}

/** Adds "P. arcticus" where the paper names one genus that it can stand for. */
export function addAbbreviatedGenera(
  shortForms: ShortForms,
  sentences: readonly (readonly Token[])[],
): void {
  const abbreviated = new Set<string>();
  const full = new Map<string, Set<string>>();
  for (const tokens of sentences) {
    for (let at = 0; at + 1 < tokens.length; at++) {
      const text = `${tokens[at]?.text ?? ""} ${tokens[at + 1]?.text ?? ""}`;
      if (isAbbreviatedAt(tokens, at)) abbreviated.add(text.replace(" ", ". "));
      const short = isBinomialAt(tokens, at) ? abbreviatedGenusOf(text) : null;
      if (short !== null) full.set(short, (full.get(short) ?? new Set()).add(text));
    }
  }
  for (const short of abbreviated) {
    const [binomial, ...others] = full.get(short) ?? [];
    if (binomial === undefined || others.length > 0 || shortForms.has(short)) continue;
    shortForms.set(short, shortForms.get(binomial) ?? longFormOf(binomial));
  }
}

/** Runs of a sentence: "label robust (LDR) losses" gives "label robust losses" and "LDR". */
export function splitRuns(tokens: Token[], abbreviations: readonly Abbreviation[]): Token[][] {
  const runs: Token[][] = [];
  const rest: Token[] = [];
  let at = 0;
  for (const { short, bracket } of abbreviations) {
    if (bracket === null || bracket < at) continue;
    rest.push(...tokens.slice(at, bracket));
    runs.push(tokens.slice(short.first, short.last));
    const next = tokens[short.last];
    const attachment = next === undefined ? null : attachmentAfterBracket(next);
    if (next !== undefined && attachment !== null) rest.push({ ...next, attachment });
    at = short.last + (attachment === null ? 0 : 1);
  }
  if (runs.length === 0) return [tokens];
  rest.push(...tokens.slice(at));
  return [rest, ...runs];
}

/** How the word after a closed bracket goes on from before it; null where it does not, or not at once. */
function attachmentAfterBracket({ gap }: Token): "spaced" | "glued" | null {
  if (/^\s*["”'`]*[)\]]\s*$/.test(gap)) return "spaced";
  return /^[)\]]-$/.test(gap) ? "glued" : null;
}
