/** Finds the list of records in a JSON object that wraps it: `{"total": 2, "data": [{…}, {…}]}`. */

const QUOTE = 34;
const BACKSLASH = 92;
const NEWLINE = 10;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;

/** What programs call the list of what they found or keep. */
const LIST_KEYS = new Set([
  ...["papers", "results", "data", "items", "records", "docs", "entries", "works", "articles"],
  ...["publications", "references", "recommendedPapers"],
]);
/** What holds a title is a record, whatever lists it has; of papers alone, only a collection has a list. */
const COLLECTION_KEY = "papers";
const TITLE_KEY = "title";
/** Answers of servers have one object around another, as `{"message": {"items": […]}}`. */
const MAX_LIST_DEPTH = 2;

interface RecordList {
  /** Just behind the list's opening bracket. */
  position: number;
  /** How many objects are open there. */
  depth: number;
}

/** The list of records in the object that starts at `start`; null where the object is a record itself. */
export function findRecordList(text: string, start: number): RecordList | null {
  let depth = 0;
  let bracketCount = 0;
  let isTitled = false;
  for (let position = start; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === OPEN_BRACE) depth++;
    else if (code === CLOSE_BRACE && --depth === 0) return null;
    else if (code === OPEN_BRACKET) bracketCount++;
    else if (code === CLOSE_BRACKET) bracketCount--;
    else if (code === QUOTE) {
      const end = findStringEnd(text, position);
      const isKey = bracketCount === 0 && depth <= MAX_LIST_DEPTH;
      const value = isKey ? findValue(text, end) : null;
      if (value !== null) {
        const key = text.slice(position + 1, end - 1);
        isTitled ||= key === TITLE_KEY;
        const mayHold = LIST_KEYS.has(key) && (!isTitled || key === COLLECTION_KEY);
        if (mayHold && holdsObjects(text, value)) return { position: value + 1, depth };
      }
      position = end - 1;
    }
  }
  return null;
}

/** Behind the closing quote, or at the line end, for JSON allows none in a string. */
export function findStringEnd(text: string, start: number): number {
  for (let position = start + 1; position < text.length; position++) {
    const code = text.charCodeAt(position);
    if (code === NEWLINE) return position;
    if (code === QUOTE) return position + 1;
    if (code === BACKSLASH && text.charCodeAt(position + 1) !== NEWLINE) position++;
  }
  return text.length;
}

/** Where the value of a key starts that ends at `keyEnd`; null where the string is no key. */
function findValue(text: string, keyEnd: number): number | null {
  const colon = skipBlanks(text, keyEnd);
  return text.charAt(colon) === ":" ? skipBlanks(text, colon + 1) : null;
}

function holdsObjects(text: string, value: number): boolean {
  if (text.charCodeAt(value) !== OPEN_BRACKET) return false;
  const first = skipBlanks(text, value + 1);
  return "{]".includes(text.charAt(first)) || text.startsWith("null", first);
}

function skipBlanks(text: string, from: number): number {
  let position = from;
  while (position < text.length && " \t\r\n".includes(text.charAt(position))) position++;
  return position;
}
