/** What a visitor's browser loads before it shows anything. */
import { extractImports } from "./sources.ts";
import type { Rule } from "./sources.ts";

const START = "src/main.ts";
/** Packages that only reading papers, computing maps and drawing them need: they come later, or in the worker. */
const HEAVY = /^(?:compromise|fast-xml-parser|papaparse|graphology-|sigma|@sigma|unicode2latex)/;

/** Values that `main.ts` imports at once, directly or not, bring no heavy package. */
export const keepFirstPaintLight: Rule = (sources) => {
  const sourceByPath = new Map(sources.map((source) => [source.path, source]));
  const reached = new Set([START]);
  const breaches: string[] = [];
  for (const path of reached) {
    const source = sourceByPath.get(path);
    if (!source) continue;
    for (const { specifier, target, values, isDynamic } of extractImports(source)) {
      if (isDynamic || values.length === 0) continue;
      if (target !== null) reached.add(target);
      else if (HEAVY.test(specifier))
        breaches.push(`the first paint loads ${specifier} for ${path}`);
    }
  }
  return breaches;
};
