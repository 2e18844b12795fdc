/** Opening papers on the page, and what the browser then keeps, for tests in a browser. */
import type { Page } from "playwright-core";

import { hashFiles } from "./storage/map-files.ts";

export interface TextFile {
  name: string;
  text: string;
}

export interface BinaryFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Drops files on the middle of the page. */
export async function dropFiles(
  page: Page,
  ...files: readonly (TextFile | BinaryFile)[]
): Promise<void> {
  await page.evaluate((given) => {
    const dataTransfer = new DataTransfer();
    for (const file of given)
      dataTransfer.items.add(new File(["text" in file ? file.text : file.bytes], file.name));
    const options = { dataTransfer, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new DragEvent("dragover", options));
    document.body.dispatchEvent(new DragEvent("drop", options));
  }, files);
}

/** Pastes text with the focus on no field. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((given) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", given);
    document.body.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true }));
  }, text);
}

interface KeptCorpus {
  key: string;
  /** See `hashFiles`, of all files but the report. */
  mapHash: string;
  fileNames: string[];
}

/** All corpora that the page keeps, by key, read past the page's own code. */
export async function readKeptCorpora(page: Page): Promise<KeptCorpus[]> {
  const kept = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const toBase64 = (bytes: Blob) =>
      new Promise<string>((resolve) => {
        const reader = new FileReader();
        reader.onload = () => resolve(String(reader.result).split(",")[1] ?? "");
        reader.readAsDataURL(bytes);
      });
    const database = await settle(indexedDB.open("paperloom"));
    const store = database.transaction("contents").objectStore("contents");
    const [keys, all] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
    database.close();
    return Promise.all(
      all.map(async ({ files, map }, i) => ({
        key: String(keys[i]),
        map: await Promise.all(
          map.map(async ({ name, bytes }: { name: string; bytes: Blob }) => ({
            name,
            base64: await toBase64(bytes),
          })),
        ),
        fileNames: files.map(({ name }: { name: string }) => name),
      })),
    );
  });
  return kept.map(({ key, map, fileNames }) => ({
    key,
    mapHash: hashFiles(
      map
        .filter(({ name }: { name: string }) => name !== "import.json")
        .map(({ name, base64 }: { name: string; base64: string }) => ({
          name,
          bytes: Buffer.from(base64, "base64"),
        })),
    ),
    fileNames,
  }));
}

/** Replaces the graph.json of every corpus by a text. */
export async function corruptKeptMaps(page: Page, head: string): Promise<void> {
  await page.evaluate(async (text) => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open("paperloom"));
    const store = database.transaction("contents", "readwrite").objectStore("contents");
    for (const key of await settle(store.getAllKeys())) {
      const { files, map } = await settle(store.get(key));
      const spoilt = map.map((file: { name: string }) =>
        file.name === "graph.json" ? { ...file, bytes: new Blob([text]) } : file,
      );
      await settle(store.put({ files, map: spoilt }, key));
    }
    database.close();
  }, head);
}
