/** How many papers name an entity, year by year, as bars. */
import { useMemo } from "preact/hooks";

import type { EntityNode } from "../../../graph/model.ts";
import { countByYear, type YearBar } from "../../queries/year-histogram.ts";
import { usePanels } from "../shared/panel-context.ts";
import { Section } from "../shared/shared-parts.tsx";
import { plural } from "../../../base/format.ts";

const nameBar = ({ from, to }: YearBar): string => (from === to ? `${from}` : `${from}–${to}`);
const describeBar = (bar: YearBar): string =>
  `${nameBar(bar)}: ${bar.left} of ${plural(bar.all, "paper")}`;

/** A bar for each year of the map, as high as the number of papers that name the entity; absent where there are not two years. */
export function PapersOverTime({ entity }: { entity: EntityNode }) {
  const { papers } = usePanels().store.index.graph;
  const bars = useMemo(() => countByYear(papers, new Set(entity.papers)), [papers, entity]);
  const [first, last] = [bars[0], bars.at(-1)];
  if (!first || !last) return null;
  const most = Math.max(1, ...bars.map(({ left }) => left));
  const descriptions = bars.filter(({ left }) => left > 0).map(describeBar);
  return (
    <Section title="Over time">
      <div
        class="over-time"
        role="img"
        aria-label={`Papers that name it. ${descriptions.join("; ")}`}
      >
        {bars.map((bar) => (
          <span key={bar.from} title={describeBar(bar)}>
            <span style={{ height: `${(100 * bar.left) / most}%` }} />
          </span>
        ))}
      </div>
      <p class="over-time-ends" aria-hidden="true">
        <span>{first.from}</span>
        <span>{last.to}</span>
      </p>
    </Section>
  );
}
