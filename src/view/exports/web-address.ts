/** Which addresses of a paper a file may carry: web pages only. */
import { decodePercent } from "../../base/decode-percent.ts";
import type { WebLink } from "../../papers/paper.ts";

/** The address as browsers write it; null for what is no web page. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** The first web page of one kind; null where there is none. */
export function findAddress(links: readonly WebLink[], kind: WebLink["kind"]): string | null {
  return (
    links.flatMap((link) => (link.kind === kind ? (webAddress(link.url) ?? []) : []))[0] ?? null
  );
}

/** "10.1000/bees" of the first address of doi.org, with its escapes undone; null where there is none. */
export function findDoi(links: readonly WebLink[]): string | null {
  for (const { url } of links) {
    if (!webAddress(url)) continue;
    const { hostname, pathname } = new URL(url);
    const path = (decodePercent(pathname) ?? pathname).slice(1);
    if (/^(?:www\.|dx\.)?doi\.org$/.test(hostname) && /^10\../.test(path)) return path;
  }
  return null;
}
