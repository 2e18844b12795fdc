/** Listings that came by mail break their lines at 60 to 100 characters; here their paragraphs are whole again. */

export interface TextLine {
  /** 1-based line on which it starts. */
  line: number;
  /** Trimmed, never empty; a paragraph put together keeps its line ends as "\n". */
  text: string;
}

/** No mail or editor wraps wider, and few abstracts fit into it. */
const MAX_WRAPPED_WIDTH = 120;
/** A title in two lines proves nothing; an abstract has more. */
const MIN_WRAPPED_LINES = 4;
/** Of the second and later lines of a wrapped paragraph, about 9 in 10 start in lower case. */
const MIN_LOWER_CASE_SHARE = 2 / 3;
const LOWER_CASE_START = /^(?!https?:)[\p{Ll}(]/u;

/** Cuts a text into its lines that are not blank, or into paragraphs where it is wrapped. @param isOwn whether a line never joins another */
export function splitLines(text: string, isOwn: (line: string) => boolean): TextLine[] {
  const runs = findRuns(text, isOwn);
  return isWrapped(runs) ? runs.map(joinRun) : runs.flat();
}

/** Lines without a blank one between them. */
function findRuns(text: string, isOwn: (line: string) => boolean): TextLine[][] {
  const runs: TextLine[][] = [];
  let run: TextLine[] | null = null;
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = { line: index + 1, text: raw.trim() };
    if (line.text === "") run = null;
    else if (isOwn(line.text)) {
      runs.push([line]);
      run = null;
    } else if (run) run.push(line);
    else runs.push((run = [line]));
  });
  return runs;
}

/** No line is long, and somewhere most lines go on in lower case: titles, and abstracts on a line each, do not. */
function isWrapped(runs: readonly TextLine[][]): boolean {
  if (runs.some((run) => run.some(({ text }) => text.length > MAX_WRAPPED_WIDTH))) return false;
  return runs.some((run) => {
    const goingOn = run.slice(1).filter(({ text }) => LOWER_CASE_START.test(text));
    return (
      run.length >= MIN_WRAPPED_LINES && goingOn.length >= MIN_LOWER_CASE_SHARE * (run.length - 1)
    );
  });
}

function joinRun(run: readonly TextLine[]): TextLine {
  return { line: run[0]?.line ?? 0, text: run.map(({ text }) => text).join("\n") };
}
