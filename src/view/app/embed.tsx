/** `?embed` in the address: the map and its details alone, for a frame in another page. */
import { usePanels } from "../panels/shared/panel-context.ts";

/** Whether an address asks for the map without the bars. */
export function isEmbedded(href: string): boolean {
  return new URL(href).searchParams.has("embed");
}

/** The same address as a whole page. */
export function withoutEmbed(href: string): string {
  const url = new URL(href);
  url.searchParams.delete("embed");
  return url.href;
}

/** In a frame, the way to the whole page. */
export function EmbedLink() {
  const { store } = usePanels();
  // Read so that the link follows the address, which changes with the state.
  void store.state.value;
  return (
    <a class="embed-link" href={withoutEmbed(location.href)} target="_blank" rel="noopener">
      Open in Paperloom
    </a>
  );
}
