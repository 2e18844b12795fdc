/** When two titles are the same, and the id of a paper whose source gives none. */
import { sourceHash } from "../../base/hash.ts";
import { WORLDWIDE_ID } from "./identifier-patterns.ts";

/** Enough words to recognise a title by; the hash parts titles that begin alike. */
const SLUG_WORD_COUNT = 5;
const MAX_SLUG_LENGTH = 40;
/** 48 bits: among a million papers, two equal hashes have odds of 1 in 500, and need equal first words as well. */
const HASH_DIGIT_COUNT = 12;

/** Latin accents, once NFKD has set them apart; vowel signs of other scripts stay. */
const ACCENTS = /[\u0300-\u036f]/gu;
/** TeX for the look of letters and for accents; commands that stand for a letter, as `\alpha`, stay. */
const TEX_LOOK = /[{}]|\\(?:emph|text|math)[a-z]*|\\(?:['"`^~=.]|[Hcuvkrb](?=\{))/g;
/** `+` and `#` stay: C, C++ and C# are three languages. */
const BETWEEN_WORDS = /[^\p{L}\p{M}\p{N}+#]+/gu;

/** Whether an id means the same paper in every file; a running number or a BibTeX key does not. */
export function isWorldwideId(id: string): boolean {
  return WORLDWIDE_ID.test(id);
}

/** A title without case, accents, TeX and punctuation: two papers with the same one are the same paper. */
export function normaliseTitle(title: string): string {
  const folded = title.replace(TEX_LOOK, "").normalize("NFKD").replace(ACCENTS, "").toLowerCase();
  const words = folded.replace(BETWEEN_WORDS, " ").trim();
  return words || folded.trim() || title;
}

/** For example "paper:eq-net-elastic-quantization-neural-1f0c…": the first words and a hash of the normalised title. */
export function paperIdFromTitle(title: string): string {
  const normalised = normaliseTitle(title);
  const words = normalised.match(/[a-z0-9]+/g) ?? [];
  const slug = words.slice(0, SLUG_WORD_COUNT).join("-").slice(0, MAX_SLUG_LENGTH);
  const hash = sourceHash(normalised).slice(0, HASH_DIGIT_COUNT);
  return slug === "" ? `paper:${hash}` : `paper:${slug}-${hash}`;
}
