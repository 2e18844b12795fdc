/** arXiv's answers: the Atom feed of its search, and the records it gives to harvesters (OAI-PMH, `arXiv`). */
import { cutLine } from "../../../base/clean-text.ts";
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { texToText } from "../../markup/tex-to-text.ts";
import { findNodes, textAt, textOf, type XmlNode } from "./xml-nodes.ts";
import { parseXmlPapers, type XmlFormat } from "./xml-papers.ts";

const FORMAT: XmlFormat = {
  records: ["entry", "arXiv"],
  texts: ["title", "summary", "abstract"],
};

export const arxivAtom: Importer = {
  name: "arXiv Atom or OAI",
  recognises: (head) => {
    if (!/^\s*</.test(head)) return false;
    const isFeed = /<(?:\w{1,20}:)?feed[\s>]/.test(head) && head.includes("arxiv.org");
    return isFeed || /<(?:\w{1,20}:)?arXiv[\s>]/.test(head);
  },
  parse: (source) =>
    parseXmlPapers(source, FORMAT, (node, line, report) =>
      node.name === "entry" ? readEntry(node, line, report) : readOaiRecord(node, line),
    ),
};

/** A bad query is answered by an entry that is no paper. */
function readEntry(
  entry: XmlNode,
  line: number,
  report: (message: string) => void,
): PaperDraft | null {
  const id = textAt(entry, "id");
  if (id.includes("/api/errors")) {
    report(`arXiv answered with an error: ${cutLine(textAt(entry, "summary"))}`);
    return null;
  }
  return {
    line,
    title: texToText(textAt(entry, "title")),
    abstract: readParagraphs(findNodes(entry, "summary")[0]),
    authors: findNodes(entry, "author", "name").map((name) => texToText(textOf(name))),
    date: textAt(entry, "published"),
    venue: texToText(textAt(entry, "journal_ref")),
    doi: textAt(entry, "doi"),
    arxiv: id,
  };
}

function readOaiRecord(record: XmlNode, line: number): PaperDraft {
  const authors = findNodes(record, "authors", "author").map((author) =>
    ["forenames", "keyname", "suffix"].map((part) => textAt(author, part)).join(" "),
  );
  return {
    line,
    title: texToText(textAt(record, "title")),
    abstract: readParagraphs(findNodes(record, "abstract")[0]),
    authors: authors.map(texToText),
    date: textAt(record, "created"),
    venue: texToText(textAt(record, "journal-ref")),
    doi: textAt(record, "doi"),
    arxiv: textAt(record, "id"),
  };
}

/** arXiv wraps its abstracts and indents the first line of each paragraph. */
function readParagraphs(node: XmlNode | undefined): string {
  if (node === undefined) return "";
  const paragraphs = node.markup.trim().split(/\n(?=[ \t\n])/);
  const texts = paragraphs.map((markup) => texToText(textOf({ ...node, markup })));
  return texts.filter((text) => text !== "").join("\n");
}
