import { describe, expect, it, vi } from "vitest";
import type { PaperGraph } from "../../../src/graph/model.ts";
import { keyOf } from "../../../src/view/corpora/corpus-list.ts";
import type { CorpusContents, CorpusStorage } from "../../../src/view/corpora/corpus-storage.ts";
import { Library, type LibraryParts } from "../../../src/view/corpora/library.ts";
import { graph, openedMap, paperNode, threePapers } from "../../view-helpers.ts";
import type { AddressBar } from "../../../src/view/state/address-bar.ts";

const STORED = [{ name: "graph.json", bytes: new Blob(["graph"]) }];
const FILES = [{ name: "own.bib", bytes: new Blob(["own"]) }];

function ownGraph(digit = "a"): PaperGraph {
  const own = graph({ papers: [paperNode({ id: digit })] });
  return { ...own, build: { ...own.build, papersSha256: digit.repeat(64) } };
}
const OWN_KEY = keyOf("a".repeat(64));

/** A history of two functions: what the address is, and how to move it. */
function fakeAddress(start = "") {
  let hash = start;
  let reportMove = (): void => undefined;
  const set = (next: string) => void (hash = next);
  const address: AddressBar = {
    readHash: () => hash,
    readTrail: () => [],
    push: set,
    replace: set,
    back: () => undefined,
    onMove: (listener) => {
      reportMove = listener;
      return () => undefined;
    },
  };
  const moveTo = (next: string) => {
    hash = next;
    reportMove();
  };
  return { address, moveTo };
}

function fakeStorage(contents = new Map<string, CorpusContents>()): CorpusStorage {
  return {
    list: async () =>
      [...contents.keys()].map((key) => ({ key, name: "own.bib", paperCount: 1, openedAt: 0 })),
    load: async (key) => contents.get(key) ?? null,
    keep: async ({ key }, kept) => void contents.set(key, kept),
    touch: async () => undefined,
    forget: async (key) => void contents.delete(key),
    forgetAll: async () => contents.clear(),
  };
}

const done = <T>(value: T) => ({ result: Promise.resolve(value), cancel: () => undefined });
/** What the worker made: a file with the digit that `openMap` makes a map of. */
const built = (digit = "a") =>
  done([{ name: "graph.json", bytes: new TextEncoder().encode(digit) }]);

async function startLibrary(parts: Partial<LibraryParts> = {}) {
  const library = new Library({
    loadSite: async () => threePapers(),
    storage: fakeStorage(),
    address: fakeAddress().address,
    startBuild: () => built(),
    openMap: async ([head]) => openedMap(ownGraph((await head?.bytes.text()) ?? "")),
    clock: () => 1,
    ...parts,
  });
  await library.start();
  return library;
}

const shownCorpus = ({ shown }: Library) =>
  shown.value.kind === "map" ? shown.value.index.corpus : shown.value.kind;

describe("Library.start", () => {
  it("shows the site's map, or says why it cannot", async () => {
    expect(shownCorpus(await startLibrary())).toBeNull();
    const broken = await startLibrary({ loadSite: () => Promise.reject(new Error("no map")) });
    expect(broken.shown.value).toEqual({ kind: "failed", reason: "no map" });
  });

  it("opens a kept corpus that the address asks for", async () => {
    const storage = fakeStorage(new Map([[OWN_KEY, { files: FILES, map: STORED }]]));
    const { address } = fakeAddress(`#?corpus=${OWN_KEY}`);
    expect(shownCorpus(await startLibrary({ storage, address }))).toBe(OWN_KEY);
  });

  it("says that a corpus is not here and shows the site's map", async () => {
    const { address } = fakeAddress("#?corpus=000000000000");
    const library = await startLibrary({ address });
    expect(shownCorpus(library)).toBeNull();
    expect(library.notice.value).toContain("not on this machine");
    expect(address.readHash()).toBe("");
  });
});

describe("Library.dismissOutcome", () => {
  it("takes the report away and leaves the map", async () => {
    const library = await startLibrary();
    await library.build(FILES);
    library.dismissOutcome();
    expect(library.outcome.value).toBeNull();
    expect(shownCorpus(library)).toBe(OWN_KEY);
  });
});

