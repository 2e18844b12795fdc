/** The one line at the bottom: how much is on the map and from what; a click opens the build card. */
import type { ComponentChildren } from "preact";

import { usePanels } from "../shared/panel-context.ts";
import { plural } from "../../../base/format.ts";

interface StatusBarProps {
  onBuild: () => void;
  children: ComponentChildren;
}

/** Counts of the whole map, whatever the filters are. */
export function StatusBar({ onBuild, children }: StatusBarProps) {
  const { store } = usePanels();
  const { graph, report } = store.index;
  const { build } = graph;
  const entityCount = Object.values(build.entityCount).reduce((sum, count) => sum + count, 0);
  const facts = [
    plural(build.paperCount, "paper"),
    plural(entityCount, "entity", "entities"),
    plural(build.paperLinkCount, "link"),
    plural(build.communityCount, "community", "communities"),
    ...(build.communityCount > 0 ? [`modularity ${build.modularity.toFixed(2)}`] : []),
  ];
  return (
    <footer class="status-bar">
      <button type="button" onClick={onBuild} title="How this map was made">
        {facts.map((fact) => (
          <span key={fact}>{fact}</span>
        ))}
        <span class="from">from {report.sources.map(({ name }) => name).join(", ")}</span>
      </button>
      {children}
    </footer>
  );
}
