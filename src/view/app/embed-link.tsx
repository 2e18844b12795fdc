/** In a frame, the way to the whole page. */
import { withoutEmbed } from "./embed.ts";
import { usePanels } from "../panels/shared/panel-context.ts";

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
