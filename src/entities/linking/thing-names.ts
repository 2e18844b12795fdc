/** Names of things, which are studied and no way to study: species, viruses, genes, and compounds by their formulas. */
import { isBinomial } from "../text/short-forms/species.ts";

/** What such things are called by their last word, or by what became of them. */
const THING = /(?:^|[\s-])(?:\p{Ll}*virus|gene|protein|receptor)(?:e?s)?$|-killed\s/u;
const ELEMENT =
  "A[cglmrstu]|B[aehikr]?|C[adefl-orsu]?|D[bsy]|E[rsu]|F[elmr]?|G[ade]|H[efgos]?|I[nr]?|Kr?|L[airuv]|M[gnot]|N[abdeiop]?|Os?|P[abdmortu]?|R[abe-hnu]|S[bcegimnr]?|T[abehilm]|U|V|W|Xe|Yb?|Z[nr]";
/** Two elements at least, and a number. */
const FORMULA = new RegExp(`^(?=.*\\d)(?:(?:${ELEMENT})\\d{0,2}){2,}$`, "u");
/** Short for "sequence to sequence" and the like. */
const TO = /^(?!H2O|N2O|K2O)\p{Lu}2\p{Lu}$/u;

/** Whether a name is that of a thing by its form. */
export function isThingName(name: string): boolean {
  const [genus = "", epithet = "", ...others] = name.split(" ");
  if (others.length === 0 && isBinomial(genus, epithet)) return true;
  return THING.test(name) || (FORMULA.test(name) && !TO.test(name));
}
