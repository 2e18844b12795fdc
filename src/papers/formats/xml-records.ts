/** Cuts XML into the elements that hold one paper each, so that a broken one costs itself and lines are known. */
import { createLineCounter } from "./line-counter.ts";

export interface XmlRecord {
  /** Without its namespace. */
  name: string;
  /** 1-based line on which it starts. */
  line: number;
  /** The whole element; of a container the start tag alone, closed in itself. */
  text: string;
  /** Whether its end tag was found before the next record or container began. */
  isClosed: boolean;
}

export interface RecordNames {
  records: readonly string[];
  /** Elements around the records whose attributes matter. */
  containers?: readonly string[];
}

/** Yields records and containers in order; what is in comments and CDATA sections is no element. */
export function* cutXmlRecords(text: string, names: RecordNames): Generator<XmlRecord> {
  const lineAt = createLineCounter(text);
  const findNext = createFinder(text);
  const containers = new Set(names.containers);
  const mark = new RegExp(
    `<!--|<!\\[CDATA\\[|<(/?)(?:[\\w.-]{1,40}:)?(${[...names.records, ...containers].join("|")})(?=[\\s/>])`,
    "g",
  );
  let open: { name: string; start: number } | null = null;
  const finish = (
    { name, start }: { name: string; start: number },
    end: number,
    isClosed: boolean,
  ) => ({
    ...{ name, line: lineAt(start), text: text.slice(start, end), isClosed },
  });
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [whole, slash, name] = found;
    if (name === undefined) {
      const end = findNext(whole === "<!--" ? "-->" : "]]>", mark.lastIndex);
      if (end >= 0) mark.lastIndex = end + 3;
      continue;
    }
    const end = findNext(">", mark.lastIndex) + 1;
    if (end === 0) break;
    const isContainer = containers.has(name);
    if (slash === "/") {
      if (isContainer || open?.name !== name) continue;
      yield finish(open, end, true);
      open = null;
      continue;
    }
    if (open !== null) yield finish(open, found.index, false);
    const isEmpty = text.charAt(end - 2) === "/";
    open = null;
    if (isContainer) {
      const tag = `${text.slice(found.index, isEmpty ? end - 2 : end - 1)}/>`;
      yield { name, line: lineAt(found.index), text: tag, isClosed: true };
    } else if (isEmpty) yield finish({ name, start: found.index }, end, true);
    else open = { name, start: found.index };
  }
  if (open !== null) yield finish(open, text.length, false);
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
