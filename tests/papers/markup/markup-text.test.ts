import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markupToText } from "../../../src/papers/markup/markup-text.ts";
import { anyText } from "../../helpers.ts";
import { expectLinearTime } from "../../growth.ts";

describe("markupToText", () => {
  test.each([
    ["Bees <i>in vivo</i> and H<sub>2</sub>O", "Bees in vivo and H2O"],
    ["A <fixed-case>BERT</fixed-case> for bees", "A BERT for bees"],
    ['<a href="a>b" title=x>bees</a>', "bees"],
    ["<title>Bees</title>", "Bees"],
    ["<bees:any>thing</bees:any>", "thing"],
    ["bees<!-- <b> --> and<br/>wasps", "bees and\nwasps"],
    ["<![CDATA[bees & <b>wasps</b>]]>", "bees & wasps"],
  ])("takes the tags out of %j", (markup, text) => {
    expect(markupToText(markup)).toBe(text);
  });

  test.each([
    "a < b",
    "p<0.05 and q>0.1",
    "x<y>z",
    "the <unk> and </s> tokens",
    "the <title> and <code> tokens",
    "a<b",
    "<",
    "<a",
    "1 <!-- 2",
  ])("leaves %j as it is", (text) => {
    expect(markupToText(text)).toBe(text);
  });

  test("decodes entities, those that were escaped twice among them, and no further", () => {
    expect(markupToText("Erd&#337;s &amp; R&eacute;nyi, p &lt; 0.05")).toBe(
      "Erdős & Rényi, p < 0.05",
    );
    expect(markupToText("&amp;lt;")).toBe("<");
    expect(markupToText("&amp;amp;lt;")).toBe("&lt;");
    expect(markupToText("AT&T; &lol; &bees")).toBe("AT&T; &lol; &bees");
  });

  test("takes out tags that were escaped", () => {
    expect(markupToText("&lt;p&gt;We count &lt;i&gt;bees&lt;/i&gt;.&lt;/p&gt;")).toBe(
      "We count bees.",
    );
  });

  test("makes paragraphs and headings lines, and drops a heading that says abstract", () => {
    const markup =
      "<jats:title>Abstract</jats:title>\n <jats:sec><jats:title>Aim</jats:title>\n<jats:p>Count bees.</jats:p><jats:p>All.</jats:p></jats:sec>";
    expect(markupToText(markup)).toBe("Aim\nCount bees.\nAll.");
    expect(markupToText("<p>Abstract bees.</p>")).toBe("Abstract bees.");
  });

  test("drops scripts, styles and annotations, but nothing after one that is never closed", () => {
    expect(markupToText("a<script>b<i>c</script>d<style x='y'>e</style>f")).toBe("adf");
    expect(markupToText("a <style> token")).toBe("a <style> token");
    expect(markupToText("a <style id='x'> token")).toBe("a  token");
  });

  test("keeps a formula once", () => {
    const math = "<mml:math> <mml:mi>x</mml:mi>\n <mml:mo>=</mml:mo><mml:mn>5</mml:mn></mml:math>";
    const tex =
      "<tex-math>\\documentclass{minimal}\\begin{document}$x=5$\\end{document}</tex-math>";
    expect(markupToText(`We set ${math}.`)).toBe("We set x=5.");
    expect(markupToText(`<alternatives>${tex}${math}</alternatives>`)).toBe("x=5");
    expect(markupToText(`<alternatives>${math}${tex}</alternatives>`)).toBe("x=5");
    expect(markupToText(tex)).toMatch(/^\$?x=5\$?$/);
    expect(
      markupToText(
        "<math><semantics><mi>x</mi><annotation>\\x</annotation></semantics></math> bees",
      ),
    ).toBe("x bees");
  });

  test("leaves text without markup as it is, and no known tag in any", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const plain = text.replace(/[<&]/g, "");
        expect(markupToText(plain)).toBe(plain);
        expect(markupToText(`<i>${plain}</i>`)).toBe(plain);
      }),
      { seed: 1 },
    );
    const part = fc.constantFrom(
      "<",
      ">",
      "/",
      "i",
      "p",
      " ",
      "math",
      "&",
      "lt;",
      "amp;",
      "'",
      "<!--",
      "-->",
      "<b>",
      "</p>",
    );
    fc.assert(
      fc.property(fc.array(part), (parts) => {
        expect(typeof markupToText(parts.join(""))).toBe("string");
      }),
      { seed: 1 },
    );
  });

  test.each(["<", "&", "<a"])("takes linear time on 5 MB of %j", (part) => {
    expectLinearTime((n) => part.repeat(n), markupToText);
  });

  test.each([
    "<a ",
    "<a '",
    "<!--",
    "<![CDATA[",
    "</p>",
    "<math>",
    "<alternatives>",
    "&amp;",
    "&#1",
    "<x:",
    "<tex-math></tex-math>",
    "<style>",
    "<br>\n",
    " ",
  ])("takes linear time on 1 MB of %j", (part) => {
    expectLinearTime((n) => `<p>${part.repeat(n)}`, markupToText);
  });
});
