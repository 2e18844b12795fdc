/** Paths from one paper to another, each step as a sentence, with the sentences of both papers at each step. */
import type { Role } from "../../../entities/entity.ts";
import { findPaperEntity, shortTitle } from "../../state/graph-index.ts";
import type { Path, PathStep } from "../../queries/shortest-paths.ts";
import { usePanels } from "../shared/panel-context.ts";
import { EntityChip, Evidence, OpenButton, PaperButton, Section } from "../shared/shared-parts.tsx";
import { plural, truncate } from "../../../base/format.ts";
import type { LoadedPaper } from "../../../graph/model.ts";

/** Letters of a title in a sentence. */
const LONGEST_TITLE = 48;
const VERBS: Record<Role, [one: string, both: string]> = {
  introduces: ["introduces", "both introduce"],
  addresses: ["works on", "both work on"],
  uses: ["names", "both name"],
  contrasts: ["does without", "both do without"],
};

/** "A and B both name X." or "A introduces X, which B names." */
function describeStep(step: PathStep, from: LoadedPaper, to: LoadedPaper, name: string): string {
  const [a, b] = [from, to].map((paper) => findPaperEntity(paper, step.entityId)?.role ?? "uses");
  const [first, second] = [from, to].map(
    ({ title }) => `“${truncate(shortTitle(title), LONGEST_TITLE)}”`,
  );
  if (a === b) return `${first} and ${second} ${VERBS[a ?? "uses"][1]} ${name}.`;
  return `${first} ${VERBS[a ?? "uses"][0]} ${name}, which ${second} ${VERBS[b ?? "uses"][0]}.`;
}

function StepRow({ step }: { step: PathStep }) {
  const { index } = usePanels().store;
  const [from, to] = [index.paperById.get(step.from), index.paperById.get(step.to)];
  const entity = index.entityById.get(step.entityId);
  if (!from || !to || !entity) return null;
  return (
    <li class="path-step">
      <p>{describeStep(step, from, to, entity.name)}</p>
      <p>
        <EntityChip entity={entity} />{" "}
        <span class="note">
          named by {plural(entity.papers.length, "paper")}, costs {step.cost.toFixed(2)}
        </span>
      </p>
      <Evidence paper={from} entityId={entity.id} most={1} isSigned />
      <Evidence paper={to} entityId={entity.id} most={1} isSigned />
      <PaperButton paper={to} />
    </li>
  );
}

function PathSteps({ path, title }: { path: Path; title: string }) {
  const sum = path.steps.map(({ cost }) => cost.toFixed(2)).join(" + ");
  return (
    <Section title={title} note={plural(path.steps.length, "step")}>
      <ol class="path">
        {path.steps.map((step) => (
          <StepRow key={step.to} step={step} />
        ))}
      </ol>
      <p class="empty">
        Length {path.steps.length > 1 ? `${sum} = ` : ""}
        {path.cost.toFixed(2)}
      </p>
    </Section>
  );
}

/** Details of two papers: the cheapest paths between them. */
export function PathDetails({ source, target }: { source: LoadedPaper; target: LoadedPaper }) {
  const [best, ...others] = usePanels().paths.value;
  return (
    <>
      <p class="kind">Path between two papers</p>
      <h2 class="pair">
        <PaperButton paper={source} />
        <PaperButton paper={target} />
      </h2>
      {best ? (
        <p class="facts">
          The shortest way over what papers name. A step over something that n papers name costs log
          <sub>2</sub> n, so rare things are short ways.
        </p>
      ) : (
        <p>
          <strong>No path leads from one to the other</strong>: no chain of papers that name the
          same things ties them.
        </p>
      )}
      {best && <PathSteps path={best} title="The shortest path" />}
      {others.map((path, i) => (
        <PathSteps
          key={path.steps[0]?.entityId}
          path={path}
          title={`Another way${i ? " still" : ""}`}
        />
      ))}
      <OpenButton selection={{ kind: "link", source: source.id, target: target.id }}>
        What the two share directly
      </OpenButton>
    </>
  );
}
