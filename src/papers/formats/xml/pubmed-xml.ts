/** PubMed's XML: a set of articles and, rarely, chapters of books. */
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { isoDate, isoDateFromWords } from "../../fields/bibliographic-date.ts";
import { findNodes, textAt, textOf, type XmlNode } from "./xml-nodes.ts";
import { parseXmlPapers, type XmlFormat } from "./xml-papers.ts";
import { cleanPubmedTitle, pubmedIdentity } from "../../fields/pubmed.ts";

const ARTICLE = "PubmedArticle";
const CHAPTER = "PubmedBookArticle";
/** Stands in for a title that PubMed has not translated. */
const NO_TITLE = /^not available$/i;

const FORMAT: XmlFormat = {
  records: [ARTICLE, CHAPTER],
  texts: [
    "ArticleTitle",
    "VernacularTitle",
    "BookTitle",
    "AbstractText",
    "Title",
    "CollectiveName",
    "Keyword",
  ],
};

export const pubmedXml: Importer = {
  name: "PubMed XML",
  recognises: (head) => {
    return /^\s*</.test(head) && /<Pubmed(?:Book)?Article(?:Set)?[\s>]/.test(head);
  },
  parse: (source) =>
    parseXmlPapers(source, FORMAT, (node, line) =>
      node.name === ARTICLE ? readArticle(node, line) : readChapter(node, line),
    ),
};

function readArticle(record: XmlNode, line: number): PaperDraft {
  const [citation] = findNodes(record, "MedlineCitation");
  const [article] = findNodes(record, "MedlineCitation", "Article");
  if (!citation || !article) return { line, title: "" };
  const ids = [
    ...findNodes(record, "PubmedData", "ArticleIdList", "ArticleId"),
    ...findNodes(article, "ELocationID"),
  ];
  const translated = cleanPubmedTitle(textAt(article, "ArticleTitle"));
  return {
    line,
    title: NO_TITLE.test(translated) ? textAt(article, "VernacularTitle") : translated,
    ...pubmedIdentity(/^\d+$/.exec(textAt(citation, "PMID"))?.[0]),
    abstract: readAbstract(article),
    keywords: [
      ...findNodes(citation, "KeywordList", "Keyword"),
      ...findNodes(citation, "MeshHeadingList", "MeshHeading", "DescriptorName"),
    ].map(textOf),
    authors: findNodes(article, "AuthorList", "Author").map(readName),
    date: readDate(article),
    venue: textAt(article, "Journal", "Title") || textAt(article, "Journal", "ISOAbbreviation"),
    doi: textOf(ids.find(isDoi)),
  };
}

function readChapter(record: XmlNode, line: number): PaperDraft {
  const [chapter] = findNodes(record, "BookDocument");
  if (!chapter) return { line, title: "" };
  const [book] = findNodes(chapter, "Book");
  const bookTitle = book === undefined ? "" : textAt(book, "BookTitle");
  const chapterTitle = cleanPubmedTitle(textAt(chapter, "ArticleTitle"));
  return {
    line,
    title: chapterTitle || bookTitle,
    ...pubmedIdentity(/^\d+$/.exec(textAt(chapter, "PMID"))?.[0]),
    abstract: readAbstract(chapter),
    keywords: findNodes(chapter, "KeywordList", "Keyword").map(textOf),
    authors: findNodes(chapter, "AuthorList", "Author").map(readName),
    date: book === undefined ? "" : isoDateOf(findNodes(book, "PubDate")[0]),
    venue: chapterTitle === "" ? "" : bookTitle,
    doi: textOf(findNodes(chapter, "ArticleIdList", "ArticleId").find(isDoi)),
  };
}

function isDoi({ attributes }: XmlNode): boolean {
  return (attributes.get("IdType") ?? attributes.get("EIdType")) === "doi";
}

/** Each part on its own line, after its label: "METHODS: We count bees." */
function readAbstract(article: XmlNode): string {
  const parts = findNodes(article, "Abstract", "AbstractText").map((part) => {
    const [label = "", text] = [part.attributes.get("Label"), textOf(part)];
    return label === "" || text === "" ? text : `${textOf({ ...part, markup: label })}: ${text}`;
  });
  return parts.filter((part) => part !== "").join("\n");
}

function readName(author: XmlNode): string {
  const first = textAt(author, "ForeName") || textAt(author, "Initials");
  const person = [first, textAt(author, "LastName"), textAt(author, "Suffix")];
  return textAt(author, "CollectiveName") || person.filter((part) => part !== "").join(" ");
}

/** The issue's date, or else the day it went online. */
function readDate(article: XmlNode): string {
  const issue = isoDateOf(findNodes(article, "Journal", "JournalIssue", "PubDate")[0]);
  return issue || isoDateOf(findNodes(article, "ArticleDate")[0]);
}

function isoDateOf(date: XmlNode | undefined): string {
  if (date === undefined) return "";
  const parts = isoDate(textAt(date, "Year"), textAt(date, "Month"), textAt(date, "Day"));
  return parts || isoDateFromWords(textAt(date, "MedlineDate"));
}
