/** Gives the 1-based line of a position; positions must be asked for in rising order, so that all cost one pass. */
export function createLineCounter(text: string): (position: number) => number {
  let line = 1;
  let lineEnd = findLineEnd(text, 0);
  return (position) => {
    while (lineEnd < position) {
      line++;
      lineEnd = findLineEnd(text, lineEnd + 1);
    }
    return line;
  };
}

function findLineEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}
