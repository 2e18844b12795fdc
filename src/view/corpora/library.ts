/** Which map is on the page, and the visitor's own corpora: made, kept, opened again, forgotten. */
import { signal } from "@preact/signals";

import type { ImportReport } from "../../papers/paper.ts";
import type { Progress } from "../../pipeline.ts";
import type { startBuild } from "../../worker/client.ts";
import type { SourceFile } from "../../worker/messages.ts";
import { yieldToBrowser } from "../state/yield-to-browser.ts";
import { buildIndex } from "../state/graph-index.ts";
import type { GraphIndex } from "../state/graph-index.ts";
import { errorMessage } from "../../base/error-message.ts";
import { INITIAL_STATE } from "../state/view-state.ts";
import { formatHash, parseCorpus } from "../state/url-hash.ts";
import { type CorpusEntry, keyOf, nameCorpus } from "./corpus-list.ts";
import {
  type CorpusContents,
  type CorpusStorage,
  describeStorageFault,
  type StoredFile,
} from "./corpus-storage.ts";
import { countPlacements, type PlacementCounts } from "./placement-summary.ts";
import type { OpenedMap } from "../../storage/opened-map.ts";
import type { AddressBar } from "../state/address-bar.ts";

type Shown =
  { kind: "loading" } | { kind: "failed"; reason: string } | { kind: "map"; index: GraphIndex };

/** The making of a map, while it goes on. */
export interface Work {
  name: string;
  /** Null until the worker has started. */
  progress: Progress | null;
}

/** What came of an import. */
export interface Outcome {
  name: string;
  report: ImportReport;
  /** On the new map; 0 where there is none. */
  paperCount: number;
  placements: PlacementCounts;
}

export interface LibraryParts {
  /** Fetches the site's own map; rejects with the reason. */
  loadSite: () => Promise<GraphIndex>;
  storage: CorpusStorage;
  address: AddressBar;
  startBuild: typeof startBuild;
  /** Checks and reads the files of a map; rejects when one is missing or broken. */
  openMap: (files: readonly StoredFile[]) => Promise<OpenedMap>;
  /** Milliseconds since 1970. */
  clock: () => number;
}

const NOT_HERE =
  "The papers of this address are not on this machine: they were brought elsewhere, or forgotten. This is the site's own map.";

const addressOf = (corpus: string | null): string => formatHash({ ...INITIAL_STATE, corpus });

export class Library {
  readonly shown = signal<Shown>({ kind: "loading" });
  readonly work = signal<Work | null>(null);
  readonly outcome = signal<Outcome | null>(null);
  /** While a map that was kept is read back. */
  readonly isReading = signal(false);
  /** A sentence to the visitor; empty for none. */
  readonly notice = signal("");
  /** The last opened first. */
  readonly recent = signal<readonly CorpusEntry[]>([]);
  readonly #parts: LibraryParts;
  #site: GraphIndex | null = null;
  /** The own corpus that was last on the map, at hand for Back and Forward even where nothing is kept. */
  #own: GraphIndex | null = null;
  #cancel = (): void => undefined;
  /** Goes up with every request for a map, so that an answer to an older request changes nothing. */
  #turn = 0;

  constructor(parts: LibraryParts) {
    this.#parts = parts;
  }

