/** Cuts XML into the elements that hold one paper each, so that a broken one costs itself and lines are known. */
import { createLineCounter } from "../line-counter.ts";

export interface XmlRecord {
  /** Without its namespace. */
  name: string;
  /** 1-based line on which it starts. */
  line: number;
  /** The whole element; of a container the start tag alone, closed in itself. */
  text: string;
  /** What is missing of it: its end tag, where the next record or container begins first, or all before its end tag. */
  missing: "nothing" | "end" | "start";
}

export interface RecordNames {
  records: readonly string[];
  /** Elements around the records whose attributes matter. */
  containers?: readonly string[];
}

/** Yields records and containers in order; what is in comments and CDATA sections is no element. */
export function* cutXmlRecords(text: string, names: RecordNames): Generator<XmlRecord> {
  const lineAt = createLineCounter(text);
  let open: Tag | null = null;
  const cut = ({ name, start }: Tag, end: number, missing: XmlRecord["missing"]): XmlRecord => {
    return { name, line: lineAt(start), text: text.slice(start, end), missing };
  };
  for (const tag of findTags(text, names)) {
    const isContainer = names.containers?.includes(tag.name) ?? false;
    if (!tag.isClosing) {
      if (open !== null) yield cut(open, tag.start, "end");
      open = null;
      if (isContainer) {
        const opening = cut(tag, tag.end - (tag.isEmpty ? 2 : 1), "nothing");
        yield { ...opening, text: `${opening.text}/>` };
      } else if (tag.isEmpty) yield cut(tag, tag.end, "nothing");
      else open = tag;
    } else if (open?.name === tag.name) {
      yield cut(open, tag.end, "nothing");
      open = null;
    } else if (open === null && !isContainer) yield cut(tag, tag.end, "start");
  }
  if (open !== null) yield cut(open, text.length, "end");
}

interface Tag {
  name: string;
  start: number;
  end: number;
  isClosing: boolean;
  isEmpty: boolean;
}

function* findTags(text: string, { records, containers = [] }: RecordNames): Generator<Tag> {
  const findNext = createFinder(text);
  const anyName = [...records, ...containers].join("|");
  const mark = new RegExp(
    `<!--|<!\\[CDATA\\[|<(/?)(?:[\\w.-]{1,40}:)?(${anyName})(?=[\\s/>])`,
    "g",
  );
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [whole, slash, name] = found;
    if (name === undefined) {
      const end = findNext(whole === "<!--" ? "-->" : "]]>", mark.lastIndex);
      if (end >= 0) mark.lastIndex = end + 3;
      continue;
    }
    const end = findNext(">", mark.lastIndex) + 1;
    if (end === 0) return;
    const isEmpty = text.charAt(end - 2) === "/";
    yield { name, start: found.index, end, isClosing: slash === "/", isEmpty };
  }
}

/** Line of the first entity that the file declares itself, as expansion attacks do; null for none. */
export function findEntityDeclaration(text: string): number | null {
  const start = text.indexOf("<!ENTITY");
  return start < 0 ? null : createLineCounter(text)(start);
}

/** Like `indexOf`; asked with rising positions, all answers together cost one pass for each mark. */
function createFinder(text: string): (mark: string, from: number) => number {
  const known = new Map<string, number>();
  return (mark, from) => {
    const last = known.get(mark);
    if (last !== undefined && (last < 0 || last >= from)) return last;
    const next = text.indexOf(mark, from);
    known.set(mark, next);
    return next;
  };
}
