import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { texFieldToText, texToText } from "../../../src/papers/markup/tex-to-text.ts";
import { anyText } from "../../helpers.ts";
import { expectLinearTime } from "../../growth.ts";

describe("texToText", () => {
  test.each([
    [String.raw`{\"o}ber \'etale bees`, "öber étale bees"],
    [String.raw`S\o ren, \L{}ukasz, \v{c}apek, \c c, \'{\i}, Stra\ss e, \k{e}, Erd\H{o}s`, null],
    [String.raw`{\aa} \u{g} \~n \.I \={a} \AE`, "å ğ ñ İ ā Æ"],
    ["``Bees'' and `wasps' -- or --- ants~too", "“Bees” and ‘wasps’ – or — ants too"],
    [String.raw`\emph{all} \textbf{my} {\it bees}, {BERT}`, "all my bees, BERT"],
    [String.raw`50\% \& a\_b \#1 \$5`, "50% & a_b #1 $5"],
    [String.raw`see \url{https://bees.org/a\_b} \cite[p. 1]{bees}`, "see https://bees.org/a_b "],
    [String.raw`\href{https://bees.org}{our page}`, "our page (https://bees.org)"],
    [String.raw`\method{} and \name{bees}, \LaTeX too`, "method and bees, LaTeX too"],
  ])("turns %j into plain text", (tex, expected) => {
    expect(texToText(tex)).toBe(expected ?? "Søren, Łukasz, čapek, ç, í, Straße, ę, Erdős");
  });

  test.each([
    ["$k$-means and Cu$_2$O", "k-means and Cu₂O"],
    [String.raw`$10^{-3}$ at $45^\circ$`, "10⁻³ at 45°"],
    [String.raw`$\mathcal{O}(n \log n)$, $x \in \mathbb{R}^d$`, "O(n log n), x ∈ ℝᵈ"],
    [String.raw`$\alpha$ \(\sim 5\times\) $ x $ $\{a, b\}$`, "α ~ 5× x {a, b}"],
    [String.raw`$\frac{a+b}{2}$, $\sqrt{x}$, $\hat{\theta}$`, "(a+b)/2, √x, θ̂"],
    [
      String.raw`$L_{max}$ and $x^{i, j}$, $D_\text{KL}(p \| q)$`,
      "L_max and x^(i, j), D_KL(p ‖ q)",
    ],
  ])("writes the formulas of %j in one line", (tex, expected) => {
    expect(texToText(tex)).toBe(expected);
  });

  test.each([
    "costs $5 and $6, or $5 million to US$ 6",
    String.raw`C:\path\to\alpha, a\wiki, \d+ and \w{2}`,
    "a_b, x^2, 50% of R&D, #1, p < 0.05",
    'the set {1, 2} and {"a": 1}, ${x}',
    "run --fast, ~5% of x ~ N, https://bees.org/~ada",
    "```code``` and 5'' don't",
    "a { b",
    "",
  ])("leaves %j as it is", (text) => {
    expect(texToText(text)).toBe(text);
  });

  test("keeps every letter of text without signs of TeX", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/[\\{}$~`]|--/.test(text));
        expect(texToText(text)).toBe(text);
      }),
      { seed: 1 },
    );
  });

  const piece = fc.constantFrom(
    ...[
      "{",
      "}",
      "$",
      "\\",
      "\\'",
      "\\frac",
      "\\emph",
      "\\c",
      "\\begin",
      "^",
      "_",
      "~",
      "``",
      "''",
    ],
    ...["`", "'", "--", "a", " ", "\n", "[", "]", "\\\\", "\\(", "\\)", "1", "\\alpha", "\\href"],
  );

  test("ends on any mixture of signs, with a text of like length", () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const tex = pieces.join("");
        for (const text of [texToText(tex), texFieldToText(tex)])
          expect(text.length).toBeLessThanOrEqual(2 * tex.length + 10);
      }),
      { seed: 1, numRuns: 1_000 },
    );
  });

  test.each([
    "{",
    "}",
    "$",
    "$a",
    "\\'",
    "\\frac{",
    "\\begin{",
    "``",
    "$x_",
    "\\c ",
    "{}",
    "\\cite[",
  ])("takes linear time on nothing but %j", (sign) => {
    expectLinearTime(
      (n) => sign.repeat(n / sign.length),
      (text) => texToText(text) + texFieldToText(`$${text}$`),
    );
  });

  test("leaves what is behind the longest text it reads as it is", () => {
    const text = "\\'e".repeat(40_000);
    expect(texToText(text).endsWith(text.slice(100_000))).toBe(true);
  });
});

describe("texFieldToText", () => {
  test("drops all braces, and accents that nothing bears", () => {
    expect(texFieldToText(String.raw`{Bees, Wasps, and {Ants}}: Ragnhei{\d}ur (11\=22)`)).toBe(
      "Bees, Wasps, and Ants: Ragnheiur (112̄2)".normalize("NFD"),
    );
  });
});
