/** A hierarchy in the making: pairs are added from the surest rule on, and none may close a circle. */
import { compareText } from "../../base/compare-text.ts";
import type { WiderTerm } from "../entity.ts";

export class HierarchyDraft {
  readonly #widerOf = new Map<string, Map<string, WiderTerm>>();

  constructor(terms: Iterable<WiderTerm> = []) {
    for (const term of terms) this.add(term);
  }

  has(narrower: string, wider: string): boolean {
    return this.#widerOf.get(narrower)?.has(wider) ?? false;
  }

  /** Adds a pair, unless it is known or would make a term a kind of itself. @returns whether it was added */
  add(term: WiderTerm): boolean {
    const { narrower, wider } = term;
    if (this.has(narrower, wider) || this.isKindOf(wider, narrower)) return false;
    const known = this.#widerOf.get(narrower) ?? new Map<string, WiderTerm>();
    this.#widerOf.set(narrower, known.set(wider, term));
    return true;
  }

  /** @returns whether there was one */
  remove(narrower: string, wider: string): boolean {
    return this.#widerOf.get(narrower)?.delete(wider) ?? false;
  }

  /** Whether a term is, over any number of steps, a kind of another, or the same. */
  isKindOf(narrower: string, wider: string): boolean {
    return narrower === wider || this.#ancestorsOf(narrower).has(wider);
  }

  /** The direct pairs alone (the transitive reduction), sorted by narrower term, then wider. */
  listDirect(): WiderTerm[] {
    const direct = [...this.#widerOf.values()].flatMap((byWider) =>
      [...byWider.values()].filter(
        ({ wider }) =>
          ![...byWider.keys()].some((other) => other !== wider && this.isKindOf(other, wider)),
      ),
    );
    return direct.sort(
      (a, b) => compareText(a.narrower, b.narrower) || compareText(a.wider, b.wider),
    );
  }

  #ancestorsOf(term: string): Set<string> {
    const ancestors = new Set<string>();
    const open = [term];
    for (let at = open.pop(); at !== undefined; at = open.pop())
      for (const wider of this.#widerOf.get(at)?.keys() ?? []) {
        if (ancestors.has(wider)) continue;
        ancestors.add(wider);
        open.push(wider);
      }
    return ancestors;
  }
}
