/** Puts the lines of a listing together again: each title with the abstract, names and addresses below it. */
import type { ListingBlock } from "./listing-blocks.ts";
import type { PartialDate } from "../../paper.ts";

/** After a title an abstract is due, after an abstract a title: decides only what the line itself leaves open. */
const DUE_BONUS = 1;
/** arXiv cuts abstracts at 1,920 characters; two paragraphs longer than this are two abstracts, and a title is lost. */
const MAX_SPLIT_ABSTRACT_LENGTH = 2_500;

type Words = Extract<ListingBlock, { kind: "words" | "names" }>;

export interface ListingEntry {
  /** Null where an abstract stands without one. */
  title: Words | null;
  /** Paragraphs in order; empty where the listing gives none. */
  abstract: ListingBlock[];
  names: ListingBlock[];
  addresses: ListingBlock[];
  /** The last date header above the abstract, or above the title where there is no abstract. */
  date: PartialDate | null;
}

/** Groups the blocks of a listing, in order. */
export function groupEntries(blocks: readonly ListingBlock[]): ListingEntry[] {
  const entries: ListingEntry[] = [];
  let date: PartialDate | null = null;
  /** The entry that the next line may still belong to. */
  let open: ListingEntry | null = null;
  for (const block of blocks) {
    const isDue: boolean = open !== null && open.abstract.length === 0;
    if (block.kind === "date") date = block.date;
    if (block.kind === "date" || block.kind === "furniture") {
      if (!isDue) open = null;
    } else if (block.kind === "address") {
      open?.addresses.push(block);
    } else if (block.kind === "names" && isDue) {
      open?.names.push(block);
    } else if (block.kind === "words" && block.score + (isDue ? DUE_BONUS : -DUE_BONUS) > 0) {
      if (open && canTake(open, block)) {
        open.abstract.push(block);
        open.date = date;
      } else {
        open = null;
        entries.push({ ...startEntry(null, date), abstract: [block] });
      }
    } else if (!(isDue && isPageTalk(block))) {
      open = startEntry(block, date);
      entries.push(open);
    }
  }
  return entries;
}

function startEntry(title: Words | null, date: PartialDate | null): ListingEntry {
  return { title, abstract: [], names: [], addresses: [], date };
}

function canTake(entry: ListingEntry, paragraph: ListingBlock): boolean {
  const length = entry.abstract.reduce((sum, { text }) => sum + text.length, 0);
  return length === 0 || length + paragraph.text.length <= MAX_SPLIT_ABSTRACT_LENGTH;
}

/** Between a title and its abstract, "View PDF" is the page's. */
function isPageTalk(block: ListingBlock): boolean {
  return block.kind === "words" && block.isPageTalk;
}
