/** Methods by datasets or tasks: who has tried what on what. */
import { usePanels } from "./context.ts";

export function MatrixView() {
  const { graph } = usePanels().store.index;
  return <p class="empty">{graph.entities.length}</p>;
}
