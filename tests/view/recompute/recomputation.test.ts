import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  type Correction,
  readCorrections,
  writeCorrections,
} from "../../../src/corrections/corrections.ts";
import type { RecomputeOptions } from "../../../src/graph/recompute-map.ts";
import { select, toggleType } from "../../../src/view/state/view-state.ts";
import { createStore } from "../../../src/view/state/store.ts";
import { type RecomputedView, Recomputation } from "../../../src/view/recompute/recomputation.ts";
import { threePapers } from "../../view-helpers.ts";
import type { OpenedMap } from "../../../src/storage/opened-map.ts";
import type { AddressBar } from "../../../src/view/state/address-bar.ts";

/** An address bar without a browser. */
function addressBar(hash = ""): AddressBar {
  let now = hash;
  return {
    readHash: () => now,
    readTrail: () => [],
    push: (next) => void (now = next),
    replace: (next) => void (now = next),
    back: () => undefined,
    onMove: () => () => undefined,
  };
}

interface Asked {
  options: Required<RecomputeOptions>;
  isCancelled: boolean;
  answer: (made: Partial<OpenedMap["graph"]>, unmatched?: string[]) => Promise<void>;
  fail: (reason: string) => Promise<void>;
}

/** A map of three papers whose recomputations are answered by hand. */
function start(hash = "") {
  const store = createStore(threePapers(), addressBar(hash));
  const asked: Asked[] = [];
  const recomputation = new Recomputation(store, {
    format: { read: readCorrections, write: writeCorrections },
    recompute(map, options) {
      let settle: (value: RecomputedView | null) => void = () => undefined;
      let reject: (error: Error) => void = () => undefined;
      const result = new Promise<RecomputedView | null>((resolve, refuse) => {
        settle = resolve;
        reject = refuse;
      });
      const entry: Asked = {
        options,
        isCancelled: false,
        async answer(made, unmatched = []) {
          settle({ opened: { ...map, graph: { ...map.graph, ...made } }, unmatched });
          await result.then(() => Promise.resolve());
        },
        async fail(reason) {
          reject(new Error(reason));
          await result.catch(() => Promise.resolve());
        },
      };
      asked.push(entry);
      return { result, cancel: () => void (entry.isCancelled = true) };
    },
  });
  return { store, recomputation, asked, end: recomputation.follow() };
}

const KEY = `paperloom-corrections-${"0".repeat(16)}`;
const REJECT = { kind: "reject", entityId: "method:fedavg" } as const;

