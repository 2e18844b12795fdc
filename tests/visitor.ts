/** What a visitor does to bring papers, and what the browser then keeps, for tests in a browser. */
import { createHash } from "node:crypto";
import type { Page } from "playwright-core";

export interface TestFile {
  name: string;
  text: string;
}

export interface PackedFile {
  name: string;
  bytes: Uint8Array<ArrayBuffer>;
}

/** Drops files on the middle of the page. */
export async function dropFiles(
  page: Page,
  ...files: readonly (TestFile | PackedFile)[]
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

export interface Kept {
  key: string;
  /** Of the stored graph, as 64 hex digits. */
  graphSha256: string;
  fileNames: string[];
}

/** All corpora that the page keeps, by key, read past the page's own code. */
export async function readKept(page: Page): Promise<Kept[]> {
  const kept = await page.evaluate(async () => {
    const settle = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settle(indexedDB.open("paperloom"));
    const store = database.transaction("contents").objectStore("contents");
    const [keys, all] = await Promise.all([settle(store.getAllKeys()), settle(store.getAll())]);
    database.close();
    return Promise.all(
      all.map(async ({ files, map }, i) => ({
        key: String(keys[i]),
        graph: await map.graph.text(),
        fileNames: files.map(({ name }: { name: string }) => name),
      })),
    );
  });
  return kept.map(({ key, graph, fileNames }) => ({ key, graphSha256: sha256(graph), fileNames }));
}

/** Replaces the stored graph of every corpus by a text. */
export async function spoilKept(page: Page, graph: string): Promise<void> {
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
      await settle(store.put({ files, map: { ...map, graph: new Blob([text]) } }, key));
    }
    database.close();
  }, graph);
}

export const sha256 = (text: string): string => createHash("sha256").update(text).digest("hex");
