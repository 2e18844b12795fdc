/** A tokenized paper: sentences, runs of tokens, and the short forms that it defines. */
import { findAbbreviations } from "./abbreviations.ts";
import type { Abbreviation } from "./abbreviations.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";
import type { Span } from "../entity.ts";
import { normalForm, stemWord } from "./normal-form.ts";
import { splitSentences } from "./part-of-speech.ts";
import { shortFormOf } from "./vocabulary.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { fieldText, KEYWORD_SEPARATOR } from "../../papers/paper.ts";
import type { Paper, TextField } from "../../papers/paper.ts";

/** Key of the long form, by the short form as written without its plural "s". */
export type ShortForms = Map<string, string>;

export interface TokenizedPaper {
  paper: Paper;
  texts: Record<TextField, string>;
  /** Sentences of the abstract. */
  sentences: Span[];
  /** A run for the title and each sentence, without bracketed short forms, each of which is a run of its own. */
  runs: Token[][];
  /** The same for each keyword. */
  keywordRuns: Token[][];
  shortForms: ShortForms;
  /** Keys of all long forms. */
  longForms: Set<string>;
}

/** Tokenizes the title, abstract and keywords of a paper; new words are added to the vocabulary. */
export function tokenizePaper(paper: Paper, vocabulary: Vocabulary): TokenizedPaper {
  const sentences = splitSentences(paper.abstract);
  const title = { start: 0, end: paper.title.length, index: 0 };
  const keywords = fieldText(paper, "keywords");
  const keywordTokens = placeKeywords(paper).map((span) =>
    tokenize("keywords", keywords, { ...span, index: sentences.length }, vocabulary),
  );
  const sentenceTokens = [
    tokenize("title", paper.title, title, vocabulary),
    ...sentences.map((s, n) =>
      tokenize("abstract", paper.abstract, { ...s, index: n + 1 }, vocabulary),
    ),
  ];
  vocabulary.assignWordClasses([...sentenceTokens, ...keywordTokens].flat());
  const tokenized: TokenizedPaper = {
    paper,
    texts: { title: paper.title, abstract: paper.abstract, keywords },
    sentences,
    runs: [],
    keywordRuns: [],
    shortForms: new Map(),
    longForms: new Set(),
  };
  for (const tokens of sentenceTokens) tokenized.runs.push(...readRuns(tokens, tokenized));
  // Last: where the text defines a short form, too, the text counts.
  for (const tokens of keywordTokens) tokenized.keywordRuns.push(...readRuns(tokens, tokenized));
  return tokenized;
}

/** Where each keyword stands in the text of all. */
function placeKeywords({ keywords }: Paper): Span[] {
  let next = 0;
  return keywords.map((keyword) => {
    const start = next;
    const end = start + keyword.length;
    next = end + KEYWORD_SEPARATOR.length;
    return { start, end };
  });
}

/** The runs of a sentence; the short forms that it defines are noted. */
function readRuns(tokens: Token[], tokenized: TokenizedPaper): Token[][] {
  const abbreviations = findAbbreviations(tokens);
  for (const abbreviation of abbreviations) assignShortForm(tokenized, tokens, abbreviation);
  return splitRuns(tokens, abbreviations);
}

function assignShortForm(
  tokenized: TokenizedPaper,
  tokens: readonly Token[],
  { short, long }: Abbreviation,
): void {
  const text = tokenized.texts[tokens[0]?.field ?? "title"];
  const slice = (first: number, last: number) =>
    text.slice(tokens[first]?.start, tokens[last - 1]?.end);
  const shortForm = shortFormOf(slice(short.first, short.last));
  const longKey = normalForm(slice(long.first, long.last).replace(/\([^)]*\)/g, " "));
  if (tokenized.shortForms.has(shortForm) || longKey === "" || longKey === stemWord(shortForm))
    return;
  tokenized.shortForms.set(shortForm, longKey);
  tokenized.longForms.add(longKey);
}

/** Runs of a sentence: "label robust (LDR) losses" gives "label robust losses" and "LDR". */
function splitRuns(tokens: Token[], abbreviations: readonly Abbreviation[]): Token[][] {
  const bracketed = abbreviations.filter((a) => a.isBracketed);
  if (bracketed.length === 0) return [tokens];
  const runs: Token[][] = [];
  const rest: Token[] = [];
  let at = 0;
  for (const { short } of bracketed) {
    if (short.first < at) continue;
    rest.push(...tokens.slice(at, short.first));
    runs.push(tokens.slice(short.first, short.last));
    const next = tokens[short.last];
    if (next !== undefined && /^\s*["”'`]*[)\]]\s*$/.test(next.gap)) {
      rest.push({ ...next, attachment: "spaced" });
      at = short.last + 1;
    } else if (next !== undefined && /^[)\]]-$/.test(next.gap)) {
      rest.push({ ...next, attachment: "glued" });
      at = short.last + 1;
    } else at = short.last;
  }
  rest.push(...tokens.slice(at));
  return [rest, ...runs];
}
