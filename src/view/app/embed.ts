/** `?embed` in the address: the map and its details alone, for a frame in another page. */

export function isEmbedded(href: string): boolean {
  return new URL(href).searchParams.has("embed");
}

/** The same address as a whole page. */
export function withoutEmbed(href: string): string {
  const url = new URL(href);
  url.searchParams.delete("embed");
  return url.href;
}
