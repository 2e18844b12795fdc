import { describe, expect, it, vi } from "vitest";
import {
  clearFilters,
  INITIAL_STATE,
  select,
  type Selection,
  showView,
  toggleCommunity,
  toggleNamed,
  toggleType,
} from "../../../src/view/state/view-state.ts";
import { createStore } from "../../../src/view/state/store.ts";
import type { Store } from "../../../src/view/state/store.ts";
import { formatHash, selectionPath } from "../../../src/view/state/url-hash.ts";
import { threePapers } from "../../view-helpers.ts";
import type { AddressBar } from "../../../src/view/state/address-bar.ts";

interface Entry {
  hash: string;
  trail: unknown;
}

/** A browser's history in memory, starting at one address. */
function fakeHistory(hash = "", trail: unknown = null) {
  const entries: Entry[] = [{ hash, trail }];
  let at = 0;
  let reportMove = (): void => undefined;
  const go = (step: number) => {
    if (!entries[at + step]) return;
    at += step;
    reportMove();
  };
  const address: AddressBar = {
    readHash: () => entries[at]?.hash ?? "",
    readTrail: () => entries[at]?.trail,
    push: (next, nextTrail) => {
      entries.splice(at + 1, entries.length, { hash: next, trail: nextTrail });
      at += 1;
    },
    replace: (next, nextTrail) => {
      entries[at] = { hash: next, trail: nextTrail };
    },
    back: () => go(-1),
    onMove: (listener) => {
      reportMove = listener;
      return () => (reportMove = () => undefined);
    },
  };
  const hashes = () => entries.map((entry) => entry.hash);
  return { address, hashes, forward: () => go(1) };
}

const paper = (id: string): Selection => ({ kind: "paper", id });
const open = (store: Store, ...ids: string[]) => {
  for (const id of ids) store.update((state) => select(state, paper(id)));
};
const trailOf = (store: Store) => store.trail.value.map(selectionPath);

describe("createStore", () => {
  it("starts with what the address says, and with the initial state for a broken one", () => {
    const start = (hash: string) =>
      createStore(threePapers(), fakeHistory(hash).address).state.value;
    expect(start("#/paper/b?view=papers")).toMatchObject({ view: "papers", selection: paper("b") });
    expect(start("#/paper/%?min=x")).toEqual(INITIAL_STATE);
  });

  it.each([null, undefined, "paper/a", 3, [1, null, "paper/zzz", "%"], { length: 1 }])(
    "starts with an empty trail for %j in the history",
    (trail) => {
      expect(trailOf(createStore(threePapers(), fakeHistory("", trail).address))).toEqual([]);
    },
  );

  it("takes up a trail kept by the history", () => {
    const { address } = fakeHistory("#/paper/c", ["paper/a", "entity/task%3Anlp"]);
    expect(trailOf(createStore(threePapers(), address))).toEqual(["paper/a", "entity/task%3Anlp"]);
  });
});

describe("update", () => {
  it("pushes an address for each change", () => {
    const { address, hashes } = fakeHistory();
    const store = createStore(threePapers(), address);
    open(store, "a");
    store.update((state) => toggleType(state, "task"));
    expect(hashes()).toEqual(["", "#/paper/a", "#/paper/a?hide=task"]);
  });

  it("pushes nothing when nothing changes", () => {
    const { address, hashes } = fakeHistory("#/paper/a");
    const store = createStore(threePapers(), address);
    store.update((state) => state);
    open(store, "a");
    store.update((state) => showView(state, "all"));
    expect(hashes()).toEqual(["#/paper/a"]);
    expect(trailOf(store)).toEqual([]);
  });

  it("remembers the way, oldest first, the last six", () => {
    const store = createStore(threePapers(), fakeHistory().address);
    open(store, "a", "b", "c");
    expect(trailOf(store)).toEqual(["paper/a", "paper/b"]);
    store.update((state) => select(state, null));
    expect(trailOf(store)).toEqual(["paper/a", "paper/b", "paper/c"]);
    open(store, "a", "b", "a", "b", "c", "a");
    expect(trailOf(store)).toEqual(["c", "a", "b", "a", "b", "c"].map((id) => `paper/${id}`));
  });

  it("ends the hover with a new selection, not with a filter", () => {
    const store = createStore(threePapers(), fakeHistory().address);
    store.setHover({ kind: "node", id: "a" });
    store.update((state) => toggleType(state, "task"));
    expect(store.hover.value).toEqual({ kind: "node", id: "a" });
    open(store, "a");
    expect(store.hover.value).toBeNull();
  });
});

