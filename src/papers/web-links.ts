/** Addresses in running text, mended where the page they were copied from damaged them. */
import type { WebLink } from "./paper.ts";

const CODE_HOSTS = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "gitee.com"];
const MORE_CODE_HOSTS = ["sourceforge.net", "anonymous.4open.science", "code.google.com"];
const PAPER_HOSTS = ["arxiv.org", "doi.org", "openreview.net", "aclanthology.org"];

/** A web address, or one whose scheme was left out: a "www." host, a code host, any host with a path. */
const SCHEME = "https?://";
const BARE_HOST =
  "(?<![\\w@./-])(?:www\\.[a-z0-9-]+\\.|(?:[a-z0-9-]+\\.)+(?=(?:com|org|net|io|ai|edu|dev|info)/[a-z0-9~]))(?=[a-z])";
/** Braces, brackets and quotes never belong to an address in prose; TeX puts them around one. */
const ADDRESS = new RegExp(
  `(?:${SCHEME}|${BARE_HOST})[^\\s{}<>"|^\`\\u3000-\\u303f\\uff00-\\uff60]+`,
  "gi",
);
const NEXT_ADDRESS = /(?<=[^/=:?&])(?=https?:\/\/)/i;
const VALID = /^https?:\/\/(?:[\p{L}\p{N}-]+\.)+\p{L}[\p{L}\p{N}-]*(?::\d+)?(?:[/?#]\S*)?$/iu;

/** The addresses a text names, in reading order, each once; what is no http address is left out. */
export function extractLinks(text: string): WebLink[] {
  const links = (text.match(ADDRESS) ?? [])
    .flatMap((found) => found.split(NEXT_ADDRESS))
    .map(webLink)
    .filter((link) => link !== null);
  return mergeLinks(links);
}

/** Makes a link of one address, or null where it is none; the kind follows from the host. */
export function webLink(address: string): WebLink | null {
  const url = mendAddress(address);
  if (!VALID.test(url)) return null;
  return { kind: kindOfHost(hostOf(url)), url };
}

/** Drops the repeats: two addresses that differ only in http or https, "www." and a last slash are one. */
export function mergeLinks(links: readonly WebLink[]): WebLink[] {
  const byKey = new Map<string, WebLink>();
  for (const link of links) {
    const key = link.url.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "");
    if (!byKey.has(key)) byKey.set(key, link);
  }
  return [...byKey.values()];
}

function mendAddress(address: string): string {
  const withScheme = /^https?:\/\//i.test(address) ? address : `https://${address}`;
  const url = trimEnd(withScheme.replace(/\\(?=[_%#&~])/g, "").replace(/\\.*$/s, ""));
  const [scheme, , host, ...path] = url.split("/");
  const rest = path.join("/");
  const lower = (host ?? "").toLowerCase();
  const mended = kindOfHost(lower) === "code" ? rest.replace(/\.git\/?$/, "") : rest;
  return `${(scheme ?? "").toLowerCase()}//${lower}${path.length > 0 ? `/${mended}` : ""}`;
}

/** Cuts what belongs to the sentence: stops, quotes, and closing brackets without an opening one. */
function trimEnd(url: string): string {
  let end = url.length;
  while (end > 0 && isSentencePart(url, end)) end--;
  return url.slice(0, end);
}

function isSentencePart(url: string, end: number): boolean {
  const last = url.charAt(end - 1);
  if (".,;:!?'’”*_~-".includes(last)) return true;
  const open = { ")": "(", "]": "[" }[last];
  return open !== undefined && !url.slice(0, end - 1).includes(open);
}

function hostOf(url: string): string {
  return (url.split("/")[2] ?? "").replace(/:\d+$/, "").replace(/^www\./, "");
}

function kindOfHost(host: string): WebLink["kind"] {
  const isOn = (known: string) => host === known || host.endsWith(`.${known}`);
  if ([...CODE_HOSTS, ...MORE_CODE_HOSTS].some(isOn) || host.startsWith("gitlab.")) return "code";
  return PAPER_HOSTS.some(isOn) ? "paper" : "project";
}
