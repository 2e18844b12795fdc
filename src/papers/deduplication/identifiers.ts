/** What one record has to know its paper by: identifiers, or title, year and first author. */
import { ARXIV_IDENTIFIER, DOI_IDENTIFIER } from "../fields/identifier-patterns.ts";
import { isWorldwideId, normaliseTitle } from "../fields/paper-id.ts";
import type { FoundPaper } from "../paper.ts";

/** Every identifier of a record in one spelling, "arxiv:2405.13729" or "doi:10.1000/bees", each once. */
export function identifiersOf({ id, identifiers }: FoundPaper): string[] {
  const own = isWorldwideId(id) ? [id] : [];
  return [...new Set([...identifiers, ...own].map(normaliseIdentifier))];
}

function normaliseIdentifier(identifier: string): string {
  const text = identifier.trim().toLowerCase();
  const arxiv = ARXIV_IDENTIFIER.exec(text)?.[1];
  if (arxiv !== undefined) return `arxiv:${arxiv}`;
  const doi = DOI_IDENTIFIER.exec(text)?.[1];
  return doi === undefined ? text : `doi:${doi}`;
}

const SUFFIX = /^(?:jr|sr|ii|iii|iv|phd|md)$/;
/** "Lovelace AB": initials without stops. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/** The first author's family name, the last word without accents and case; null where there is no author. */
export function firstAuthorOf({ authors }: FoundPaper): string | null {
  const [name = ""] = (authors[0] ?? "").split(",", 1);
  const words = name.normalize("NFKD").match(/[\p{L}\p{M}'’-]+/gu) ?? [];
  while (words.length > 1 && INITIALS.test(words.at(-1) ?? "")) words.pop();
  const folded = words.map((word) => word.replace(/[^\p{L}]/gu, "").toLowerCase());
  return folded.findLast((word) => word !== "" && !SUFFIX.test(word)) ?? null;
}

/** What volumes and issues call their parts: the title alone means no one paper. */
const GENERIC_WORDS = new Set(
  [
    "abstract abstracts acknowledgement acknowledgements addendum afterword appendix articles author authors",
    "bibliography board book briefs call chair chairs column comment commentary comments committee conclusion",
    "conclusions contents contributors corrections correction corrigendum cover discussion editor editorial editorials",
    "editors epilogue errata erratum foreword front from general guest in index interview introduction invited",
    "issue keynote letter letters list matter memoriam message new news note notes obituary of organization",
    "overview page paper papers part poster posters preamble preface proceedings program prologue reply report",
    "response retraction review reviewers reviews session special summary table talk the title to untitled welcome",
    "workshop",
  ].flatMap((words) => words.split(" ")),
);
const MAX_GENERIC_WORDS = 3;

/**
 * Records of one paper have the same key, but one key may be that of several papers.
 * A generic title counts with year and first author only; where these are unknown, with all else that the record says.
 */
export function titleKeyOf(paper: FoundPaper): string {
  const title = normaliseTitle(paper.title);
  const words = title.split(" ");
  const isGeneric =
    words.length <= MAX_GENERIC_WORDS && words.every((word) => GENERIC_WORDS.has(word));
  if (!isGeneric) return title;
  const { abstract, authors, date, venue, links } = paper;
  const author = firstAuthorOf(paper);
  const isKnown = author !== null && date !== null && date.year !== null;
  const rest = isKnown ? [date.year, author] : [abstract, authors, date, venue, links];
  return `${title} ${JSON.stringify(rest)}`;
}
