import { expose } from "comlink";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";

import type { Progress } from "../../src/pipeline.ts";
import { LOADED_FILES, type MapFile } from "../../src/storage/map-files.ts";
import { startBuild, startRecompute } from "../../src/worker/client.ts";
import type { WorkerCalls } from "../../src/worker/messages.ts";

/** A worker of the same thread: calls go through a message channel, and the test makes it die. */
class FakeWorker {
  readonly #events = new EventTarget();
  readonly #port: MessagePort;
  isTerminated = false;

  constructor(calls: Partial<WorkerCalls>) {
    const { port1, port2 } = new MessageChannel();
    expose(calls, port2);
    this.#port = port1;
    port1.start();
  }

  addEventListener(type: string, listener: EventListener): void {
    (type === "message" ? this.#port : this.#events).addEventListener(type, listener);
  }

  removeEventListener(type: string, listener: EventListener): void {
    this.#port.removeEventListener(type, listener);
  }

  postMessage(message: unknown, transfer: Transferable[] = []): void {
    this.#port.postMessage(message, transfer);
  }

  terminate(): void {
    this.isTerminated = true;
    this.#port.close();
  }

  fail(type: "error" | "messageerror", message = ""): void {
    this.#events.dispatchEvent(Object.assign(new Event(type, { cancelable: true }), { message }));
  }
}

const started = vi.hoisted(() => ({ calls: {}, workers: [] as unknown[] }));
vi.mock("../../src/worker/create-worker.ts", () => ({
  createWorker: () => {
    const worker = new FakeWorker(started.calls);
    started.workers.push(worker);
    return worker;
  },
}));

/** The worker of the last job. */
function lastWorker(): FakeWorker {
  const worker = started.workers.at(-1);
  if (!(worker instanceof FakeWorker)) throw new Error("no worker was started");
  return worker;
}

/** Lets the next job's worker answer calls so. */
const answerWith = (calls: Partial<WorkerCalls>) => void (started.calls = calls);

const FILES = [{ name: "own.bib", bytes: new Blob(["own"]) }];
const MAP: MapFile[] = [{ name: "graph.json", bytes: new Uint8Array([1, 2]) }];
const never = () => new Promise<never>(() => undefined);
const onProgress = () => undefined;

beforeEach(() => vi.stubGlobal("navigator", {}));
afterEach(() => {
  for (const worker of started.workers.splice(0)) (worker as FakeWorker).terminate();
  vi.unstubAllGlobals();
});

describe("startBuild", () => {
  it("gives the worker's files, passes on its progress and ends it", async () => {
    const progress: Progress = { step: "extract", done: 1, total: 2 };
    answerWith({
      async build(files, report) {
        await report(progress);
        return files[0]?.name === "own.bib" ? MAP : [];
      },
    });
    const reported: Progress[] = [];
    const job = startBuild(FILES, { onProgress: (next) => reported.push(next) });
    expect(await job.result).toEqual(MAP);
    expect(reported).toEqual([progress]);
    expect(lastWorker().isTerminated).toBe(true);
  });

  it("rejects with the worker's sentence and ends it where the work fails", async () => {
    answerWith({ build: () => Promise.reject(new Error("no room for the papers")) });
    const job = startBuild(FILES, { onProgress });
    await expect(job.result).rejects.toThrow("no room for the papers");
    expect(lastWorker().isTerminated).toBe(true);
  });

  it("gives null and ends the worker at once where the job is cancelled", async () => {
    answerWith({ build: never });
    const job = startBuild(FILES, { onProgress });
    job.cancel();
    expect(lastWorker().isTerminated).toBe(true);
    expect(await job.result).toBeNull();
  });

  it("gives null, too, where the worker fails after the job was cancelled", async () => {
    answerWith({ build: never });
    const job = startBuild(FILES, { onProgress });
    job.cancel();
    lastWorker().fail("error", "ended");
    expect(await job.result).toBeNull();
  });

  it("changes nothing by a cancel after the end", async () => {
    answerWith({ build: () => Promise.resolve(MAP) });
    const job = startBuild(FILES, { onProgress });
    await job.result;
    job.cancel();
    expect(await job.result).toEqual(MAP);
  });

  it("keeps jobs apart", async () => {
    answerWith({ build: never });
    const first = startBuild(FILES, { onProgress });
    answerWith({ build: () => Promise.resolve(MAP) });
    const second = startBuild(FILES, { onProgress });
    first.cancel();
    expect(await first.result).toBeNull();
    expect(await second.result).toEqual(MAP);
  });

  it.each([
    ["error", "out of honey", "the worker stopped: out of honey"],
    ["error", "", "the worker stopped: its script could not be loaded"],
    ["messageerror", "", "the worker was not understood"],
  ] as const)("rejects on an event “%s” with “%s”", async (type, message, sentence) => {
    answerWith({ build: never });
    const job = startBuild(FILES, { onProgress });
    lastWorker().fail(type, message);
    await expect(job.result).rejects.toThrow(sentence);
    expect(lastWorker().isTerminated).toBe(true);
  });
});

/** Locks of the browser: the worker holds one until the test lets it go. */
function stubLocks() {
  const held: string[] = [];
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const request = vi.fn((_name: string, { signal }: { signal: AbortSignal }) =>
    Promise.race([
      released,
      new Promise<never>((_, reject) =>
        signal.addEventListener("abort", () => reject(new Error("aborted"))),
      ),
    ]),
  );
  vi.stubGlobal("navigator", { locks: { request } });
  const holdLock = async (name: string) => void held.push(name);
  return { held, holdLock, request, release: () => release() };
}

describe("startBuild, where the browser has locks", () => {
  it("rejects when the worker dies without an event, which frees its lock", async () => {
    const locks = stubLocks();
    answerWith({ build: never, holdLock: locks.holdLock });
    const job = startBuild(FILES, { onProgress });
    await vi.waitUntil(() => locks.request.mock.calls.length > 0);
    expect(locks.request.mock.calls[0]?.[0]).toBe(locks.held[0]);
    locks.release();
    await expect(job.result).rejects.toThrow("the worker stopped, perhaps for want of memory");
  });

  it("gives null where the lock is freed by a cancel", async () => {
    const locks = stubLocks();
    answerWith({ build: never, holdLock: locks.holdLock });
    const job = startBuild(FILES, { onProgress });
    await vi.waitUntil(() => locks.request.mock.calls.length > 0);
    job.cancel();
    expect(locks.request.mock.calls[0]?.[1].signal.aborted).toBe(true);
    expect(await job.result).toBeNull();
  });

  it("works on where the worker may not hold a lock", async () => {
    const { request } = stubLocks();
    answerWith({
      build: () => Promise.resolve(MAP),
      holdLock: () => Promise.reject(new Error("denied")),
    });
    expect(await startBuild(FILES, { onProgress }).result).toEqual(MAP);
    expect(request).not.toHaveBeenCalled();
  });
});

describe("startRecompute", () => {
  const options = { corrections: [], types: ["method"] } as const;

  it("hands over copies of the map's files, so that the page keeps its own", async () => {
    const own = new Map(LOADED_FILES.map((name, i) => [name, new Uint8Array([i, i])]));
    const readFile = async (name: string) => own.get(name) ?? new Uint8Array([9]);
    const given: MapFile[] = [];
    let text: Uint8Array | undefined;
    answerWith({
      async recompute(files, _options, readText) {
        given.push(...files);
        text = await readText("texts");
        return { files: MAP, moves: [], unmatched: [] };
      },
    });
    const result = await startRecompute(readFile, options).result;
    expect(result).toEqual({ files: MAP, moves: [], unmatched: [] });
    expect(given.map(({ name }) => name)).toEqual(LOADED_FILES);
    expect(given.map(({ bytes }) => bytes)).toEqual([...own.values()]);
    expect(text).toEqual(new Uint8Array([9]));
    expect([...own.values()].every(({ byteLength }) => byteLength === 2)).toBe(true);
  });

  it("rejects where a file of the map cannot be read", async () => {
    answerWith({ recompute: never });
    const job = startRecompute(() => Promise.reject(new Error("no graph.json")), options);
    await expect(job.result).rejects.toThrow("no graph.json");
    expect(lastWorker().isTerminated).toBe(true);
  });
});
