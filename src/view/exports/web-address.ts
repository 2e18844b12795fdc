/** Which addresses of a paper a file may carry: web pages only. */
import type { WebLink } from "../../papers/paper.ts";

/** The address as browsers write it; null for what is no web page. */
export function webAddress(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : null;
}

/** The first web page of one kind. */
export function findAddress(links: readonly WebLink[], kind: WebLink["kind"]): string | null {
  return (
    links.flatMap((link) => (link.kind === kind ? (webAddress(link.url) ?? []) : []))[0] ?? null
  );
}

/** "10.1000/bees" of an address of doi.org. */
export function findDoi(links: readonly WebLink[]): string | null {
  const dois = links.flatMap(({ url }) => {
    const address = webAddress(url);
    return address ? (/^https?:\/\/(?:dx\.)?doi\.org\/(10\..+)$/.exec(address)?.[1] ?? []) : [];
  });
  return dois[0] ?? null;
}
