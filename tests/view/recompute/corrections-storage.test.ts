import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import {
  type Correction,
  readCorrections,
  writeCorrections,
} from "../../../src/corrections/corrections.ts";
import {
  followStored,
  loadCorrections,
  storeCorrections,
} from "../../../src/view/recompute/corrections-storage.ts";

const FORMAT = { read: readCorrections, write: writeCorrections };
const PAPERS = `${"0".repeat(16)}${"a".repeat(48)}`;
const OTHER_PAPERS = "1".repeat(64);
const KEY = `paperloom-corrections-${"0".repeat(16)}`;
const REJECT: Correction = { kind: "reject", entityId: "method:fedavg" };

let items: Map<string, string>;

beforeEach(() => {
  items = new Map();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  });
});
afterEach(() => vi.unstubAllGlobals());

describe("storeCorrections", () => {
  it("keeps corrections for their papers alone", () => {
    expect(storeCorrections(PAPERS, [REJECT], FORMAT)).toBe(true);
    expect(loadCorrections(PAPERS, FORMAT)).toEqual([REJECT]);
    expect(loadCorrections(OTHER_PAPERS, FORMAT)).toEqual([]);
  });

  it("leaves nothing behind for no corrections", () => {
    storeCorrections(PAPERS, [REJECT], FORMAT);
    expect(storeCorrections(PAPERS, [], FORMAT)).toBe(true);
    expect([...items]).toEqual([]);
  });

  it.each([
    ["blocked", undefined],
    ["full", { setItem: () => expect.fail("QuotaExceededError") }],
  ])("is false where storage is %s", (_, storage) => {
    vi.stubGlobal("localStorage", storage);
    expect(storeCorrections(PAPERS, [REJECT], FORMAT)).toBe(false);
  });
});

describe("loadCorrections", () => {
  it("gives none where nothing is kept, or storage is blocked", () => {
    expect(loadCorrections(PAPERS, FORMAT)).toEqual([]);
    vi.stubGlobal("localStorage", undefined);
    expect(loadCorrections(PAPERS, FORMAT)).toEqual([]);
  });

  it.each([
    ["no JSON", "<script>"],
    ["empty", ""],
    ["of a later version", '{"version":7,"corrections":[]}'],
    ["of another shape", '{"version":1,"corrections":{"0":"reject"}}'],
    ["a correction of no known kind", '{"version":1,"corrections":[{"kind":"erase"}]}'],
    ["a prototype", '{"__proto__":{"version":1,"corrections":[]}}'],
    ["an array", "[]"],
    ["null", "null"],
  ])("gives null and sets aside what is %s", (_, text) => {
    items.set(KEY, text);
    expect(loadCorrections(PAPERS, FORMAT)).toBeNull();
    expect(items.get(`${KEY}-unreadable`)).toBe(text);
    storeCorrections(PAPERS, [REJECT], FORMAT);
    expect(items.get(`${KEY}-unreadable`)).toBe(text);
  });

  it("gives null, too, where there is no room to set aside what cannot be read", () => {
    vi.stubGlobal("localStorage", {
      getItem: () => "unreadable",
      setItem: () => expect.fail("QuotaExceededError"),
    });
    expect(loadCorrections(PAPERS, FORMAT)).toBeNull();
  });
});

describe("followStored", () => {
  it("calls back for these papers and for a cleared storage, until it is ended", () => {
    const tab = new EventTarget();
    vi.stubGlobal("addEventListener", tab.addEventListener.bind(tab));
    vi.stubGlobal("removeEventListener", tab.removeEventListener.bind(tab));
    const change = (key: string | null) =>
      tab.dispatchEvent(Object.assign(new Event("storage"), { key }));
    const listener = vi.fn();
    const end = followStored(PAPERS, listener);
    change(`${KEY}-unreadable`);
    change("paperloom-theme");
    expect(listener).not.toHaveBeenCalled();
    change(KEY);
    change(null);
    expect(listener).toHaveBeenCalledTimes(2);
    end();
    change(KEY);
    expect(listener).toHaveBeenCalledTimes(2);
  });
});
