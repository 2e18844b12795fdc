/** The record of the build: what the map was made from, and how. */
import type { ComponentChildren } from "preact";
import { usePanels } from "../shared/panel-context.ts";
import { Dialog } from "../shared/dialog.tsx";
import { FileList } from "../shared/file-list.tsx";
import { ProblemList } from "../shared/problem-list.tsx";
import { QualitySection } from "./quality-section.tsx";
import type { QualityLoader } from "./quality-section.tsx";
import { countPlacements, describePlacements } from "../../corpora/placement-summary.ts";
import { percent, plural } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
interface BuildDialogProps {
  loadQuality: QualityLoader;
  onClose: () => void;
}

const SETTING_NAMES: Record<string, string> = {
  paperNeighbours: "Links kept per paper",
  entityNeighbours: "Links kept per entity",
  resolution: "Resolution",
  louvainRuns: "Louvain runs",
};

/** How the map was made: input, hashes, counts and settings, what was left out, how good the extraction is. */
export function BuildDialog({ loadQuality, onClose }: BuildDialogProps) {
  const { graph, report, words } = usePanels().store.index;
  const { build } = graph;
  const rows: [string, ComponentChildren][] = [
    ["Input", <FileList key="files" sources={report.sources} />],
    ["All papers", <code key="hash">sha256 {build.papersSha256}</code>],
    ["Rules and lexicons", <code key="rules">sha256 {build.resourcesSha256 ?? "unknown"}</code>],
    [
      "Fields",
      (["abstract", "keywords", "date", "code"] as const)
        .map((field) => `${field} ${percent(build.completeness[field])}`)
        .join(", "),
    ],
    [
      "Found",
      ENTITY_TYPE_IDS.map((type) =>
        plural(build.entityCount[type], words.of[type].noun, words.of[type].plural),
      ).join(", "),
    ],
    ["Mentions", build.mentionCount.toLocaleString("en")],
    ["Links", `${plural(build.paperLinkCount, "link")} between papers`],
    [
      "Communities",
      `${build.communityCount}${build.communityCount > 0 ? `, modularity ${build.modularity.toFixed(3)}` : ""}; ${plural(build.unassignedPaperCount, "loose paper")}`,
    ],
    ["Placed", describePlacements(countPlacements(graph.papers), build.completeness.abstract)],
    ["Seed", String(build.seed)],
    ...Object.entries(build.settings).map(([key, value]): [string, ComponentChildren] => [
      SETTING_NAMES[key] ?? key,
      String(value),
    ]),
  ];
  return (
    <Dialog title="How this map was made" onClose={onClose}>
      <p>The same input and settings give the same map, to the byte.</p>
      <dl class="build">
        {rows.map(([key, value]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>Left out or mended</h3>
      <ProblemList problems={report.problems} />
      <QualitySection load={loadQuality} />
    </Dialog>
  );
}
