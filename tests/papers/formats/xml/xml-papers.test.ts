import { describe, expect, test } from "vitest";
import { textAt } from "../../../../src/papers/formats/xml/xml-nodes.ts";
import { parseXmlPapers } from "../../../../src/papers/formats/xml/xml-papers.ts";

const FORMAT = { records: ["paper"], containers: ["volume"], texts: ["title"] };

function parse(text: string) {
  return parseXmlPapers({ name: "bees.xml", text }, FORMAT, (node, line, report) => {
    if (node.name === "volume") return null;
    if (node.attributes.has("error")) {
      report("an error");
      return null;
    }
    return { line, title: textAt(node, "title") };
  });
}

function problemsOf(text: string): [number | null, string][] {
  return parse(text).problems.map(({ line, message }) => [line, message]);
}

describe("parseXmlPapers", () => {
  test("makes a paper of each record with a title, and none of a container", () => {
    const { papers, problems } = parse(
      "<volume>\n<paper><title>Of <i>Bees</i></title></paper>\n<paper><title>Wasps</title></paper></volume>",
    );
    expect(papers.map(({ title, line }) => [title, line])).toEqual([
      ["Of Bees", 2],
      ["Wasps", 3],
    ]);
    expect(problems).toEqual([]);
  });

  test("loses one record to a fault, with its line", () => {
    const text = "<paper>\n</paper>\n</paper>\n<paper error='1'/>\n<paper><title>Ants</title>";
    const { papers, lostCount } = parse(text);
    expect(papers.map(({ title }) => title)).toEqual(["Ants"]);
    expect(lostCount).toBe(2);
    expect(problemsOf(text)).toEqual([
      [1, "no title: <paper> </paper>"],
      [3, "an end but no start of <paper>"],
      [4, "an error"],
      [5, "no end of this <paper>: <paper><title>Ants</title>"],
    ]);
  });

  test("expands no entity that the file declares, and says so once", () => {
    const text = `<!DOCTYPE a [
<!ENTITY lol "lol"><!ENTITY lol2 "${"&lol;".repeat(10)}">
]><paper><title>Bees &lol2;</title></paper>`;
    expect(parse(text).papers[0]?.title).toBe("Bees &lol2;");
    expect(problemsOf(text)).toEqual([
      [2, "entities that the file declares itself are not expanded"],
    ]);
  });

  test("loses a record that nests too deeply, and no other", () => {
    const deep = `<paper>${"<a>".repeat(5_000)}${"</a>".repeat(5_000)}</paper>`;
    const { papers, lostCount } = parse(`${deep}<paper><title>Bees</title></paper>`);
    expect([papers.map(({ title }) => title), lostCount]).toEqual([["Bees"], 1]);
  });
});
