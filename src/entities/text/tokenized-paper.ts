/** A tokenized paper: sentences, runs of tokens, and the short forms that it defines. */
import { hideBoilerplate } from "./hide-boilerplate.ts";
import { foldScriptDigits } from "./normal-form.ts";
import { findAbbreviations } from "./short-forms/abbreviations.ts";
import { addAbbreviatedGenera, addShortForm, splitRuns } from "./short-forms/short-forms.ts";
import type { ShortForms } from "./short-forms/short-forms.ts";
import { tokenize } from "./tokens.ts";
import type { Token } from "./tokens.ts";
import type { Span } from "../entity.ts";
import { splitSentences } from "./part-of-speech.ts";
import { STOP_WORDS } from "./word-lists.ts";
import type { Vocabulary } from "./vocabulary.ts";
import { fieldText, KEYWORD_SEPARATOR } from "../../papers/paper.ts";
import type { Paper, TextField } from "../../papers/paper.ts";

export interface TokenizedPaper {
  paper: Paper;
  /** As the paper has them, but with plain digits for sub- and superscript ones, and a title in capitals in small letters. */
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
  const texts = {
    title: lowerShouted(foldScriptDigits(paper.title), paper.abstract),
    abstract: foldScriptDigits(paper.abstract),
    keywords: foldScriptDigits(fieldText(paper, "keywords")),
  };
  const sentences = splitSentences(paper.abstract);
  const prose = hideBoilerplate(texts.abstract);
  const title = { start: 0, end: paper.title.length, index: 0 };
  const keywordTokens = placeKeywords(paper).map((span) =>
    tokenize("keywords", texts.keywords, { ...span, index: sentences.length }, vocabulary),
  );
  const sentenceTokens = [
    tokenize("title", texts.title, title, vocabulary),
    ...sentences.map((s, n) => tokenize("abstract", prose, { ...s, index: n + 1 }, vocabulary)),
  ];
  vocabulary.assignWordClasses([...sentenceTokens, ...keywordTokens].flat());
  const tokenized: TokenizedPaper = {
    paper,
    texts,
    sentences,
    runs: [],
    keywordRuns: [],
    shortForms: new Map(),
    longForms: new Set(),
  };
  for (const tokens of sentenceTokens) tokenized.runs.push(...readRuns(tokens, tokenized));
  // Last: where the text defines a short form, too, the text counts.
  for (const tokens of keywordTokens) tokenized.keywordRuns.push(...readRuns(tokens, tokenized));
  addAbbreviatedGenera(tokenized.shortForms, sentenceTokens);
  for (const { key } of tokenized.shortForms.values()) tokenized.longForms.add(key);
  return tokenized;
}

/** No letters but capitals, save for some inside of formulas. */
const SHOUTED = /^(?=.*\p{Lu}{4})(?!.*\p{Ll}{3})\P{Lu}*\p{Lu}.*\s.*\s/su;
const CAPITAL_WORD = /(?<![\p{L}\p{N}])\p{Lu}{2,}(?![\p{L}\p{N}])/gu;
/** Shorter words are mostly short forms. */
const MIN_LETTERS = 4;

/** A title all in capitals with its words in small letters, but for those that the abstract has in capitals, too. */
function lowerShouted(title: string, abstract: string): string {
  if (!SHOUTED.test(title)) return title;
  const written = new Set(abstract.match(CAPITAL_WORD));
  return title.replace(CAPITAL_WORD, (word) => {
    const lower = word.toLowerCase();
    const isWord = word.length >= MIN_LETTERS || STOP_WORDS.has(lower);
    return isWord && !written.has(word) && lower.length === word.length ? lower : word;
  });
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
function readRuns(tokens: Token[], { shortForms, texts }: TokenizedPaper): Token[][] {
  const abbreviations = findAbbreviations(tokens);
  const text = texts[tokens[0]?.field ?? "title"];
  for (const abbreviation of abbreviations) addShortForm(shortForms, text, tokens, abbreviation);
  return splitRuns(tokens, abbreviations);
}
