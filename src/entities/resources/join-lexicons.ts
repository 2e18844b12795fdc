/** The lexicons lie in a folder for each area of science, in it a file for each type: "medicine/tasks.txt". */
import { compareText } from "../../base/compare-text.ts";
import { byEntityType, ENTITY_TYPE_BY_ID } from "../entity-types.ts";
import type { EntityType } from "../entity-types.ts";

/** What stands in a text of several areas before the lines of each. */
export const AREA_LINE = /^\[(.*)\]$/;

/**
 * Joins the files of each type to one text for parseLexicons, sorted by area; an area need not have all types.
 * @param texts by path in the folder of lexicons, with slashes; other files are left out
 */
export function joinLexicons(texts: ReadonlyMap<string, string>): Record<EntityType, string> {
  const files = Array.from(texts, ([path, text]) => {
    const [area = "", file = ""] = path.split("/");
    return { area, file, text };
  }).sort((a, b) => compareText(a.area, b.area));
  return byEntityType((type) =>
    files
      .filter(({ file }) => file === `${ENTITY_TYPE_BY_ID[type].lexicon}.txt`)
      .map(({ area, text }) => `[${area}]\n${text}`)
      .join("\n"),
  );
}