describe("back", () => {
  it("brings selection, filters and trail back, and forward again", () => {
    const { address, forward } = fakeHistory();
    const store = createStore(threePapers(), address);
    open(store, "a", "b");
    store.update((state) => toggleType(state, "task"));
    open(store, "c");
    const last = { state: store.state.value, trail: trailOf(store) };

    store.back();
    expect(store.state.value).toMatchObject({ selection: paper("b"), hiddenTypes: ["task"] });
    expect(trailOf(store)).toEqual(["paper/a"]);
    store.back();
    expect(store.state.value).toEqual({ ...INITIAL_STATE, selection: paper("b") });
    store.back();
    expect(store.state.value).toEqual({ ...INITIAL_STATE, selection: paper("a") });
    expect(trailOf(store)).toEqual([]);

    forward();
    forward();
    forward();
    expect({ state: store.state.value, trail: trailOf(store) }).toEqual(last);
  });

  it("ends the hover", () => {
    const store = createStore(threePapers(), fakeHistory().address);
    open(store, "a");
    store.setHover({ kind: "community", id: "red" });
    store.back();
    expect(store.hover.value).toBeNull();
  });
});

describe("back with nothing behind", () => {
  it("closes the details instead of leaving the page", () => {
    const { address } = fakeHistory("#/paper/a");
    const leave = vi.spyOn(address, "back");
    const store = createStore(threePapers(), address);
    store.back();
    expect(store.state.value.selection).toBeNull();
    expect(leave).not.toHaveBeenCalled();
  });
});

describe("adjust", () => {
  it("changes the state without a step for Back", () => {
    const { address, hashes } = fakeHistory();
    const store = createStore(threePapers(), address);
    for (const minPapers of [3, 4, 5]) store.adjust((state) => ({ ...state, minPapers }));
    expect(store.state.value.minPapers).toBe(5);
    expect(hashes()).toEqual(["#?min=5"]);
  });
});

describe("replaceIndex", () => {
  const hash = "#/entity/task%3Anlp?only=blue,red&names=method%3Afedavg";
  const bare = { ...threePapers(), entityById: new Map(), communityById: new Map() };

  it("lets go of what the next map has not, and finds it again on one that has it", () => {
    const { address, hashes } = fakeHistory(hash);
    const store = createStore(threePapers(), address);
    const whole = store.state.value;
    expect(formatHash(whole)).toBe(hash);
    store.replaceIndex(bare);
    expect(store.state.value).toEqual(INITIAL_STATE);
    store.setCamera({ x: 0.5, y: 0.5, ratio: 0.25 });
    store.update((state) => toggleType(state, "task"));
    store.update((state) => toggleType(state, "task"));
    store.setCamera(null);
    store.replaceIndex(threePapers());
    expect(store.state.value).toEqual(whole);
    expect(hashes().at(-1)).toBe(hash);
  });

  it("keeps what was chosen meanwhile", () => {
    const store = createStore(threePapers(), fakeHistory(hash).address);
    store.replaceIndex(bare);
    open(store, "a");
    store.replaceIndex(threePapers());
    expect(store.state.value).toMatchObject({
      selection: paper("a"),
      communities: ["blue", "red"],
    });
  });
});

