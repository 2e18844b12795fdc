/** What a paper does with an entity: introduces, addresses or uses it. */
import type { Role } from "./entity.ts";
import type { Chosen } from "./choose.ts";

const OWN: readonly string[] = ["titleName", "proposed", "named"];

export function roleOf({ type, cues, candidate }: Chosen): Role {
  if (type === "task") return "addresses";
  if (candidate.entry !== null && !cues.includes("titleName")) return "uses";
  if (type === "method" && cues.includes("defined") && candidate.entry === null)
    return "introduces";
  return cues.some((cue) => OWN.includes(cue)) ? "introduces" : "uses";
}
