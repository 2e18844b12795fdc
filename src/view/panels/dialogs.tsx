/** Help and the build card. */
import type { ComponentChildren } from "preact";

import { ENTITY_TYPES } from "../../entities/entity.ts";
import { percent } from "../percent.ts";
import { plural } from "../plural.ts";
import { usePanels } from "./context.ts";
import { Dialog } from "./dialog.tsx";
import { Shape } from "./icon.tsx";
import { FileList } from "./file-list.tsx";
import { ProblemList } from "./problem-list.tsx";
import { QualitySection, type QualityLoader } from "./quality-section.tsx";

const KEYS: [string, string][] = [
  ["/", "search"],
  ["Arrow keys", "on the map: walk to the next node in that direction"],
  ["Enter", "open the node you are on"],
  ["Shift and click", "with a paper open: what ties it to another paper"],
  ["+ and −", "zoom"],
  ["0", "show the whole map"],
  ["Escape", "close what is open"],
  ["?", "this page"],
];

interface HelpDialogProps {
  onClose: () => void;
  /** Shows the first steps over the map again. */
  onFirstHelp: () => void;
}

export function HelpDialog({ onClose, onFirstHelp }: HelpDialogProps) {
  return (
    <Dialog title="How to read this map" onClose={onClose}>
      <p>
        Every line is there because papers name the same task, method or dataset. Open a paper to
        see each mention marked in its text; open a task, method or dataset to read the sentence of
        every paper that names it; click a line between two papers to see what ties them.
      </p>
      <ul class="legend-list">
        <li>
          <Shape kind="paper" /> a paper, in the colour of its community
        </li>
        <li>
          <Shape kind="task" /> a task: what is solved or studied
        </li>
        <li>
          <Shape kind="method" /> a method: models, losses, techniques, tools
        </li>
        <li>
          <Shape kind="dataset" /> a dataset, benchmark or corpus
        </li>
      </ul>
      <p>
        A community is a group of papers that share more with each other than with the rest; it is
        named after what most of its papers, and few others, name.
      </p>
      <p>
        For a map of your own papers drop their files anywhere on the page, paste them as text, or
        choose Open at the top. They stay on this machine.
      </p>
      <p>
        <button type="button" class="button" onClick={onFirstHelp}>
          Show the first steps again
        </button>
      </p>
      <h3>Keys</h3>
      <dl class="keys">
        {KEYS.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

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

export function BuildDialog({ loadQuality, onClose }: BuildDialogProps) {
  const { graph, report } = usePanels().store.index;
  const { build } = graph;
  const rows: [string, ComponentChildren][] = [
    ["Input", <FileList key="files" sources={report.sources} />],
    ["All papers", <code key="hash">sha256 {build.papersSha256}</code>],
    ["Rules and lexicons", <code key="rules">sha256 {build.rulesSha256 ?? "unknown"}</code>],
    [
      "Fields",
      `abstract ${percent(build.completeness.abstract)}, date ${percent(build.completeness.date)}, code ${percent(build.completeness.code)}`,
    ],
    ["Found", ENTITY_TYPES.map((type) => plural(build.entityCount[type], type)).join(", ")],
    ["Mentions", build.mentionCount.toLocaleString("en")],
    ["Links", `${plural(build.paperLinkCount, "link")} between papers`],
    [
      "Communities",
      `${build.communityCount}${build.communityCount > 0 ? `, modularity ${build.modularity.toFixed(3)}` : ""}; ${plural(build.loosePaperCount, "loose paper")}`,
    ],
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
