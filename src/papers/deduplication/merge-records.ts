/** One paper out of several records of it. */
import { compareText } from "../../base/compare-text.ts";
import { mergeKeywords } from "../fields/keywords.ts";
import { isWorldwideId, paperIdFromTitle } from "../fields/paper-id.ts";
import type { Paper, PartialDate } from "../paper.ts";
import { mergeLinks } from "../fields/web-links.ts";

/**
 * Takes each field from the record that says most in it; the order of the records does not matter.
 * The id is a worldwide one if there is any, else the source's own, else the one made from the title.
 */
export function mergeRecords(first: Paper, others: readonly Paper[]): Paper {
  if (others.length === 0) return pickFields(first);
  const [fullest = first, ...rest] = [first, ...others].map(pickFields).sort(compareRecords);
  return rest.reduce(fillFrom, fullest);
}

/** Only what belongs to a paper, in one order of keys. */
function pickFields(paper: Paper): Paper {
  const { id, title, abstract, keywords, authors, date, venue, links, upvotes } = paper;
  return { id, title, abstract, keywords, authors, date, venue, links, upvotes };
}

function fillFrom(paper: Paper, other: Paper): Paper {
  return {
    id: compareIds(paper, other) <= 0 ? paper.id : other.id,
    title: paper.title,
    abstract: longer(paper.abstract, other.abstract),
    keywords: mergeKeywords([paper.keywords, other.keywords]),
    authors: longer(paper.authors, other.authors),
    date: datePrecision(other.date) > datePrecision(paper.date) ? other.date : paper.date,
    venue: paper.venue ?? other.venue,
    links: mergeLinks([...paper.links, ...other.links]),
    upvotes:
      paper.upvotes === null || other.upvotes === null
        ? (paper.upvotes ?? other.upvotes)
        : Math.max(paper.upvotes, other.upvotes),
  };
}

function longer<T extends { length: number }>(mine: T, other: T): T {
  return other.length > mine.length ? other : mine;
}

function datePrecision(date: PartialDate | null): number {
  return date === null ? 0 : Object.values(date).filter((part) => part !== null).length;
}

/** The record with the most fields first, then the longest abstract; equal ones by what they hold. */
function compareRecords(a: Paper, b: Paper): number {
  return (
    fieldCount(b) - fieldCount(a) ||
    b.abstract.length - a.abstract.length ||
    compareText(JSON.stringify(a), JSON.stringify(b))
  );
}

function fieldCount({ abstract, authors, date, venue, links, upvotes }: Paper): number {
  const isFilled = [
    abstract !== "",
    authors.length > 0,
    date !== null,
    venue !== null,
    links.length > 0,
    upvotes !== null,
  ];
  return isFilled.filter(Boolean).length;
}

function compareIds(a: Paper, b: Paper): number {
  return idRank(a) - idRank(b) || compareText(a.id, b.id);
}

function idRank({ id, title }: Paper): number {
  if (id === paperIdFromTitle(title)) return 2;
  return isWorldwideId(id) ? 0 : 1;
}
