/** A correction as a sentence. */
import type { Correction } from "../../corrections/corrections.ts";
import { ANY_TYPE } from "../../entities/entity-types.ts";

/** @param nameOf the name of an entity, community or paper by its id */
export function describeCorrection(correction: Correction, nameOf: (id: string) => string): string {
  if (correction.kind === "nameCommunity")
    return `The community ${nameOf(correction.communityId)} is called ${correction.name}`;
  const where = correction.paperId ? `, in ${nameOf(correction.paperId)}` : "";
  const name = nameOf(correction.entityId);
  switch (correction.kind) {
    case "reject":
      return `${name} is no ${ANY_TYPE}${where}`;
    case "rename":
      return `${name} is called ${correction.name}${where}`;
    case "merge":
      return `${name} is the same as ${nameOf(correction.intoId)}${where}`;
    case "split":
      return `“${correction.spelling}” is not ${name}${where}`;
    case "retype":
      return `${name} is a ${correction.type}${where}`;
  }
}