beforeEach(() => {
  vi.stubGlobal("addEventListener", () => undefined);
  vi.stubGlobal("removeEventListener", () => undefined);
  const items = new Map<string, string>();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("Recomputation", () => {
  it("asks for nothing as long as nothing is changed", () => {
    expect(start().asked).toEqual([]);
  });

  it("recomputes by the types that are on, and gives the first map back when all are", async () => {
    const { store, asked } = start();
    const before = store.index;
    store.update((state) => toggleType(state, "task"));
    expect(asked[0]?.options).toEqual({ corrections: [], types: ["method", "dataset"] });
    await asked[0]?.answer({ communities: [] });
    expect(store.index.graph.communities).toEqual([]);
    store.update((state) => toggleType(state, "task"));
    expect(store.index).toBe(before);
    store.update((state) => toggleType(state, "task"));
    expect(store.index.graph.communities).toEqual([]);
    expect(asked).toHaveLength(1);
  });

  it("leaves the map as it was where every type is off", () => {
    const { asked } = start("#?hide=task,method,dataset");
    expect(asked).toEqual([]);
  });

  it("lets go of an answer that comes after another wish", async () => {
    const { store, recomputation, asked } = start();
    recomputation.add(REJECT);
    store.update((state) => toggleType(state, "task"));
    expect(asked[0]?.isCancelled).toBe(true);
    await asked[0]?.answer({ communities: [] });
    expect(store.index.graph.communities).toHaveLength(2);
    expect(recomputation.isBusy.value).toBe(true);
    await asked[1]?.answer({ communities: [] }, ["reject: no entity"]);
    expect(store.index.graph.communities).toEqual([]);
    expect(recomputation.isBusy.value).toBe(false);
    expect(recomputation.unmatched.value).toEqual(["reject: no entity"]);
  });

  it("keeps corrections for the next visit, and takes them back one by one or all", () => {
    const first = start();
    first.recomputation.add(REJECT);
    first.recomputation.add({ kind: "rename", entityId: "task:nlp", name: "Language" });
    expect(start().recomputation.corrections.value).toHaveLength(2);
    expect(start().recomputation.canUndo).toBe(false);
    first.recomputation.undo();
    expect(first.recomputation.corrections.value).toEqual([REJECT]);
    first.recomputation.removeAll();
    expect(start().recomputation.corrections.value).toEqual([]);
    first.recomputation.undo();
    expect(start().recomputation.corrections.value).toEqual([REJECT]);
  });

  it("goes on with what a retyped or merged entity has become", async () => {
    const { store, recomputation, asked } = start();
    store.update((state) => select(state, { kind: "entity", id: "method:fedavg" }));
    recomputation.add({ kind: "merge", entityId: "method:fedavg", intoId: "task:nlp" });
    const entities = store.index.graph.entities.filter(({ id }) => id !== "method:fedavg");
    await asked[0]?.answer({ entities });
    expect(store.state.value.selection).toEqual({ kind: "entity", id: "task:nlp" });
  });

  it("goes on through all corrections that touched it, and not for one of a single paper", async () => {
    const { store, recomputation, asked } = start("#/entity/method%3Afedavg");
    const only = store.index.graph.entities.filter(({ id }) => id === "task:nlp");
    const corrections: Correction[] = [
      { kind: "merge", entityId: "method:fedavg", intoId: "dataset:cifar", paperId: "a" },
      // As if they were made in the other order.
      { kind: "merge", entityId: "task:fedavg", intoId: "task:nlp" },
      { kind: "retype", entityId: "method:fedavg", type: "task" },
      { kind: "reject", entityId: "dataset:cifar" },
      // A circle ends.
      { kind: "merge", entityId: "task:a", intoId: "task:b" },
      { kind: "merge", entityId: "task:b", intoId: "task:a" },
    ];
    recomputation.import(writeCorrections(corrections));
    await asked[0]?.answer({ entities: only });
    expect(store.state.value.selection).toEqual({ kind: "entity", id: "task:nlp" });
    expect(store.index.currentEntityId("task:a")).toMatch(/^task:[ab]$/);
    recomputation.removeAll();
    expect(store.state.value.selection).toEqual({ kind: "entity", id: "method:fedavg" });
  });

  it("takes over what another tab keeps, until it ends", () => {
    let notify: (event: { key: string }) => void = () => undefined;
    vi.stubGlobal(
      "addEventListener",
      (_name: string, listener: typeof notify) => (notify = listener),
    );
    const remove = vi.fn();
    vi.stubGlobal("removeEventListener", remove);
    const here = start();
    const there = start();
    const own = notify;
    here.recomputation.add(REJECT);
    own({ key: "another" });
    expect(there.recomputation.corrections.value).toEqual([]);
    own({ key: KEY });
    expect(there.recomputation.corrections.value).toEqual([REJECT]);
    expect(there.recomputation.canUndo).toBe(false);
    localStorage.setItem(KEY, "unreadable");
    own({ key: KEY });
    expect(there.recomputation.corrections.value).toEqual([REJECT]);
    there.end();
    expect(remove).toHaveBeenCalledExactlyOnceWith("storage", own);
  });

  it("adds corrections of a file, exports what it reads back, and says what is no such file", () => {
    const { recomputation } = start();
    recomputation.import(writeCorrections([REJECT]));
    expect(readCorrections(recomputation.export())).toEqual([REJECT]);
    recomputation.import("<b>no</b>");
    expect(recomputation.fault.value).toContain("not JSON");
    expect(recomputation.corrections.value).toEqual([REJECT]);
  });

  it("says what failed, and that a browser keeps nothing", async () => {
    const { recomputation, asked } = start();
    vi.stubGlobal("localStorage", undefined);
    recomputation.add(REJECT);
    expect(recomputation.fault.value).toContain("export them");
    await asked[0]?.fail("the worker stopped");
    expect(recomputation.recomputeFault.value).toContain("the worker stopped");
    expect(recomputation.isBusy.value).toBe(false);
    recomputation.removeAll();
    expect(recomputation.recomputeFault.value).toBe("");
  });

  it("sets aside what it cannot read, and says so until the next change", () => {
    localStorage.setItem(KEY, '{"version":7}');
    const { recomputation } = start();
    expect(recomputation.corrections.value).toEqual([]);
    expect(recomputation.fault.value).toContain("set aside");
    expect(localStorage.getItem(`${KEY}-unreadable`)).toBe('{"version":7}');
    recomputation.add(REJECT);
    expect(recomputation.fault.value).toBe("");
    expect(start().recomputation.corrections.value).toEqual([REJECT]);
  });
});