describe("what waits for another map", () => {
  it("stays asked for until its list is emptied or all filters are cleared", () => {
    const { address, hashes } = fakeHistory("#?only=gone,red&names=task%3Agone");
    const store = createStore(threePapers(), address);
    expect(store.waiting.value).toBe(2);
    store.update((state) => toggleCommunity(state, "blue"));
    expect(hashes().at(-1)).toBe("#?only=blue,gone,red&names=task%3Agone");
    store.update((state) => toggleCommunity(state, "red"));
    store.update((state) => toggleCommunity(state, "blue"));
    expect(hashes().at(-1)).toBe("#?names=task%3Agone");
    store.update(clearFilters);
    expect(hashes().at(-1)).toBe("");
    expect(store.waiting.value).toBe(0);
  });
});

describe("an entity that goes on under another id", () => {
  it("is shown under that, as the same object while nothing changes", () => {
    const { address } = fakeHistory("#/entity/task%3Aold?names=task%3Aold");
    const currentEntityId = (id: string) => (id === "task:old" ? "task:nlp" : id);
    const store = createStore({ ...threePapers(), currentEntityId }, address);
    const { selection } = store.state.value;
    expect(store.state.value).toMatchObject({
      selection: { kind: "entity", id: "task:nlp" },
      named: ["task:nlp"],
    });
    expect(store.waiting.value).toBe(0);
    store.setCamera({ x: 0.5, y: 0.5, ratio: 0.25 });
    expect(store.state.value.selection).toBe(selection);
    store.update((state) => toggleNamed(state, "task:nlp"));
    expect(store.state.value.named).toEqual([]);
  });
});

describe("left", () => {
  it("stays the same value while no filter changes", () => {
    const store = createStore(threePapers(), fakeHistory("#?only=gone,red").address);
    const { value } = store.filtered;
    store.setCamera({ x: 0.5, y: 0.5, ratio: 0.25 });
    open(store, "a");
    expect(store.filtered.value).toBe(value);
  });
});

describe("a store of one corpus among several", () => {
  it("leaves an address of another corpus alone", () => {
    const own = { ...threePapers(), corpus: "3fb2c1a09d4e" };
    const { address } = fakeHistory("#/paper/b");
    address.push("#/paper/a?corpus=3fb2c1a09d4e", []);
    const store = createStore(own, address);
    address.back();
    expect(store.state.value).toMatchObject({ corpus: "3fb2c1a09d4e", selection: paper("a") });
  });

  it("follows the address no longer once closed", () => {
    const { address } = fakeHistory();
    const store = createStore(threePapers(), address);
    open(store, "a", "b");
    store.close();
    address.back();
    expect(store.state.value.selection).toEqual(paper("b"));
  });
});

describe("arrivals", () => {
  it("counts what Back and Forward bring, and no change of the page's own", () => {
    const { address, forward } = fakeHistory();
    const store = createStore(threePapers(), address);
    open(store, "a", "b");
    expect(store.arrivals.value).toBe(0);
    store.back();
    forward();
    expect(store.arrivals.value).toBe(2);
  });
});

describe("setCamera", () => {
  it("follows the camera in place, so that Back goes to the step before", () => {
    const { address, hashes } = fakeHistory();
    const store = createStore(threePapers(), address);
    open(store, "a", "b");
    store.setCamera({ x: 0.5, y: 0.5, ratio: 0.25 });
    store.setCamera({ x: 0.5, y: 0.5, ratio: 0.125 });
    expect(hashes()).toEqual(["", "#/paper/a", "#/paper/b?at=0.5,0.5,0.125"]);
    expect(trailOf(store)).toEqual(["paper/a"]);
    store.back();
    expect(store.state.value).toEqual({ ...INITIAL_STATE, selection: paper("a") });
  });

  it("leaves the address alone for a move too small to see", () => {
    const { address } = fakeHistory("#?at=0.5,0.5,1");
    const replace = vi.spyOn(address, "replace");
    const store = createStore(threePapers(), address);
    store.setCamera({ x: 0.500001, y: 0.5, ratio: 1 });
    expect(replace).not.toHaveBeenCalled();
    store.setCamera(null);
    expect(replace).toHaveBeenCalledExactlyOnceWith("", []);
  });
});