describe("Library.build", () => {
  it("shows the new map, keeps it and reports the import", async () => {
    const storage = fakeStorage();
    const { address } = fakeAddress();
    const library = await startLibrary({ storage, address });
    await library.build(FILES);
    expect(shownCorpus(library)).toBe(OWN_KEY);
    expect(address.readHash()).toBe(`#?corpus=${OWN_KEY}`);
    expect(library.outcome.value).toMatchObject({
      name: "own.bib",
      paperCount: 1,
      placements: { names: 0, none: 1 },
    });
    const kept = await storage.load(OWN_KEY);
    expect(kept?.files).toEqual(FILES);
    expect(await kept?.map[0]?.bytes.text()).toBe("a");
    expect(library.work.value).toBeNull();
  });

  it("leaves the map that is there where no paper is found", async () => {
    const storage = fakeStorage();
    const openMap = async () => openedMap(graph({}));
    const library = await startLibrary({ storage, openMap });
    await library.build(FILES);
    expect(shownCorpus(library)).toBeNull();
    expect(library.outcome.value).toMatchObject({ paperCount: 0 });
    expect(await storage.list()).toEqual([]);
  });

  it("says why no map could be made", async () => {
    const result = Promise.reject(new Error("out of honey"));
    const startBuild = () => ({ result, cancel: () => undefined });
    const library = await startLibrary({ startBuild });
    await library.build(FILES);
    expect(library.notice.value).toBe("No map could be made of own.bib: out of honey.");
    expect(library.work.value).toBeNull();
  });

  it("makes one map at a time, until it is cancelled", async () => {
    let cancel = (): void => undefined;
    const result = new Promise<null>((resolve) => (cancel = () => resolve(null)));
    const startBuild = vi.fn(() => ({ result, cancel }));
    const library = await startLibrary({ startBuild });
    const first = library.build(FILES);
    await library.build(FILES);
    expect(startBuild).toHaveBeenCalledOnce();
    expect(library.notice.value).toContain("being made already");
    library.cancel();
    await first;
    expect(library.notice.value).toContain("Cancelled");
    expect(shownCorpus(library)).toBeNull();
  });

  it("shows a map that cannot be kept, and says so", async () => {
    const keep = () => Promise.reject(new DOMException("full", "QuotaExceededError"));
    const library = await startLibrary({ storage: { ...fakeStorage(), keep } });
    await library.build(FILES);
    expect(shownCorpus(library)).toBe(OWN_KEY);
    expect(library.notice.value).toContain("no room");
  });
});

describe("a kept corpus that cannot be read", () => {
  it("is made anew from its files, and the old one forgotten", async () => {
    const old = "0".repeat(12);
    const storage = fakeStorage(new Map([[old, { files: FILES, map: STORED }]]));
    const { address } = fakeAddress(`#?corpus=${old}`);
    const openMap: LibraryParts["openMap"] = ([head]) =>
      head?.bytes.size === 1
        ? Promise.resolve(openedMap(ownGraph()))
        : Promise.reject(new Error("expected version 2, got 0"));
    const library = await startLibrary({ storage, address, openMap });
    await vi.waitFor(() => expect(shownCorpus(library)).toBe(OWN_KEY));
    await vi.waitFor(async () => expect(await storage.load(old)).toBeNull());
    expect(await storage.load(OWN_KEY)).not.toBeNull();
  });
});

describe("Back and Forward", () => {
  it("go between maps, also where nothing is kept", async () => {
    const storage = { ...fakeStorage(), keep: () => Promise.reject(new Error("denied")) };
    const { address, moveTo } = fakeAddress();
    const library = await startLibrary({ storage, address });
    await library.build(FILES);
    moveTo("");
    await vi.waitFor(() => expect(shownCorpus(library)).toBeNull());
    moveTo(`#/paper/a?corpus=${OWN_KEY}`);
    await vi.waitFor(() => expect(shownCorpus(library)).toBe(OWN_KEY));
  });

  it("show what was asked for last, however late older answers come", async () => {
    let answer: (contents: CorpusContents | null) => void = () => undefined;
    const load = () => new Promise<CorpusContents | null>((resolve) => (answer = resolve));
    const { address, moveTo } = fakeAddress();
    const library = await startLibrary({ storage: { ...fakeStorage(), load }, address });
    moveTo("#?corpus=000000000000");
    moveTo("");
    answer({ files: FILES, map: STORED });
    await Promise.resolve();
    expect(shownCorpus(library)).toBeNull();
  });
});

describe("Library.forget", () => {
  it("leaves a corpus that is on the map for the site's map", async () => {
    const { address } = fakeAddress();
    const library = await startLibrary({ address });
    await library.build(FILES);
    expect(library.recent.value).toHaveLength(1);
    await library.forgetAll();
    expect(shownCorpus(library)).toBeNull();
    expect(library.recent.value).toEqual([]);
    expect(address.readHash()).toBe("");
  });
});
