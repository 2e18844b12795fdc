import { describe, expect, test } from "vitest";
import { pubmedXml } from "../../../../src/papers/formats/xml/pubmed-xml.ts";
import { checkImporter } from "../importer-checks.ts";

const SET = `<?xml version="1.0" ?>
<!DOCTYPE PubmedArticleSet PUBLIC "-//NLM//DTD PubMedArticle, 1st January 2025//EN" "https://dtd.example.org/pubmed.dtd">
<PubmedArticleSet>
<PubmedArticle>
  <MedlineCitation Status="MEDLINE">
    <PMID Version="1">12345</PMID>
    <Article PubModel="Print">
      <Journal>
        <JournalIssue><PubDate><Year>2017</Year><Month>Jun</Month><Day>02</Day></PubDate></JournalIssue>
        <Title>The journal of bees</Title>
      </Journal>
      <ArticleTitle>Counting <i>Apis</i> in CO<sub>2</sub>.</ArticleTitle>
      <Abstract>
        <AbstractText Label="AIM &amp; SCOPE">We count (p&lt;0.05).</AbstractText>
        <AbstractText Label="RESULTS">Many.</AbstractText>
      </Abstract>
      <AuthorList>
        <Author><LastName>Lovelace</LastName><ForeName>Ada K</ForeName><Initials>AK</Initials></Author>
        <Author><LastName>King</LastName><Initials>M</Initials><Suffix>Jr</Suffix></Author>
        <Author><CollectiveName>Bee Counters</CollectiveName></Author>
      </AuthorList>
    </Article>
    <MeshHeadingList>
      <MeshHeading><DescriptorName UI="D1">Bees</DescriptorName><QualifierName>history</QualifierName></MeshHeading>
      <MeshHeading><DescriptorName UI="D2">Humans</DescriptorName></MeshHeading>
    </MeshHeadingList>
    <KeywordList Owner="NOTNLM"><Keyword MajorTopicYN="N"><i>Apis</i> dances</Keyword></KeywordList>
  </MedlineCitation>
  <PubmedData>
    <ArticleIdList>
      <ArticleId IdType="pubmed">12345</ArticleId><ArticleId IdType="doi">10.1000/bees</ArticleId>
    </ArticleIdList>
    <ReferenceList><Reference><ArticleIdList><ArticleId IdType="doi">10.1000/other</ArticleId></ArticleIdList></Reference></ReferenceList>
  </PubmedData>
</PubmedArticle>
<PubmedArticle><MedlineCitation><PMID>12346</PMID><Article><Journal><JournalIssue><PubDate>
<MedlineDate>1998 Dec-1999 Jan</MedlineDate></PubDate></JournalIssue></Journal>
<ArticleTitle>[Of wasps].</ArticleTitle></Article></MedlineCitation></PubmedArticle>
<PubmedBookArticle><BookDocument><PMID>12347</PMID><Book><BookTitle>A book of insects</BookTitle>
<PubDate><Year>2020</Year></PubDate></Book><ArticleTitle>Ants</ArticleTitle></BookDocument></PubmedBookArticle>
</PubmedArticleSet>
`;

function parse(text: string) {
  return pubmedXml.parse({ name: "bees.xml", text });
}

describe("pubmedXml", () => {
  test("reads articles and chapters", () => {
    const { papers, problems } = parse(SET);
    expect(problems).toEqual([]);
    expect(papers).toEqual([
      {
        line: 4,
        identifiers: ["doi:10.1000/bees"],
        id: "pmid:12345",
        title: "Counting Apis in CO2",
        abstract: "AIM & SCOPE: We count (p<0.05).\nRESULTS: Many.",
        keywords: ["Apis dances", "Bees"],
        authors: ["Ada K Lovelace", "M King Jr", "Bee Counters"],
        date: { year: 2017, month: 6, day: 2 },
        venue: "The journal of bees",
        links: [
          { kind: "paper", url: "https://pubmed.ncbi.nlm.nih.gov/12345/" },
          { kind: "paper", url: "https://doi.org/10.1000/bees" },
        ],
        upvotes: null,
      },
      expect.objectContaining({
        ...{ line: 36, id: "pmid:12346", title: "Of wasps" },
        date: { year: 1998, month: 12, day: null },
      }),
      expect.objectContaining({
        ...{ line: 39, id: "pmid:12347", title: "Ants", venue: "A book of insects" },
        date: { year: 2020, month: null, day: null },
      }),
    ]);
  });

  test("takes the original title where there is no translated one", () => {
    const article =
      "<ArticleTitle>[Not Available].</ArticleTitle><VernacularTitle>Des abeilles</VernacularTitle>";
    const text = `<PubmedArticle><MedlineCitation><Article>${article}</Article></MedlineCitation></PubmedArticle>`;
    expect(parse(text).papers.map(({ title }) => title)).toEqual(["Des abeilles"]);
  });

  test("reports articles without a title or an end", () => {
    const { papers, problems } = parse(
      "<PubmedArticle><PMID>1</PMID></PubmedArticle>\n<PubmedArticle><MedlineCitation>",
    );
    expect(papers).toEqual([]);
    expect(problems.map(({ line, message }) => [line, message.split(":")[0]])).toEqual([
      [1, "no title"],
      [2, "no end of this <PubmedArticle>"],
      [2, "no title"],
    ]);
  });

  checkImporter(pubmedXml, SET, [
    (n) => "<PubmedArticle>".repeat(n / 2),
    (n) => `<PubmedArticle><MedlineCitation><Article>${"<Author>".repeat(n / 2)}`,
    (n) => `<PubmedArticle>${"<MedlineCitation/>".repeat(n / 2)}</PubmedArticle>`,
  ]);
});
