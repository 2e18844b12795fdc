/** What holds of every extraction, whatever was done to it. */
import type { Extraction } from "../../src/entities/entity.ts";

const isAscending = (values: readonly string[]) =>
  values.every((value, at) => at === 0 || (values[at - 1] ?? "") < value);

/** Everything in which an extraction breaks its promises, as phrases. */
export function findFlaws({ entities, papers }: Extraction): string[] {
  const flaws: string[] = [];
  const typeById = new Map(entities.map(({ id, type }) => [id, type]));
  const named = new Set(papers.flatMap((p) => p.entities.map((n) => n.entityId)));
  if (!isAscending(entities.map(({ id }) => id))) flaws.push("entities out of order");
  for (const { id, name, type, otherNames } of entities) {
    if (!named.has(id)) flaws.push(`${id} is named by no paper`);
    if (!id.startsWith(`${type}:`)) flaws.push(`${id} is a ${type}`);
    if (!isAscending(otherNames) || otherNames.includes(name)) flaws.push(`names of ${id}`);
  }
  for (const paper of papers) {
    const starts = paper.entities.map((n) => n.mentions[0]?.start ?? -1);
    if (starts.some((start, at) => start < (starts[at - 1] ?? 0))) flaws.push("order of entities");
    const ids = new Set(paper.entities.map((n) => n.entityId));
    if (ids.size < paper.entities.length) flaws.push("an entity twice in a paper");
    for (const { entityId, role, mentions } of paper.entities) {
      const type = typeById.get(entityId);
      if (type === undefined) flaws.push(`no entity ${entityId}`);
      if (role === "addresses" && type !== "task") flaws.push(`${entityId} is addressed`);
      if (mentions.length === 0) flaws.push(`no mention of ${entityId}`);
      if (mentions.some(({ start }, at) => start < (mentions[at - 1]?.end ?? 0)))
        flaws.push(`mentions of ${entityId} overlap`);
    }
  }
  return flaws;
}
