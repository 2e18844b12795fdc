/** What TeX's commands stand for: unicode2latex knows the symbols, the tables here what it lacks or has less readable. */
import { combining, latex2unicode } from "unicode2latex";
import { wordSet } from "./word-set.ts";

const OWN_SYMBOLS = new Map(
  Object.entries({
    sim: "~",
    cdot: "·",
    ast: "*",
    mid: "|",
    vert: "|",
    Vert: "‖",
    backslash: "\\",
    textbackslash: "\\",
    textquotesingle: "'",
    textquotedbl: '"',
    slash: "/",
    colon: ":",
    lbrace: "{",
    rbrace: "}",
    degree: "°",
    micro: "µ",
    TeX: "TeX",
    LaTeX: "LaTeX",
    BibTeX: "BibTeX",
    quad: " ",
    qquad: " ",
    space: " ",
    newline: " ",
    linebreak: " ",
    hfill: " ",
    par: "\n",
    item: "\n",
  }),
);

const OWN_MARKS = new Map(
  Object.entries({
    hat: "\u0302",
    widehat: "\u0302",
    vec: "\u20d7",
    b: "\u0331",
    t: "\u0361",
  }),
);

const FUNCTIONS = wordSet(
  "arccos arcsin arctan arg argmax argmin bmod cos cosh cot csc deg det dim exp gcd hom inf ker lg lim liminf",
  "limsup ln log max min mod Pr sec sin sinh sup tan tanh",
);
/** They change the look of what follows, or its size, or nothing that can be seen. */
const SWITCHES = wordSet(
  "bf bfseries big Big bigg Bigg bigl bigr Bigl Bigr biggl biggr boldmath centering displaystyle em footnotesize",
  "ignorespaces it itshape large Large left limits maketitle mathop mdseries middle noindent nolimits normalfont",
  "normalsize nonumber protect relax right rm rmfamily sc scriptsize scriptstyle scshape sf sffamily sl small",
  "textstyle tiny tt ttfamily unboldmath upshape xspace",
);
/** They change the look of their argument. */
const LOOKS = wordSet(
  "bm boldsymbol emph ensuremath fbox hbox mathbb mathbf mathbfit mathbin mathcal mathds mathfrak mathit mathnormal",
  "mathop mathord mathrel mathrm mathscr mathsf mathtt mbox mkbibbold mkbibemph mkbibitalic nolinkurl operatorname",
  "path pmb text textbf textit textmd textnormal textrm textsc textsf textsl texttt textup uline underline url",
);
/** Of these the argument is text even within a formula. */
const TEXT_LOOKS = /^(?:text|mbox|hbox|fbox|emph|url|path|nolinkurl)/;
/** What their argument says is not for the reader. */
const SILENT = wordSet(
  "begin bibitem cite citeauthor citep citet color end eqref hspace label noopsort phantom ref tag textcolor thanks",
  "vphantom vspace",
);

type CommandKind = "function" | "switch" | "look" | "text look" | "silent" | "other";

/** What a command, named without backslash and star, does to the text around it. */
export function kindOfCommand(name: string): CommandKind {
  if (LOOKS.has(name)) return TEXT_LOOKS.test(name) ? "text look" : "look";
  if (FUNCTIONS.has(name)) return "function";
  if (SWITCHES.has(name)) return "switch";
  return SILENT.has(name) ? "silent" : "other";
}

/** The character for a command without arguments, named without its backslash; null where it has none of its own. */
export function findSymbol(name: string): string | null {
  const symbol = OWN_SYMBOLS.get(name) ?? lookUp(`\\${name}`);
  return symbol === null || /^\p{M}/u.test(symbol) ? null : symbol.normalize("NFC");
}

/** The letter in blackboard bold where there is one, as for the real numbers. */
export function findDoubleStruck(letter: string): string | null {
  return lookUp(`\\mathbb{${letter}}`);
}

/** The mark that an accent command puts on a letter; null where it is none. */
export function findMark(name: string): string | null {
  const own = OWN_MARKS.get(name);
  if (own !== undefined) return own;
  const marks: Partial<Record<string, string>> = combining.tounicode;
  return Object.hasOwn(marks, name) ? (marks[name] ?? null) : null;
}

/** At most two letters, or any digits and signs: longer words are hard to read so. */
const SCRIPT = /^(?:[\d+\-=()−]+|[A-Za-z\d]{1,2})$/;

/** Text raised ("^") or lowered ("_"): "10⁻³", "F₁", else "x^max", "x_(i, j)". */
export function writeScript(sign: "^" | "_", text: string): string {
  if (sign === "^" && text === "∘") return "°";
  if (/^[′″]+$/.test(text) || text === "") return text;
  if (SCRIPT.test(text)) {
    const signs = Array.from(text.replaceAll("−", "-"), (one) => lookUp(`${sign}{${one}}`));
    if (signs.every((one) => one !== null)) return signs.join("");
  }
  return /^(?:[\p{L}\p{N}]+|.)$/u.test(text) ? sign + text : `${sign}(${text})`;
}

function lookUp(tex: string): string | null {
  const table: Partial<Record<string, unknown>> = latex2unicode;
  const found = Object.hasOwn(table, tex) ? table[tex] : null;
  return typeof found === "string" ? found : null;
}
