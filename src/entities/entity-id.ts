import { foldCase } from "./text/normal-form.ts";
import type { EntityType } from "./entity-types.ts";
/** The parts of an entity's id: "dataset" and "cifar-10" of "dataset:cifar-10". */
export function splitEntityId(id: string): { type: string; slug: string } {
  const colon = id.indexOf(":");
  return { type: id.slice(0, Math.max(colon, 0)), slug: id.slice(colon + 1) };
}

/**
 * The part of an entity's id made from its name: "out-of-distribution-detection"; empty for a name without letters
 * or digits. It spells out +, # and &, so that "C++" and "C#" differ; ids of communities do not.
 */
export function slugOf(name: string): string {
  const spelled = foldCase(name)
    .replace(/\+/g, " plus ")
    .replace(/#/g, " sharp ")
    .replace(/&/g, " and ");
  return spelled
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)
    .join("-");
}

/** The type and the readable form of the name; the name itself where it has no letters. */
export function entityIdOf(type: EntityType, name: string): string {
  return `${type}:${slugOf(name) || name}`;
}
