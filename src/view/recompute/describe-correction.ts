/** A correction as a sentence. */
import type { Correction } from "../../corrections/corrections.ts";
import type { WordsByType } from "../../entities/pile/type-words.ts";

/** @param nameOf the name of an entity, community or paper by its id */
export function describeCorrection(
  correction: Correction,
  nameOf: (id: string) => string,
  words: WordsByType,
): string {
  if (correction.kind === "nameCommunity")
    return `The community ${nameOf(correction.communityId)} is called ${correction.name}`;
  if (correction.kind === "isKindOf" || correction.kind === "isNotKindOf") {
    const is = correction.kind === "isKindOf" ? "is a kind of" : "is no kind of";
    return `${nameOf(correction.entityId)} ${is} ${nameOf(correction.widerId)}`;
  }
  const where = correction.paperId ? `, in ${nameOf(correction.paperId)}` : "";
  const name = nameOf(correction.entityId);
  switch (correction.kind) {
    case "reject":
      return `${name} is no ${words.any}${where}`;
    case "rename":
      return `${name} is called ${correction.name}${where}`;
    case "merge":
      return `${name} is the same as ${nameOf(correction.intoId)}${where}`;
    case "split":
      return `“${correction.spelling}” is not ${name}${where}`;
    case "retype":
      return `${name} is a ${words.of[correction.type].noun}${where}`;
  }
}
