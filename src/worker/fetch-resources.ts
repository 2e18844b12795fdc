/** The resources of the extraction, fetched from the site itself once somebody brings papers. */
import type { ResourceTexts } from "../entities/extraction-resources.ts";

const TASKS = new URL("../../data/lexicons/tasks.txt", import.meta.url);
const METHODS = new URL("../../data/lexicons/methods.txt", import.meta.url);
const DATASETS = new URL("../../data/lexicons/datasets.txt", import.meta.url);
const PHRASES = new URL("../../data/model/phrases.txt", import.meta.url);
const MODEL = new URL("../../data/model/model.json", import.meta.url);

/** @throws when the site does not give one of the files */
export async function fetchResources(): Promise<ResourceTexts> {
  const [task = "", method = "", dataset = "", phrases = "", model = ""] = await Promise.all(
    [TASKS, METHODS, DATASETS, PHRASES, MODEL].map(fetchText),
  );
  return { lexicons: { task, method, dataset }, phrases, model };
}

async function fetchText(address: URL): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address.pathname} answered ${response.status}`);
  return response.text();
}