  /** Shows what the address asks for, now and after every Back and Forward. */
  async start(): Promise<void> {
    const { address } = this.#parts;
    address.onMove(() => void this.#show(parseCorpus(address.readHash())));
    await Promise.all([this.#show(parseCorpus(address.readHash())), this.#refresh()]);
  }

  /** Shows a sentence to the visitor; an empty one takes it away. */
  say(sentence: string): void {
    this.notice.value = sentence;
  }

  dismissOutcome(): void {
    this.outcome.value = null;
  }

  /** Opens a corpus that is kept, or the site's own map. */
  async open(key: string | null): Promise<void> {
    this.say("");
    this.#parts.address.push(addressOf(key), []);
    await this.#show(key);
    if (key === null) return;
    await this.#parts.storage.touch(key, this.#parts.clock()).catch(() => undefined);
    await this.#refresh();
  }

  /**
   * Builds a map of files; the map that is shown stays until the new one is ready.
   * @param replacedKey the key of the corpus that these files were kept under, where its map could not be read
   */
  async build(files: readonly SourceFile[], replacedKey: string | null = null): Promise<void> {
    if (this.work.value)
      return this.say("A map is being made already: wait for it, or cancel it first.");
    const name = nameCorpus(files.map((file) => file.name));
    if (replacedKey === null) this.say("");
    this.work.value = { name, progress: null };
    try {
      const { result, cancel } = this.#parts.startBuild(files, {
        onProgress: (progress) => {
          if (this.work.value) this.work.value = { name, progress };
        },
      });
      this.#cancel = cancel;
      const built = await result;
      if (!built) return this.say("Cancelled: nothing has changed.");
      const map = built.map(({ name: file, bytes }) => ({ name: file, bytes: new Blob([bytes]) }));
      const entry = await this.#take(name, map);
      this.work.value = null;
      if (entry) await this.#keep(entry, { files: [...files], map }, replacedKey);
    } catch (error) {
      this.say(`No map could be made of ${name}: ${errorMessage(error)}.`);
    } finally {
      this.work.value = null;
    }
  }

  /** Stops the making of a map; the page is as before. */
  cancel(): void {
    this.work.value = null;
    this.#cancel();
  }

  async forget(key: string): Promise<void> {
    await this.#forget(() => this.#parts.storage.forget(key), [key]);
  }

  async forgetAll(): Promise<void> {
    const keys = this.recent.value.map((entry) => entry.key);
    await this.#forget(() => this.#parts.storage.forgetAll(), keys);
  }

  async #show(key: string | null): Promise<void> {
    const turn = ++this.#turn;
    const { shown } = this;
    if (shown.value.kind === "map" && shown.value.index.corpus === key) return;
    const index = key === null ? null : await this.#findOwn(key, turn);
    if (turn !== this.#turn) return;
    if (index) {
      shown.value = { kind: "map", index };
      return;
    }
    if (key !== null) this.#parts.address.replace(addressOf(null), []);
    try {
      this.#site ??= await this.#parts.loadSite();
      if (turn === this.#turn) shown.value = { kind: "map", index: this.#site };
    } catch (error) {
      if (turn === this.#turn) shown.value = { kind: "failed", reason: errorMessage(error) };
    }
  }

  /** From memory or storage; null, with a sentence said, where it is in neither. */
  async #findOwn(key: string, turn: number): Promise<GraphIndex | null> {
    if (this.#own?.corpus === key) return this.#own;
    const contents = await this.#parts.storage.load(key).catch(() => null);
    if (turn !== this.#turn) return null;
    if (!contents) this.say(NOT_HERE);
    return contents && this.#readKept(key, contents);
  }

  async #readKept(key: string, { files, map }: CorpusContents): Promise<GraphIndex | null> {
    this.isReading.value = true;
    try {
      this.#own = buildIndex(await this.#parts.openMap(map), key);
      return this.#own;
    } catch {
      this.say("The map that was kept cannot be read any more; it is made anew from its files.");
      void this.build(files, key);
      return null;
    } finally {
      this.isReading.value = false;
    }
  }

  /** Shows a map that was made; null, with its report alone, where no paper is on it. */
  async #take(name: string, map: StoredFile[]): Promise<CorpusEntry | null> {
    const opened = await this.#parts.openMap(map);
    const { build, papers } = opened.graph;
    const key = keyOf(build.papersSha256);
    const paperCount = papers.length;
    if (paperCount > 0) {
      await yieldToBrowser();
      this.#own = buildIndex(opened, key);
      await yieldToBrowser();
      this.#turn++;
      this.#parts.address.push(addressOf(key), []);
      this.shown.value = { kind: "map", index: this.#own };
    }
    const placements = countPlacements(papers);
    this.outcome.value = { name, report: opened.report, paperCount, placements };
    return paperCount > 0 ? { key, name, paperCount, openedAt: this.#parts.clock() } : null;
  }

  async #keep(
    entry: CorpusEntry,
    contents: CorpusContents,
    replacedKey: string | null,
  ): Promise<void> {
    const { storage } = this.#parts;
    try {
      await storage.keep(entry, contents);
      if (replacedKey !== null && replacedKey !== entry.key) await storage.forget(replacedKey);
    } catch (error) {
      this.say(describeStorageFault(error));
    }
    await this.#refresh();
  }

  async #forget(work: () => Promise<void>, keys: readonly string[]): Promise<void> {
    await work().catch((error: unknown) => this.say(describeStorageFault(error)));
    await this.#refresh();
    const key = this.#own?.corpus;
    if (!key || !keys.includes(key)) return;
    this.#own = null;
    const { shown } = this;
    if (shown.value.kind !== "map" || shown.value.index.corpus !== key) return;
    this.#parts.address.replace(addressOf(null), []);
    await this.#show(null);
  }

  /** Where nothing may be kept, nothing is. */
  async #refresh(): Promise<void> {
    this.recent.value = await this.#parts.storage.list().catch(() => []);
  }
}
