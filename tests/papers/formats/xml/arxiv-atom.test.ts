import { describe, expect, test } from "vitest";
import { arxivAtom } from "../../../../src/papers/formats/xml/arxiv-atom.ts";
import { checkImporter } from "../importer-checks.ts";

const FEED = `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
  <link href="http://arxiv.org/api/query?search_query=bees" rel="self"/>
  <title type="html">ArXiv Query: search_query=bees</title>
  <entry>
    <id>http://arxiv.org/abs/quant-ph/0405097v2</id>
    <published>2004-05-17T03:05:51Z</published>
    <title>Counting
  bees &amp; wasps</title>
    <summary>  We count bees, for p &lt;
0.05.
  Then we count wasps.
</summary>
    <author><name>Ada Lovelace</name><arxiv:affiliation>Hive</arxiv:affiliation></author>
    <author><name>Charles Babbage</name></author>
    <arxiv:doi xmlns:arxiv="http://arxiv.org/schemas/atom">10.1000/Bees</arxiv:doi>
    <arxiv:journal_ref xmlns:arxiv="http://arxiv.org/schemas/atom">J. Bees 1 (2004)</arxiv:journal_ref>
    <link href="http://arxiv.org/abs/quant-ph/0405097v2" rel="alternate" type="text/html"/>
  </entry>
  <entry>
    <id>http://arxiv.org/abs/2405.13729v1</id>
    <published>2024-05-22T15:00:00Z</published>
    <title>Of wasps</title>
  </entry>
</feed>
`;

const OAI = `<OAI-PMH><ListRecords><record><header><identifier>oai:arXiv.org:0704.0001</identifier></header>
<metadata><arXiv xmlns="http://arxiv.org/OAI/arXiv/">
<id>0704.0001</id><created>2007-04-02</created>
<authors><author><keyname>Lovelace</keyname><forenames>Ada K.</forenames></author>
<author><keyname>King</keyname><forenames>M.</forenames><suffix>Jr</suffix></author></authors>
<title>Counting bees</title><journal-ref>J. Bees 1</journal-ref><doi>10.1000/bees</doi>
<abstract>  We count bees. </abstract></arXiv></metadata></record></ListRecords></OAI-PMH>`;

function parse(text: string) {
  return arxivAtom.parse({ name: "bees.xml", text });
}

describe("arxivAtom", () => {
  test("reads the entries of a feed", () => {
    expect(parse(FEED)).toEqual({
      papers: [
        {
          line: 5,
          identifiers: ["arxiv:quant-ph/0405097", "doi:10.1000/bees"],
          id: "quant-ph/0405097",
          title: "Counting bees & wasps",
          abstract: "We count bees, for p < 0.05.\nThen we count wasps.",
          keywords: [],
          authors: ["Ada Lovelace", "Charles Babbage"],
          date: { year: 2004, month: 5, day: 17 },
          venue: "J. Bees 1 (2004)",
          links: [
            { kind: "paper", url: "https://arxiv.org/abs/quant-ph/0405097" },
            { kind: "paper", url: "https://doi.org/10.1000/bees" },
          ],
          upvotes: null,
        },
        expect.objectContaining({ line: 20, id: "2405.13729", title: "Of wasps", abstract: "" }),
      ],
      problems: [],
    });
  });

  test("reads the records that harvesters get", () => {
    expect(arxivAtom.recognises(OAI)).toBe(true);
    expect(parse(OAI)).toMatchObject({
      papers: [
        {
          ...{ line: 2, id: "0704.0001", title: "Counting bees", abstract: "We count bees." },
          authors: ["Ada K. Lovelace", "M. King Jr"],
          date: { year: 2007, month: 4, day: 2 },
          venue: "J. Bees 1",
        },
      ],
      problems: [],
    });
  });

  test("loses no other entry to a broken one", () => {
    const broken = FEED.replace("</title>\n    <summary>", "\n    <summary>");
    const { papers, problems } = parse(broken);
    expect(papers.map(({ title }) => title)).toEqual(["Of wasps"]);
    expect(problems).toEqual([
      { file: "bees.xml", line: 5, message: "broken XML: Unexpected end of title" },
    ]);
  });

  test("reports an entry that is cut off, and keeps what can be read of it", () => {
    const { papers, problems } = parse(FEED.slice(0, FEED.indexOf("</entry>\n</feed>")));
    expect(papers).toHaveLength(2);
    expect(problems.map(({ line, message }) => [line, message.slice(0, 24)])).toEqual([
      [20, "no end of this <entry>: "],
    ]);
  });

  test("reports an entry whose start is lost", () => {
    const { papers, problems } = parse(FEED.replace("<entry>", "<entr>"));
    expect(papers.map(({ title }) => title)).toEqual(["Of wasps"]);
    expect(problems).toEqual([
      { file: "bees.xml", line: 19, message: "an end but no start of <entry>" },
    ]);
  });

  test("takes arXiv's answer to a bad query for no paper", () => {
    const entry =
      "<entry><id>http://arxiv.org/api/errors#bad_id</id><title>Error</title><summary>bad id</summary></entry>";
    expect(parse(`<feed>${entry}</feed>`)).toEqual({
      papers: [],
      problems: [{ file: "bees.xml", line: 1, message: "arXiv answered with an error: bad id" }],
    });
  });

  test("leaves the feeds of others to others", () => {
    expect(arxivAtom.recognises("<feed><entry><title>Bees</title></entry></feed>")).toBe(false);
  });

  test("does not expand what a file declares, and says so", () => {
    const bomb = Array.from(
      { length: 9 },
      (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`,
    );
    const text = FEED.replace(
      "<feed",
      `<!DOCTYPE feed [\n<!ENTITY l0 "lol">${bomb.join("")}]>\n<feed`,
    ).replace("Of wasps", "Of &l9;");
    const { papers, problems } = parse(text);
    expect(papers.map(({ title }) => title)).toEqual(["Counting bees & wasps", "Of &l9;"]);
    expect(problems).toEqual([
      {
        file: "bees.xml",
        line: 3,
        message: "entities that the file declares itself are not expanded",
      },
    ]);
  });

  checkImporter(arxivAtom, FEED, [
    (n) => `<feed>arxiv.org${"<".repeat(50 * n)}`,
    (n) => `<feed>arxiv.org<entry>${"<".repeat(50 * n)}`,
    (n) => `<feed>arxiv.org${"<entry>".repeat(n / 2)}`,
    (n) => `<feed>arxiv.org${"<entry><title>".repeat(n / 2)}`,
    (n) => `<feed>arxiv.org<entry>${"<a>".repeat(n / 2)}</entry>`,
    (n) => `<feed>arxiv.org<entry><title>${"<a>".repeat(n / 2)}</title></entry>`,
    (n) => `<feed>arxiv.org<entry><title>B</title>${"<a x='1'/>".repeat(n / 2)}</entry>`,
    (n) =>
      `<feed>arxiv.org<entry><title>B</title><id>${" ".repeat(50 * n)}</id><published>${" ".repeat(n / 2)}`,
    (n) =>
      `<feed>arxiv.org<entry><title>B</title><summary>${"\n ".repeat(20 * n)}</summary></entry>`,
  ]);
});
