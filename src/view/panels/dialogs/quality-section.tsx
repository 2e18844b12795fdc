/** How well the finding of tasks, methods and datasets does on labelled papers, and where it goes wrong. */
import { useEffect, useState } from "preact/hooks";

import type { QualityReport } from "../../../evaluation/quality-report.ts";
import { listWords, percent } from "../../../base/format.ts";
import { ENTITY_TYPE_IDS, ENTITY_TYPES } from "../../../entities/entity-types.ts";

const KIND_TITLES: Record<QualityReport["mistakes"][number]["kind"], string> = {
  spurious: "found, though no reader listed it",
  mistyped: "found, but as another type",
  merged: "two things taken for one",
  split: "one thing taken for two",
  missed: "not found",
};

export type QualityLoader = () => Promise<QualityReport | null>;

interface Row {
  name: string;
  score: QualityReport["typed"];
}

function listRows({ byType, typed, link }: QualityReport): Row[] {
  return [
    ...ENTITY_TYPES.map(({ id, plural }) => ({ name: plural, score: byType[id] })),
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

function Scores({ quality }: { quality: QualityReport }) {
  return (
    <table class="quality">
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
        {listRows(quality).map(({ name, score }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{percent(score.precision)}</td>
            <td>{percent(score.recall)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Mistakes({ mistakes }: Pick<QualityReport, "mistakes">) {
  return (
    <details>
      <summary>The {mistakes.length} mistakes</summary>
      <ul class="mistakes">
        {mistakes.map(({ kind, type, name, others, paperTitle, sentence }, at) => (
          <li key={at}>
            <strong>{name}</strong>, {type}: {KIND_TITLES[kind]}
            {others.length > 0 && ` (${others.join(", ")})`}
            <q>{sentence}</q>
            <cite>{paperTitle}</cite>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Scores and mistakes on labelled papers; nothing until they are loaded, and where the site has none. */
export function QualitySection({ load }: { load: QualityLoader }) {
  const quality = useQuality(load);
  if (quality === null) return null;
  return (
    <section>
      <h3>How well names are found</h3>
      <p>
        Measured on {quality.paperCount} papers in which readers marked every{" "}
        {listWords(ENTITY_TYPE_IDS, "and")}. {quality.madeBy}
      </p>
      <Scores quality={quality} />
      <p>
        Whether a paper introduces, addresses or only uses something is right for{" "}
        {percent(quality.roleAccuracy)}.
      </p>
      <Mistakes mistakes={quality.mistakes} />
    </section>
  );
}
