/** Reads and checks the table of what is a kind of what. */
import { HierarchyDraft } from "../entities/hierarchy/hierarchy-draft.ts";
import { WIDER_RULES } from "../entities/entity.ts";
import type { WiderEvidence, WiderTerm } from "../entities/entity.ts";
import type { EntityNode, LoadedPaper } from "../graph/model.ts";
import { TEXT_FIELDS } from "../papers/paper.ts";
import type { ReadTable } from "./arrow-table.ts";

/**
 * @throws "invalid FILE: ..." where an entity would be a kind of itself, a pair occurs twice, evidence is not of a paper
 * here, or an entity stands on the map without papers or kinds
 */
export function readWider(
  table: ReadTable,
  papers: readonly LoadedPaper[],
  entities: readonly EntityNode[],
): WiderTerm[] {
  const narrower = table.rows("narrower", entities.length);
  const wider = table.rows("wider", entities.length);
  const rules = table.labels("rule", WIDER_RULES);
  const evidenceOf = readEvidence(table, papers);
  const draft = new HierarchyDraft();
  const terms = rules.map((rule, row): WiderTerm => {
    const term: WiderTerm = {
      narrower: entities[narrower[row] ?? -1]?.id ?? "",
      wider: entities[wider[row] ?? -1]?.id ?? "",
      rule: rule ?? table.fail(`row ${row}: no rule`),
      evidence: evidenceOf(row),
    };
    if (!draft.add(term)) table.fail(`row ${row}: a circle, or twice`);
    return term;
  });
  const isWider = new Set(terms.map((term) => term.wider));
  const lost = entities.find(({ id, papers }) => papers.length === 0 && !isWider.has(id));
  if (lost) table.fail(`no paper names ${lost.id}, nor a kind of it`);
  return terms;
}

function readEvidence(
  table: ReadTable,
  papers: readonly LoadedPaper[],
): (row: number) => WiderEvidence | null {
  const paperRows = table.wholes("paper");
  const fields = table.labels("field", TEXT_FIELDS);
  const [starts, ends] = [table.wholes("start"), table.wholes("end")];
  return (row) => {
    const [at, field] = [paperRows[row] ?? null, fields[row] ?? null];
    const [start, end] = [starts[row] ?? null, ends[row] ?? null];
    if (at === null) return null;
    const paper = papers[at];
    if (!paper || field === null || start === null || end === null || start < 0 || start >= end)
      return table.fail(`row ${row}: no such sentence`);
    return { paperId: paper.id, field, start, end };
  };
}
