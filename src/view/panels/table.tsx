/** The map's twin: what is on it as a sortable table. */
import { PaperList } from "./paper-list.tsx";

/** @param isInstead the map cannot be drawn, and this stands in for it */
export function TableView({ isInstead }: { isInstead: boolean }) {
  return isInstead ? <PaperList /> : null;
}
