/** Keywords as files list them, in one field or many, into single clean ones. */
import { cleanLine } from "../../base/clean-text.ts";
import { CHECK_TAGS, MESH_QUALIFIERS } from "./index-terms.ts";

/** What is longer is a sentence or a list parted by something else. */
const MAX_LENGTH = 100;
const MAX_WORDS = 10;
/** Index terms of a paper are eighty at most; what follows is text in the wrong field. */
const MAX_COUNT = 150;
const PREFIX = /^(?:(?:author|index)(?:'?s)? )?key ?words?(?: and phrases| plus)?\s?[:—–-]\s*/i;
/** "D. Phase transitions": classes of a journal of physics. */
const CLASS_PREFIX = /^[A-E]\. (?=\p{Lu}[\p{Ll}-])/u;
const FUNDING = /^research support,/i;
/** Signs around a keyword, but for the brackets and quotes that belong to it. */
const SIGNS_BEFORE = /^[\s*#•·:.,;|–—-]+/u;
const SIGNS_AFTER = /[\s*#•·:.,|–—-]+$/u;
const LETTERS = /\p{L}{2}|\p{L}\d|\d\p{L}|\p{L}[+#]|\p{Lo}/u;
/** Codes of a scheme of physics, "71.35.Cc", and marks that people set for themselves, "_tablet". */
const CODE = /^\d\d\.\d\d\.[\w+-]{2}$|_|^https?:|^www\./i;
const SMALL_WORDS = new Set(
  "a an and as at by for from in into of on or the to via with".split(" "),
);

/**
 * Parts a field of one paper that lists its keywords, without markup. They are parted by semicolons or bars; where
 * there are none, by line ends; where there are none of these either, by commas.
 */
export function splitKeywords(field: string): string[] {
  const text = field.trim().replace(/(?<!\.)\.+$/, "");
  if (/^\[["'].*["']\]$/s.test(text)) return text.slice(2, -2).split(/["'],\s{0,9}["']/);
  if (/[;；|]/.test(text)) return text.split(/[;；|]/).flatMap(splitJoinedLists(text));
  if (text.includes("\n")) return text.split("\n");
  if (/,\s/.test(text)) return text.split(/,\s+/);
  return text.split(/(?<!\d),|,(?!\d)|[，、]/);
}

/** Scopus joins lists, each parted by semicolons and two blanks, by a comma: "A;  B, C;  D, E". */
function splitJoinedLists(text: string): (part: string) => string[] {
  if (!text.includes(";  ")) return (part) => [part];
  return (part) => part.split(/, (?=[\p{Lu}\d])/u);
}

/**
 * The keywords of a paper: without markers of what they are, check tags, qualifiers, codes and repeats.
 * @param given in the paper's order, each one keyword; several where there is a semicolon
 */
export function cleanKeywords(given: readonly string[]): string[] {
  const cleaned = given.flatMap((keyword) => keyword.split(/[;；]/)).map(cleanKeyword);
  return mergeKeywords([lowerShouts(cleaned.filter(isKeyword))]).slice(0, MAX_COUNT);
}

/** All keywords of the lists in order, each once in whatever case and with whatever hyphens it is written. */
export function mergeKeywords(lists: readonly (readonly string[])[]): string[] {
  const byKey = new Map<string, string>();
  for (const keyword of lists.flat()) {
    const key = keyword
      .toLowerCase()
      .replace(/[^\p{L}\p{N}+#]+/gu, " ")
      .trim();
    if (!byKey.has(key)) byKey.set(key, keyword);
  }
  return [...byKey.values()];
}

function cleanKeyword(text: string): string {
  if (text.length > 4 * MAX_LENGTH) return "";
  const bare = cleanLine(text)
    .replace(PREFIX, "")
    .replace(SIGNS_BEFORE, "")
    .replace(SIGNS_AFTER, "");
  const quoted = /^(["'“‘«])(.+)(["'”’»])$/u.exec(bare)?.[2];
  return dropQualifiers((quoted ?? bare).replace(CLASS_PREFIX, ""));
}

/** "Breast Neoplasms/*diagnosis", and of Embase "colon cancer/dt [Drug Therapy]". */
function dropQualifiers(keyword: string): string {
  let heading = keyword;
  for (;;) {
    const slash = heading.lastIndexOf("/");
    const qualifier = heading
      .slice(slash + 1)
      .replace(/^\*/, "")
      .toLowerCase()
      .trim();
    if (slash < 1) return heading;
    if (!MESH_QUALIFIERS.has(qualifier) && !/^[a-z]{2} \[[^\]]+\]$/.test(qualifier)) return heading;
    heading = heading.slice(0, slash).trim();
  }
}

function isKeyword(keyword: string): boolean {
  const isLong = keyword.length > MAX_LENGTH || keyword.split(" ").length > MAX_WORDS;
  const isTag = CHECK_TAGS.has(keyword.toLowerCase()) || FUNDING.test(keyword);
  return LETTERS.test(keyword) && !isLong && !isTag && !CODE.test(keyword);
}

/** Lists all in capitals, as Web of Science has them, in small letters; short words may be abbreviations and stay. */
function lowerShouts(keywords: readonly string[]): string[] {
  const isShouted = keywords.some((keyword) => /^\p{Lu}{4,}[ -]\p{Lu}{4,}/u.test(keyword));
  if (!isShouted) return [...keywords];
  return keywords.map((keyword) => (/\p{Ll}/u.test(keyword) ? keyword : lowerWords(keyword)));
}

function lowerWords(keyword: string): string {
  return keyword.replace(/\p{L}+/gu, (word) => {
    const small = word.toLowerCase();
    return SMALL_WORDS.has(small) || (word.length > 3 && /[aeiouy]/.test(small)) ? small : word;
  });
}
