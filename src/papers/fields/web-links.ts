/** Addresses in running text, mended where the page they were copied from damaged them. */
import type { WebLink } from "../paper.ts";

const CODE_HOSTS = [
  ...["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"],
  ...["sourceforge.net", "code.google.com", "anonymous.4open.science"],
];
const PAPER_HOSTS = ["arxiv.org", "doi.org", "openreview.net", "aclanthology.org"];

/** No address of a paper or its code is longer; this also bounds the work on hostile text. */
const MAX_ADDRESS_LENGTH = 1_000;

/** Pages put a space into the scheme: "https: //github.com". */
const SCHEME = "https?: ?// ?(?=[\\w-]+\\.)";
/** Without a scheme, only what cannot be prose: "www.", or a host of these endings with a path, "name.github.io". */
const BARE_HOST =
  "(?<![\\w@./:-])(?=www\\.[\\w-]+\\.|(?:[\\w-]+\\.)+(?:com|org|net|io|ai|edu|dev|info)/\\w|[\\w-]+\\.github\\.io)";
/** Braces, brackets, quotes and East Asian text end an address; so do marks that cannot be seen. */
const ADDRESS = new RegExp(
  `(?:${SCHEME}|${BARE_HOST})[^\\s\\p{C}{}<>"|^\`\\u3000-\\u9fff\\uff00-\\uffef]+`,
  "giu",
);
/** A second address begins where the page left out the space between two. */
const NEXT_ADDRESS = /(?<=[^/=:?&])(?=https?:\/\/)/i;
const VALID_ADDRESS =
  /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*(?::\d{1,5})?(?:[/?#]\S*)?$/u;

/** The addresses that a text names, in reading order, each once. */
export function extractLinks(text: string): WebLink[] {
  const addresses = (text.match(ADDRESS) ?? []).flatMap((found) => found.split(NEXT_ADDRESS));
  return mergeLinks(addresses.map(webLink).filter((link) => link !== null));
}

/** Makes a link of one address, its kind by the host; null where it is no http address. */
export function webLink(address: string): WebLink | null {
  const url = mendAddress(address);
  if (url === null || !VALID_ADDRESS.test(url)) return null;
  return { kind: kindOfHost(hostOf(url)), url };
}

/** Drops repeats, keeping the first: http or https, "www.", case and a last slash make no difference. */
export function mergeLinks(links: readonly WebLink[]): WebLink[] {
  const byPlace = new Map<string, WebLink>();
  for (const link of links) {
    const place = link.url.toLowerCase().replace(/^https?:\/\/(www\.)?|\/$/g, "");
    if (!byPlace.has(place)) byPlace.set(place, link);
  }
  return [...byPlace.values()];
}

function mendAddress(address: string): string | null {
  const spaceless = address.trim().replace(/^(https?): ?\/\/ ?/i, "$1://");
  if (spaceless.length > MAX_ADDRESS_LENGTH || /[\s\p{C}]/u.test(spaceless)) return null;
  const full = /^https?:\/\//i.test(spaceless) ? spaceless : `https://${spaceless}`;
  const url = trimSentenceEnd(withoutTex(full));
  const hostEnd = /(?<=\w)(?=[/?#])|$/.exec(url)?.index ?? url.length;
  const host = url.slice(0, hostEnd).toLowerCase();
  const path = url.slice(hostEnd);
  return host + (kindOfHost(hostOf(host)) === "code" ? path.replace(/(?:\.git)?\/?$/, "") : path);
}

/** TeX writes `\_` for `_`; any other backslash begins a command that is not part of the address. */
function withoutTex(url: string): string {
  return url.replace(/\\(?=[_%#&~])/g, "").replace(/\\.*$/, "");
}

/** Cuts what belongs to the sentence: stops, quotes, and brackets that the address does not open and close itself. */
function trimSentenceEnd(url: string): string {
  let end = url.length;
  while (end > 0 && isSentencePart(url.slice(0, end))) end--;
  return url.slice(0, end);
}

const OPENING = new Map([
  [")", "("],
  ["]", "["],
]);

function isSentencePart(url: string): boolean {
  const last = url.at(-1) ?? "";
  const opening = OPENING.get(last);
  if (opening === undefined) return ".,;:!?'’”*([".includes(last);
  return !url.includes(opening);
}

function hostOf(url: string): string {
  return (url.split("/")[2] ?? "").replace(/:\d+$/, "").replace(/^www\./, "");
}

function kindOfHost(host: string): WebLink["kind"] {
  const isOn = (known: string) => host === known || host.endsWith(`.${known}`);
  if (CODE_HOSTS.some(isOn) || host.startsWith("gitlab.")) return "code";
  return PAPER_HOSTS.some(isOn) ? "paper" : "project";
}
