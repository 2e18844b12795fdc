/** Keeps the map recomputed as the visitor asks: linked by the types that are switched on, with the corrections made. */
import { computed, effect, signal, untracked } from "@preact/signals";

import type { Correction } from "../../corrections/corrections.ts";
import type { RecomputeOptions } from "../../graph/recompute-map.ts";
import type { Job } from "../../worker/client.ts";
import { buildIndex } from "../state/graph-index.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { errorMessage } from "../../base/error-message.ts";
import type { Store } from "../state/store.ts";
import {
  type CorrectionsFormat,
  followStored,
  storeCorrections,
  loadCorrections,
} from "./corrections-storage.ts";
import type { OpenedMap } from "../../storage/opened-map.ts";
import { splitEntityId } from "../../entities/entity-id.ts";
import { ENTITY_TYPE_IDS } from "../../entities/entity-types.ts";

export interface RecomputedView {
  opened: OpenedMap;
  /** Corrections that change nothing, each with the reason. */
  unmatched: string[];
}

export interface RecomputationParts {
  /** Recomputes a map in the background; the given map stays as it is. */
  recompute: (map: OpenedMap, options: Required<RecomputeOptions>) => Job<RecomputedView>;
  format: CorrectionsFormat;
}

const UNREADABLE =
  "Corrections kept in this browser could not be read: they are set aside, and the map is as it was built.";
const NOT_KEPT = "This browser does not let the page keep corrections: export them before you go.";
/** Recomputed maps at hand for switching to and fro; a map of thousands of papers takes some tens of MB. */
const MOST_KEPT = 4;

export class Recomputation {
  readonly corrections = signal<readonly Correction[]>([]);
  readonly isBusy = signal(false);
  /** A sentence on what went wrong with keeping or reading corrections; empty for nothing. */
  readonly fault = signal("");
  /** A sentence on what went wrong with the last recomputation; empty for nothing. */
  readonly recomputeFault = signal("");
  /** Corrections that change nothing, each with the reason. */
  readonly unmatched = signal<readonly string[]>([]);
  readonly #store: Store;
  readonly #parts: RecomputationParts;
  /** The map as it was loaded. */
  readonly original: GraphIndex;
  /** Recomputed maps by their options, oldest first. */
  readonly #recomputed = new Map<string, { index: GraphIndex; unmatched: string[] }>();
  /** Corrections before each change, for Undo; the last change at the end. */
  #before: (readonly Correction[])[] = [];
  #cancel = (): void => undefined;

  constructor(store: Store, parts: RecomputationParts) {
    this.#store = store;
    this.#parts = parts;
    this.original = store.index;
    const kept = loadCorrections(this.#papersSha256, parts.format);
    if (!kept) this.fault.value = UNREADABLE;
    this.corrections.value = kept ?? [];
  }

  get #papersSha256(): string {
    return this.original.graph.build.papersSha256;
  }

  /** Follows switches and corrections until the function it returns is called. */
  follow(): () => void {
    const hidden = computed(() => this.#store.state.value.hiddenTypes);
    const end = effect(() => {
      const corrections = this.corrections.value;
      const types = ENTITY_TYPE_IDS.filter((type) => !hidden.value.includes(type));
      // Without any link there would be no communities: then the map stays as it was.
      const options = { corrections, types: types.length > 0 ? types : ENTITY_TYPE_IDS };
      untracked(() => this.#recompute(options));
    });
    // Two tabs of one corpus share their corrections: the tab that wrote last has them all.
    const endKept = followStored(this.#papersSha256, () => {
      const kept = loadCorrections(this.#papersSha256, this.#parts.format);
      if (!kept) return;
      // Changes made in the other tab are undone there.
      this.#before = [];
      this.corrections.value = kept;
    });
    return () => {
      endKept();
      end();
      this.#cancel();
    };
  }

  get canUndo(): boolean {
    return this.#before.length > 0;
  }

  add(correction: Correction): void {
    this.#change([...this.corrections.value, correction]);
  }

  remove(correction: Correction): void {
    this.#change(this.corrections.value.filter((other) => other !== correction));
  }

  removeAll(): void {
    this.#change([]);
  }

  undo(): void {
    const before = this.#before.pop();
    if (before) this.#set(before);
  }

  /** Adds those of a file; says what is wrong with it where it is none. */
  import(text: string): void {
    try {
      this.#change([...this.corrections.value, ...this.#parts.format.read(text)]);
    } catch (error) {
      this.fault.value = `The file holds no corrections: ${errorMessage(error)}.`;
    }
  }

  /** The text of a corrections file, as the build takes it. */
  export(): string {
    return this.#parts.format.write(this.corrections.value);
  }

  #change(corrections: readonly Correction[]): void {
    this.#before.push(this.corrections.value);
    this.#set(corrections);
  }

  #set(corrections: readonly Correction[]): void {
    const isKept = storeCorrections(this.#papersSha256, corrections, this.#parts.format);
    this.fault.value = isKept ? "" : NOT_KEPT;
    this.corrections.value = corrections;
  }

  #recompute(options: Required<RecomputeOptions>): void {
    this.#cancel();
    this.isBusy.value = false;
    this.recomputeFault.value = "";
    const key = JSON.stringify(options);
    const isPlain =
      options.corrections.length === 0 && options.types.length === ENTITY_TYPE_IDS.length;
    const known = isPlain ? { index: this.original, unmatched: [] } : this.#recomputed.get(key);
    if (known) this.#show(known);
    else void this.#start(key, options);
  }

  async #start(key: string, options: Required<RecomputeOptions>): Promise<void> {
    const { result, cancel } = this.#parts.recompute(this.original, options);
    this.#cancel = cancel;
    this.isBusy.value = true;
    try {
      const view = await result;
      if (!view || this.#cancel !== cancel) return;
      const currentEntityId = followIds(options.corrections);
      const index = buildIndex(view.opened, this.original.corpus, currentEntityId);
      const [oldest] = this.#recomputed.keys();
      if (this.#recomputed.size >= MOST_KEPT && oldest !== undefined)
        this.#recomputed.delete(oldest);
      this.#recomputed.set(key, { index, unmatched: view.unmatched });
      this.#show({ index, unmatched: view.unmatched });
    } catch (error) {
      if (this.#cancel === cancel)
        this.recomputeFault.value = `The map could not be woven anew: ${errorMessage(error)}.`;
    } finally {
      if (this.#cancel === cancel) this.isBusy.value = false;
    }
  }

  #show({ index, unmatched }: { index: GraphIndex; unmatched: string[] }): void {
    this.unmatched.value = unmatched;
    this.#store.replaceIndex(index);
  }
}

/** Finds the id that an entity has after all corrections, in whatever order they were made. */
function followIds(corrections: readonly Correction[]): (entityId: string) => string {
  const next = new Map<string, string>();
  for (const correction of corrections) {
    if (correction.kind !== "merge" && correction.kind !== "retype") continue;
    const { entityId, paperId } = correction;
    if (paperId) continue;
    next.set(
      entityId,
      correction.kind === "merge"
        ? correction.intoId
        : `${correction.type}:${splitEntityId(entityId).slug}`,
    );
  }
  return (entityId) => {
    const seen = new Set<string>();
    let id = entityId;
    for (let then = next.get(id); then !== undefined && !seen.has(id); then = next.get(id)) {
      seen.add(id);
      id = then;
    }
    return id;
  };
}
