/** arXiv numbers and DOIs in all the ways that sources write them; how strict a pattern is depends on what else may stand there. */

/** Given since April 2007: "0704.0001", "2405.13729". */
const NEW_NUMBER = String.raw`\d{4}\.\d{4,5}`;
/** Given before: "hep-th/9901001", "math.GT/0309136". */
const OLD_NUMBER = String.raw`[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7}`;
const VERSION = String.raw`(?:v\d{1,3})?`;
const ARXIV_PAGE = String.raw`arxiv\.org\/(?:abs|pdf)\/`;
const DOI_PREFIX = String.raw`10\.\d{4,9}\/`;
const DOI_PAGE = String.raw`https?:\/\/(?:dx\.)?doi\.org\/`;

/** The whole text is a number of either kind. */
export const ARXIV_NUMBER = new RegExp(`^(?:${NEW_NUMBER}|${OLD_NUMBER})${VERSION}$`, "i");

/** Group 1: the number, without version, at the end of a field that is meant for it; what is before it is not looked at. */
export const ARXIV_FIELD = new RegExp(
  String.raw`(?:^|[/:\s])(${NEW_NUMBER}|${OLD_NUMBER})${VERSION}(?:\.pdf)?$`,
  "i",
);

/**
 * Group 1: the number, with version, in running text. Four digits, a dot and four digits are many things, so that
 * "arXiv" stands before them, and no digit on either side.
 */
export const ARXIV_IN_TEXT = new RegExp(
  String.raw`(?:arxiv(?:\.org\/(?:abs|pdf)\/|[.:]?\s?(?:preprint\s?)?(?:arxiv:?\s?)?)|^\s*abs\/)` +
    String.raw`((?<![\d.])${NEW_NUMBER}${VERSION}(?![\d.]*\d)|(?<![\w.])${OLD_NUMBER}${VERSION}(?!\d))`,
  "i",
);

/** The whole text is the address of a paper on arXiv. */
export const ARXIV_ADDRESS = new RegExp(String.raw`^https?:\/\/(?:www\.)?${ARXIV_PAGE}\S+$`, "i");

/** The whole line is what a page writes below a title, "arXiv:2405.13729". */
export const ARXIV_LABEL = new RegExp(`^arxiv ?:? ?${NEW_NUMBER}${VERSION}$`, "i");

/**
 * Group 1: the number, without version, of an identifier in lower case: bare, with "arxiv:", as one of arXiv's own
 * DOIs, or an address of these. Other registries' numbers look alike, so that nothing else may stand before it.
 */
export const ARXIV_IDENTIFIER = new RegExp(
  String.raw`^(?:https?:\/\/(?:www\.)?${ARXIV_PAGE}|(?:(?:${DOI_PAGE}|doi:)?10\.48550\/)?arxiv[:.])?` +
    String.raw`(${NEW_NUMBER}|${OLD_NUMBER})${VERSION}(?:\.pdf)?$`,
);

/** The first DOI in a text; a full stop, comma or semicolon at its end may be the sentence's. */
export const DOI_IN_TEXT = new RegExp(String.raw`\b${DOI_PREFIX}[^\s"<>{}|\\^${"`"}]+`, "i");

/** An address that leads to a DOI, also through a library's proxy. */
export const DOI_ADDRESS = new RegExp(String.raw`\bdoi\.org\/${DOI_PREFIX}`, "i");

/** Group 1: the DOI of an identifier in lower case: bare, with "doi:", or an address. */
export const DOI_IDENTIFIER = new RegExp(String.raw`^(?:${DOI_PAGE}|doi:)?(${DOI_PREFIX}\S+)$`);

/** Schemes whose numbers are given out once in the world. */
const WORLDWIDE_SCHEME =
  "(?:arxiv|doi|https?|pmid|pmcid|pmc|s2|openalex|dblp|acl|hal|hdl|oai|urn|isbn|wos|scopus):";

/** Means the same paper in every file; a bare old arXiv number looks like any path, and counts only with its scheme. */
export const WORLDWIDE_ID = new RegExp(
  `^(?:${WORLDWIDE_SCHEME}|${NEW_NUMBER}${VERSION}$|${DOI_PREFIX})`,
  "i",
);
