/** Finds tags in text that may be no markup at all: "p<0.05", "a < b" and "<unk>" are none. */

export interface MarkupTag {
  /** The offsets of "<" and of what follows ">". */
  start: number;
  end: number;
  /** Lower case, without its namespace; "--" for a comment, "[cdata[" for either mark of a CDATA section. */
  name: string;
  isClosing: boolean;
  /** Closed in itself, as `<br/>`. */
  isEmpty: boolean;
}

/** HTML, JATS, MathML, publishers' and the ACL Anthology's elements; `s` is more often a token than struck text. */
const NAMES = new Set(
  [
    "a abbr abstract abstracttext address alternatives annotation annotation-xml article b big blockquote br",
    "center cite code dd def del dfn disp-formula disp-quote div dl dt em email ext-link fig fixed-case font",
    "formula graphic h1 h2 h3 h4 h5 h6 hr i img inf inline-formula inline-graphic ins institution italic",
    "kbd label li list list-item maction math menclose merror mfenced mfrac mi mml mmultiscripts mn mo",
    "monospace mover mpadded mphantom mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable",
    "mtd mtext mtr munder munderover named-content nlm ol overline p pre q roman sans-serif sc scp script",
    "sec section semantics small span strike strong style styled-content sub subtitle sup table tbody td tex",
    "tex-math tfoot th thead title tr tt u ul underline uri url var xref",
  ].flatMap((names) => names.split(" ")),
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
  return { start, end, name, isClosing: false, isEmpty: true };
}

function readTag(text: string, start: number): MarkupTag | null {
  TAG_START.lastIndex = start;
  const found = TAG_START.exec(text);
  if (!found) return null;
  const [head, slash, namespace, givenName = ""] = found;
  const name = givenName.toLowerCase();
  if (namespace === "" && !NAMES.has(name)) return null;
  const end = findTagEnd(text, start + head.length);
  const isEmpty = text.charAt(end - 2) === "/";
  return end < 0 ? null : { start, end, name, isClosing: slash === "/", isEmpty };
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
