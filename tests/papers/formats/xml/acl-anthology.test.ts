import { describe, expect, test } from "vitest";
import { aclAnthology } from "../../../../src/papers/formats/xml/acl-anthology.ts";
import { checkImporter } from "../importer-checks.ts";

const COLLECTION = `<?xml version='1.0' encoding='UTF-8'?>
<collection id="2020.bee">
  <volume id="1" ingest-date="2020-11-06">
    <meta>
      <booktitle>Proceedings of the First Workshop on <fixed-case>B</fixed-case>ees</booktitle>
      <editor><first>Grace</first><last>Hopper</last></editor>
      <month>November</month>
      <year>2020</year>
    </meta>
    <frontmatter>
      <url hash="a32476e4">2020.bee-1.0</url>
    </frontmatter>
    <paper id="1">
      <title>Counting <fixed-case>B</fixed-case>ees with <tex-math>k</tex-math> Wasps</title>
      <author><first>Ada</first><last>Lovelace</last></author>
      <author><first/><last>Babbage</last></author>
      <abstract>We <b>count</b> bees. <url>https://bees.org/count</url>
      </abstract>
      <url hash="4e49b742">2020.bee-1.1</url>
      <doi>10.18653/v1/2020.bee-1.1</doi>
      <pwccode url="https://github.com/bees/count" additional="false">bees/count</pwccode>
    </paper>
    <paper id="2">
      <title>Of Wasps</title>
    </paper>
  </volume>
  <volume id="2">
    <paper id="1"><title>Of Ants</title><year>2021</year></paper>
  </volume>
</collection>
`;

function parse(text: string) {
  return aclAnthology.parse({ name: "bees.xml", text });
}

describe("aclAnthology", () => {
  test("reads papers with what their volume says of them, and no front matter", () => {
    const { papers, problems } = parse(COLLECTION);
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 13,
        identifiers: ["doi:10.18653/v1/2020.bee-1.1"],
        id: "acl:2020.bee-1.1",
        title: "Counting Bees with k Wasps",
        abstract: "We count bees. https://bees.org/count",
        keywords: [],
        authors: ["Ada Lovelace", "Babbage"],
        date: { year: 2020, month: 11, day: null },
        venue: "Proceedings of the First Workshop on Bees",
        links: [
          { kind: "paper", url: "https://aclanthology.org/2020.bee-1.1" },
          { kind: "paper", url: "https://doi.org/10.18653/v1/2020.bee-1.1" },
          { kind: "code", url: "https://github.com/bees/count" },
          { kind: "project", url: "https://bees.org/count" },
        ],
        upvotes: null,
      },
      expect.objectContaining({ line: 23, id: "acl:2020.bee-1.2", title: "Of Wasps" }),
      expect.objectContaining({
        ...{ line: 28, id: "acl:2020.bee-2.1", title: "Of Ants", venue: null },
        date: { year: 2021, month: null, day: null },
      }),
    ]);
  });

  test.each([
    ['<collection id="N19"><volume id="1"><paper id="1">', "acl:N19-1001"],
    ['<collection id="W19"><volume id="12"><paper id="3">', "acl:W19-1203"],
    ['<volume id="P05"><paper id="1001">', "acl:P05-1001"],
    ['<collection id="N19"><paper id="1">', "paper:bees-"],
    [
      '<collection id="N19"><volume id="1"><paper id="1"><url>http://www.aclweb.org/anthology/N19-1007</url>',
      "acl:N19-1007",
    ],
  ])("numbers a paper of %s", (start, id) => {
    expect(parse(`${start}<title>Bees</title></paper>`).papers[0]?.id).toContain(id);
  });

  test("loses no other paper to a broken one", () => {
    const { papers, problems } = parse(
      COLLECTION.replace("Wasps</title>\n      <author>", "Wasps\n      <author>"),
    );
    expect(papers.map(({ title }) => title)).toEqual(["Of Wasps", "Of Ants"]);
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [13, "broken XML: Unexpected end of title"],
    ]);
  });

  test("reports a paper without a title", () => {
    const { problems } = parse('<volume id="1"><paper id="2"><year>2020</year></paper></volume>');
    expect(problems).toEqual([
      {
        file: "bees.xml",
        line: 1,
        message: 'no title: <paper id="2"><year>2020</year></paper>',
      },
    ]);
  });

  checkImporter(aclAnthology, COLLECTION, [
    (n) => `<volume id="1"><meta>${"<paper>".repeat(n / 2)}`,
    (n) => `<volume id="1"><meta>${"<volume>".repeat(n / 2)}`,
    (n) => `<volume id="1"><paper>${"<author>".repeat(n / 2)}`,
    (n) => `<volume ${'id="1" '.repeat(n / 2)}><paper/>`,
    (n) => `<volume id="1"><paper><title>B</title><url>${"A11-".repeat(5 * n)}</url></paper>`,
  ]);
});
