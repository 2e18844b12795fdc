/** The ACL Anthology's XML: a collection of volumes, each with its meta data and papers. */
import type { PaperDraft } from "../../paper-draft.ts";
import type { Importer } from "../../paper.ts";
import { isoDate } from "../../fields/bibliographic-date.ts";
import { findNodes, textAt, textOf, type XmlNode } from "./xml-nodes.ts";
import { parseXmlPapers, type DraftReader, type XmlFormat } from "./xml-papers.ts";

const FORMAT: XmlFormat = {
  records: ["meta", "paper"],
  containers: ["collection", "volume"],
  texts: ["title", "booktitle", "abstract"],
};

export const aclAnthology: Importer = {
  name: "ACL Anthology XML",
  recognises: (head) => {
    const isVolume = /<(?:collection|volume)\s[^<>]{0,200}\bid\s?=/.test(head);
    return /^\s*</.test(head) && isVolume && /<(?:meta|frontmatter|paper)[\s>]/.test(head);
  },
  parse: (source) => parseXmlPapers(source, FORMAT, createReader()),
};

/** What a paper's place says of it, and its volume's title and date. */
interface Volume {
  collectionId: string;
  volumeId: string;
  meta: XmlNode | null;
}

/** Reads papers and keeps in mind in which volume the reading is. */
function createReader(): DraftReader {
  let volume: Volume = { collectionId: "", volumeId: "", meta: null };
  return (node, line) => {
    const id = node.attributes.get("id") ?? "";
    switch (node.name) {
      case "collection":
        volume = { collectionId: id, volumeId: "", meta: null };
        return null;
      case "volume":
        volume = { ...volume, volumeId: id, meta: null };
        return null;
      case "meta":
        volume = { ...volume, meta: node };
        return null;
      default:
        return readPaper(node, line, volume);
    }
  };
}

function readPaper(paper: XmlNode, line: number, volume: Volume): PaperDraft {
  const id = readAnthologyId(paper, volume);
  const own = (name: string) =>
    textAt(paper, name) || (volume.meta === null ? "" : textAt(volume.meta, name));
  return {
    line,
    title: textAt(paper, "title"),
    ...(id === null ? {} : { id: `acl:${id}`, addresses: [`https://aclanthology.org/${id}`] }),
    abstract: textAt(paper, "abstract"),
    authors: findNodes(paper, "author").map(readName),
    date: isoDate(own("year"), own("month")),
    venue: own("booktitle"),
    doi: textAt(paper, "doi"),
    codeAddresses: findNodes(paper, "pwccode").map(({ attributes }) => attributes.get("url") ?? ""),
  };
}

/** A name is in parts, or, in old files, plain. */
function readName(author: XmlNode): string {
  const parts = [textAt(author, "first"), textAt(author, "last")].filter((part) => part !== "");
  return parts.length > 0 ? parts.join(" ") : textOf(author);
}

/** "2020.sdp-1.1", "N19-1001": as the paper's address ends, or else from its place. */
function readAnthologyId(paper: XmlNode, { collectionId, volumeId }: Volume): string | null {
  const address = /([A-Z]\d\d-\d{4,5}|\d{4}\.\w+-\w+\.\d+)\/?$/.exec(textAt(paper, "url"))?.[1];
  if (address !== undefined) return address;
  const number = paper.attributes.get("id") ?? "";
  if (!/^\d+$/.test(number) || volumeId === "") return null;
  if (collectionId === "") return `${volumeId}-${number}`;
  if (!/^[A-Z]\d\d$/.test(collectionId)) return `${collectionId}-${volumeId}.${number}`;
  return `${collectionId}-${volumeId}${number.padStart(4 - volumeId.length, "0")}`;
}
