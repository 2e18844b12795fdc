/** How well the finding of tasks, methods and datasets does on labelled papers, and where it goes wrong. */
import { useEffect, useState } from "preact/hooks";

import type { KindFigures, QualityReport } from "../../../evaluation/quality-report.ts";
import type { PaperKind } from "../../../evaluation/figures.ts";
import { figuresFor } from "../../queries/figures-for.ts";
import { percent } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS } from "../../../entities/entity-types.ts";
import type { WordsByType } from "../../../entities/pile/type-words.ts";
import { usePanels, useWords } from "../shared/panel-context.ts";

const KIND_TITLES: Record<QualityReport["mistakes"][number]["kind"], string> = {
  spurious: "found, though no reader listed it",
  mistyped: "found, but as another type",
  merged: "two things taken for one",
  split: "one thing taken for two",
  missed: "not found",
};

/** The papers that were measured, behind their number. */
const PAPERS_OF: Record<PaperKind, string> = {
  trending: "of these papers",
  conference: "papers of AI conferences",
  daily: "new papers on AI, of a daily list",
  fields: "papers of other fields, from medicine to archaeology",
};

export type QualityLoader = () => Promise<QualityReport | null>;

interface Row {
  name: string;
  score: KindFigures["typed"];
}

function listRows({ byType, typed, link }: KindFigures, words: WordsByType): Row[] {
  return [
    ...ENTITY_TYPE_IDS.map((type) => ({ name: words.of[type].plural, score: byType[type] })),
    { name: "all together", score: typed },
    { name: "links", score: link },
  ];
}

/** The report once it is loaded; null before, and where there is none. */
function useQuality(load: QualityLoader): QualityReport | null {
  const [quality, setQuality] = useState<QualityReport | null>(null);
  useEffect(() => {
    let isShown = true;
    load().then(
      (loaded) => {
        if (isShown) setQuality(loaded);
      },
      () => undefined,
    );
    return () => {
      isShown = false;
    };
  }, [load]);
  return quality;
}

function Scores({ kind, figures }: { kind: PaperKind; figures: KindFigures }) {
  const words = useWords();
  return (
    <table class="quality">
      <caption>
        {figures.paperCount} {PAPERS_OF[kind]}
      </caption>
      <thead>
        <tr>
          <td />
          <th scope="col" title="Of what was found, the share that is right">
            precision
          </th>
          <th scope="col" title="Of what should be found, the share that was">
            recall
          </th>
        </tr>
      </thead>
      <tbody>
        {listRows(figures, words).map(({ name, score }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{percent(score.precision)}</td>
            <td>{percent(score.recall)}</td>
          </tr>
        ))}
        <tr>
          <th scope="row" title="Whether a paper introduces it, addresses it or only uses it">
            roles
          </th>
          <td>{percent(figures.roleAccuracy)}</td>
          <td />
        </tr>
      </tbody>
    </table>
  );
}

function Mistakes({ mistakes }: Pick<QualityReport, "mistakes">) {
  const words = useWords();
  return (
    <details>
      <summary>The {mistakes.length} mistakes</summary>
      <ul class="mistakes">
        {mistakes.map(({ kind, type, name, others, paperTitle, sentence }, at) => (
          <li key={at}>
            <strong>{name}</strong>, {words.of[type].noun}: {KIND_TITLES[kind]}
            {others.length > 0 && ` (${others.join(", ")})`}
            <q>{sentence}</q>
            <cite>{paperTitle}</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Measured({ quality }: { quality: QualityReport }) {
  const { build } = usePanels().store.index.graph;
  const words = useWords();
  const measured = figuresFor(build, quality);
  if (measured.length === 0) return <p>This was not measured on papers such as these.</p>;
  const isOwn = measured.some(([kind]) => kind === "trending");
  return (
    <>
      <p>
        Readers marked every {words.any} in some papers
        {isOwn ? " of this map" : " like these, though not in these"}. {quality.madeBy}
      </p>
      {measured.map(([kind, figures]) => (
        <Scores key={kind} kind={kind} figures={figures} />
      ))}
      {isOwn && <Mistakes mistakes={quality.mistakes} />}
    </>
  );
}

/**
 * Scores on labelled papers of the kind that the map is of, and mistakes where they are its own; nothing until they are
 * loaded, and where the site has none.
 */
export function QualitySection({ load }: { load: QualityLoader }) {
  const quality = useQuality(load);
  if (quality === null) return null;
  return (
    <section>
      <h3>How well names are found</h3>
      <Measured quality={quality} />
    </section>
  );
}
