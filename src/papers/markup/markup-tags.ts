/** Finds tags in text that may be no markup at all: "p<0.05", "a < b" and "<unk>" are none. */
import { wordSet } from "./word-set.ts";

export interface MarkupTag {
  /** The offsets of "<" and of what follows ">". */
  start: number;
  end: number;
  /** Lower case, without its namespace; "--" for a comment, "[cdata[" for either mark of a CDATA section. */
  name: string;
  isClosing: boolean;
  /** Closed in itself, as `<br/>`. */
  isEmpty: boolean;
  /** Has a namespace or attributes or is closed in itself, as no mere word in angle brackets is. */
  hasDetails: boolean;
}

/** HTML, JATS, MathML, publishers' and the ACL Anthology's elements; `s` is more often a token than struck text. */
const NAMES = wordSet(
  "a abbr abstracttext alternatives annotation annotation-xml b big blockquote bold br cite dd del dfn disp-formula",
  "disp-quote div dl dt em ext-link fixed-case h1 h2 h3 h4 h5 h6 hr i img inf inline-formula inline-graphic ins",
  "italic kbd li list-item maction math menclose merror mfenced mfrac mi mml mmultiscripts mn mo monospace mover",
  "mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder",
  "munderover named-content nlm ol overline p pre q roman sans-serif sc scp sec small strike strong styled-content",
  "sub sup tbody td tex-math tfoot th thead tr tt u ul underline uri xref",
);
/** Names that are words too, or tokens of a language model: tags only where one opens and one closes. */
const WORDS = wordSet(
  "abstract address article center code def email fig font formula graphic institution label list script section",
  "semantics span style subtitle table tex title url var",
);

const LESS = 60;
const GREATER = 62;
const QUOTES = [34, 39];
/** Names are short; the bound keeps the look at each "<" short as well. */
const TAG_START = /<(\/?)((?:[a-z][\w.-]{0,30}:)?)([a-z][\w-]{0,30})(?=[\s/>])/iy;
const COMMENT = "<!--";
const CDATA = "<![CDATA[";

/** Yields the tags in order; takes time in proportion to the text, whatever it holds. */
export function* findTags(text: string): Generator<MarkupTag> {
  let paired: ReadonlySet<string> | null = null;
  for (const tag of scanTags(text)) {
    const isWord = !tag.hasDetails && WORDS.has(tag.name);
    if (isWord) paired ??= findPairedNames(text);
    if (!isWord || paired?.has(tag.name)) yield tag;
  }
}

function findPairedNames(text: string): ReadonlySet<string> {
  const opened = new Set<string>();
  const paired = new Set<string>();
  for (const { name, isClosing } of scanTags(text)) {
    if (!isClosing) opened.add(name);
    else if (opened.has(name)) paired.add(name);
  }
  return paired;
}

function* scanTags(text: string): Generator<MarkupTag> {
  let hasCommentEnd = true;
  for (let start = text.indexOf("<"); start >= 0; start = text.indexOf("<", start + 1)) {
    let tag: MarkupTag | null = null;
    if (text.startsWith(COMMENT, start)) {
      const close: number = hasCommentEnd ? text.indexOf("-->", start + COMMENT.length) : -1;
      hasCommentEnd = close >= 0;
      if (close >= 0) tag = mark(start, close + 3, "--");
    } else if (text.startsWith(CDATA, start)) tag = mark(start, start + CDATA.length, "[cdata[");
    else tag = readTag(text, start);
    if (tag === null) continue;
    yield tag;
    start = tag.end - 1;
  }
}

function mark(start: number, end: number, name: string): MarkupTag {
  return { start, end, name, isClosing: false, isEmpty: true, hasDetails: true };
}

function readTag(text: string, start: number): MarkupTag | null {
  TAG_START.lastIndex = start;
  const found = TAG_START.exec(text);
  if (!found) return null;
  const [head, slash, namespace, givenName = ""] = found;
  const name = givenName.toLowerCase();
  if (namespace === "" && !NAMES.has(name) && !WORDS.has(name)) return null;
  const end = findTagEnd(text, start + head.length);
  if (end < 0) return null;
  const isEmpty = text.charAt(end - 2) === "/";
  const hasDetails = namespace !== "" || end > start + head.length + 1;
  return { start, end, name, isClosing: slash === "/", isEmpty, hasDetails };
}

/** What follows the ">" that is in no quotes; -1 where another "<" comes first, so that each "<" is looked at once. */
function findTagEnd(text: string, from: number): number {
  let quote = 0;
  let firstEnd = -1;
  for (let position = from; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === LESS) break;
    if (code === GREATER) {
      if (quote === 0) return position + 1;
      if (firstEnd < 0) firstEnd = position + 1;
    } else if (code === quote) quote = 0;
    else if (quote === 0 && QUOTES.includes(code)) quote = code;
  }
  return firstEnd;
}
